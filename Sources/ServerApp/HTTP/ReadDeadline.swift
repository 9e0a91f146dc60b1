import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request doesn't arrive in time, however busily it drips: from its first byte to its end.
final class ReadDeadline: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart

  private let deadline: TimeAmount
  private var scheduled: Scheduled<Void>?

  init(_ deadline: TimeAmount) { self.deadline = deadline }

  /// Behind the decoder a request is seen when its head is complete; its bytes are seen before the decoder.
  func handlerAdded(context: ChannelHandlerContext) {
    let bytes = FirstBytes { [weak self] context in self?.start(context) }
    try? context.pipeline.syncOperations.addHandler(bytes, position: .first)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .end = unwrapInboundIn(data) { stop() }
    context.fireChannelRead(data)
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  private func start(_ context: ChannelHandlerContext) {
    guard scheduled == nil else { return }
    let channel = context.channel
    scheduled = context.eventLoop.scheduleTask(in: deadline) { channel.close(promise: nil) }
  }

  private func stop() {
    scheduled?.cancel()
    scheduled = nil
  }
}

/// Tells of bytes as they come from the socket.
private final class FirstBytes: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let onBytes: (ChannelHandlerContext) -> Void

  init(_ onBytes: @escaping (ChannelHandlerContext) -> Void) { self.onBytes = onBytes }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    onBytes(context)
    context.fireChannelRead(data)
  }
}
