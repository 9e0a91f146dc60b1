import HTTPTypes
import Testing

/// A request as it is written.
struct TestRequest: Sendable {
  var method: HTTPRequest.Method
  var target: String
  var headers: [(name: String, value: String)] = []
  var body: [UInt8]?

  var bytes: [UInt8] {
    var lines = ["\(method.rawValue) \(target) HTTP/1.1", "Host: 127.0.0.1", "Connection: close"]
    lines += headers.map { "\($0.name): \($0.value)" }
    if let body { lines.append("Content-Length: \(body.count)") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (body ?? [])
  }
}

extension TestServer {
  /// Sends a request on a connection of its own. What comes back is checked for what every answer must be.
  func send(_ request: TestRequest) async throws -> Answer {
    let bytes = try await Wire.connect(to: port) { wire in
      wire.send(request.bytes)
      return await wire.readToEnd()
    }
    let answer = try #require(Answer(bytes), "no answer to \(request.method) \(request.target.prefix(100))")
    answer.checkHygiene(of: request)
    return answer
  }

  func get(
    _ target: String, as person: Person? = nil, headers: KeyValuePairs<String, String> = [:]
  ) async throws -> Answer { try await send(.get, target, as: person, nil, headers: headers) }

  func put(
    _ target: String, as person: Person? = nil, _ body: String, headers: KeyValuePairs<String, String> = [:]
  ) async throws -> Answer { try await send(.put, target, as: person, body, headers: headers) }

  func post(
    _ target: String, as person: Person? = nil, _ body: String, headers: KeyValuePairs<String, String> = [:]
  ) async throws -> Answer { try await send(.post, target, as: person, body, headers: headers) }

  func patch(
    _ target: String, as person: Person? = nil, _ body: String, headers: KeyValuePairs<String, String> = [:]
  ) async throws -> Answer { try await send(.patch, target, as: person, body, headers: headers) }

  func delete(
    _ target: String, as person: Person? = nil, headers: KeyValuePairs<String, String> = [:]
  ) async throws -> Answer { try await send(.delete, target, as: person, nil, headers: headers) }

  /// - Parameters:
  ///   - person: Whose access token goes along.
  ///   - body: JSON, and marked as such.
  func send(
    _ method: HTTPRequest.Method, _ target: String, as person: Person? = nil, _ body: String? = nil,
    headers: KeyValuePairs<String, String> = [:]
  ) async throws -> Answer {
    try await send(TestRequest(method, target, as: person, body, headers: headers))
  }
}

extension TestRequest {
  init(
    _ method: HTTPRequest.Method, _ target: String, as person: Person? = nil, _ body: String? = nil,
    headers: KeyValuePairs<String, String> = [:]
  ) {
    self.init(method: method, target: target, body: body.map { Array($0.utf8) })
    if let person { self.headers.append(("Authorization", "Bearer \(person.accessToken)")) }
    if body != nil { self.headers.append(("Content-Type", "application/json")) }
    self.headers += headers.map { (name: $0.key, value: $0.value) }
  }
}
