import NIOCore
import NIOPosix

/// Bytes over TCP, as they go and come.
struct Wire: Sendable {
  let inbound: NIOAsyncChannelInboundStream<ByteBuffer>
  let channel: any Channel

  /// Opens a connection for as long as `body` runs.
  static func connect<Value: Sendable>(
    to port: Int, _ body: (Wire) async throws -> Value
  ) async throws -> Value {
    let connection = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await connection.executeThenClose { inbound, _ in
      try await body(Wire(inbound: inbound, channel: connection.channel))
    }
  }

  /// Sends without waiting: a server may answer before it has read everything.
  func send(_ bytes: some Sequence<UInt8>) { channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil) }

  /// Everything the server sends until it closes the connection.
  func readToEnd() async -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      for try await buffer in inbound { bytes += buffer.readableBytesView }
    } catch {
      // A connection that was cut has ended as well.
    }
    return bytes
  }
}
