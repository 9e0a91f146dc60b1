import NIOCore
import Testing

/// Reads a `text/event-stream` message by message.
struct EventReader {
  private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  private var bytes: [UInt8] = []
  private var given = 0

  init(_ wire: Wire) { inbound = wire.inbound.makeAsyncIterator() }

  /// A message's lines; nil when the stream has ended.
  mutating func next() async throws -> [String]? {
    while true {
      let messages = Answer(bytes)?.text.components(separatedBy: "\n\n").dropLast() ?? []
      if messages.count > given {
        given += 1
        return messages[given - 1].split(separator: "\n").map(String.init)
      }
      guard let buffer = try await inbound.next() else { return nil }
      bytes += buffer.readableBytesView
    }
  }

  /// The next message that is an event; heartbeats are passed over.
  mutating func event() async throws -> StreamEvent? {
    while let lines = try await next() {
      if let event = StreamEvent(lines) { return event }
    }
    return nil
  }

  /// The last event before the end.
  mutating func last() async throws -> StreamEvent? {
    var last: StreamEvent?
    while let event = try await event() { last = event }
    return last
  }
}

struct StreamEvent: Equatable {
  let name: String
  let id: String
  let data: String

  init?(_ lines: [String]) {
    func field(_ name: String) -> String? {
      lines.first { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) }
    }
    guard let name = field("event"), let id = field("id"), let data = field("data") else { return nil }
    (self.name, self.id, self.data) = (name, id, data)
  }
}

extension TestServer {
  /// Listens to a stream for as long as `body` runs.
  func listen<Value: Sendable>(
    _ target: String, as person: Person? = nil, headers: KeyValuePairs<String, String> = [:],
    _ body: (inout EventReader) async throws -> Value
  ) async throws -> Value {
    try await Wire.connect(to: port) { wire in
      var headers = headers.map { ($0.key, $0.value) }
      headers.append(("Accept", "text/event-stream"))
      var request = TestRequest(.get, target, as: person)
      request.headers += headers.map { (name: $0.0, value: $0.1) }
      wire.send(request.bytes)
      var reader = EventReader(wire)
      return try await body(&reader)
    }
  }

  /// Waits until so many listen.
  func waitForListeners(_ count: Int) async throws {
    while services.streams.count != count { try await Task.sleep(for: .milliseconds(5)) }
  }
}
