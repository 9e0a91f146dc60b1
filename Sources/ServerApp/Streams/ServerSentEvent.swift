import NIOCore

/// Messages of a `text/event-stream` (WHATWG HTML, "Server-sent events").
enum ServerSentEvent {
  static let contentType = "text/event-stream"

  /// After what time a client comes again when its stream has ended.
  static func retry(milliseconds: Int) -> ByteBuffer { ByteBuffer(string: "retry: \(milliseconds)\n\n") }

  /// Says nothing, and shows whoever listens, and everybody on the way, that the stream is alive.
  static let heartbeat = ByteBuffer(string: ": alive\n\n")

  /// - Parameter json: Without line breaks.
  static func event(_ name: String, id: String, json: [UInt8]) -> ByteBuffer {
    var buffer = ByteBuffer(string: "event: \(name)\nid: \(id)\ndata: ")
    buffer.writeBytes(json)
    buffer.writeStaticString("\n\n")
    return buffer
  }
}
