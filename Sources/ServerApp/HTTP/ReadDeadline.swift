import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request doesn't arrive in time, however busily it drips.
final class ReadDeadline: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart

  private let deadline: TimeAmount
  private var scheduled: Scheduled<Void>?

  init(_ deadline: TimeAmount) { self.deadline = deadline }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      let channel = context.channel
      scheduled?.cancel()
      scheduled = context.eventLoop.scheduleTask(in: deadline) { channel.close(promise: nil) }
    case .end: stop()
    case .body: break
    }
    context.fireChannelRead(data)
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  private func stop() {
    scheduled?.cancel()
    scheduled = nil
  }
}
