import APITypes
import Accounting
import Foundation
import HTTPTypes
import Hummingbird
import Models
import NIOCore
import Services

/// One request as controllers see it: already matched to its endpoint.
struct Call: Sendable {
  let endpoint: Endpoint
  let request: Request
  let context: AppContext
  let language: Language

  static let bodyLimitBytes = 256 * 1024

  init(endpoint: Endpoint, request: Request, context: AppContext) throws {
    self.endpoint = endpoint
    self.request = request
    self.context = context
    language = AcceptLanguage.best(request.headers[.acceptLanguage])
    try checkQuery()
    try checkAccept()
  }

  var origin: String { context.origin }

  /// The body, decoded strictly.
  func body<Body: APITypes.RequestBody>(
    _ type: Body.Type = Body.self, upTo limitBytes: Int = bodyLimitBytes
  ) async throws -> Body {
    try await bodyAndBytes(type, upTo: limitBytes).body
  }

  func bodyAndBytes<Body: APITypes.RequestBody>(
    _ type: Body.Type = Body.self, upTo limitBytes: Int = bodyLimitBytes
  ) async throws -> (body: Body, bytes: [UInt8]) {
    try checkContent()
    let buffer: ByteBuffer
    do {
      buffer = try await request.body.collect(upTo: limitBytes)
    } catch is NIOTooManyBytesError {
      throw Refusal(.bodyTooLarge)
    }
    let bytes = Array(buffer.readableBytesView)
    return (try RequestDecoding.decode(Body.self, from: bytes), bytes)
  }

  /// A path parameter that is a public id.
  func id(_ name: String = "id") throws -> UUID {
    guard let text = context.parameters.get(name), let id = PublicIdentifier(text) else {
      throw Refusal(.invalidIdentifier)
    }
    return id.uuid
  }

  /// A path parameter as text.
  func text(_ name: String) throws -> String {
    // PostgreSQL has no NUL in texts, so nothing of such a name is there.
    guard let text = context.parameters.get(name), !text.utf8.contains(0) else { throw Refusal.notFound }
    return text
  }

  func query(_ name: String) -> String? { request.uri.queryParameters.get(name) }

  func queryDay(_ name: String) throws -> Day? {
    guard let text = query(name) else { return nil }
    guard let day = Day(text) else {
      throw Refusal(
        .invalidParameter, at: name,
        LocalizedText(en: "Expected a day like 2026-11-23.", ja: "2026-11-23 のような日付にしてください。"))
    }
    return day
  }

  func limit() throws -> Int { try count("limit", usual: 50) }

  /// How many of something are wanted.
  func count(_ name: String, usual: Int) throws -> Int {
    guard let text = query(name) else { return usual }
    guard let count = Int(text), (1...200).contains(count) else {
      throw Refusal(.invalidValue, at: name, LocalizedText(en: "Between 1 and 200.", ja: "1～200にしてください。"))
    }
    return count
  }

  /// JSON in UTF-8, not compressed.
  private func checkContent() throws {
    let type = request.headers[.contentType] ?? ""
    let encoding = request.headers[.contentEncoding] ?? "identity"
    guard type == Reply.json || Self.isJSON(type), encoding.lowercased() == "identity" else {
      throw Refusal(.unsupportedMediaType)
    }
  }

  private static func isJSON(_ type: String) -> Bool {
    let type = type.lowercased().filter { $0 != " " && $0 != "\"" }
    return type == Reply.json || type == "\(Reply.json);charset=utf-8"
  }

  private func checkQuery() throws {
    guard request.uri.query != nil else { return }
    for (name, _) in request.uri.queryParameters where !endpoint.query.contains(String(name)) {
      throw Refusal(
        .unknownParameter, at: String(name.prefix(60)),
        LocalizedText(en: "This operation has no such parameter.", ja: "この操作にないパラメータです。"))
    }
    for (name, value) in request.uri.queryParameters where value.utf8.contains(0) {
      throw Refusal(
        .invalidParameter, at: String(name),
        LocalizedText(en: "A parameter holds the character NUL.", ja: "NUL文字が含まれています。"))
    }
  }

  private func checkAccept() throws {
    guard let accept = request.headers[.accept], !accept.isEmpty, accept != "*/*", accept != Reply.json else { return }
    let accepted = ["*/*", "application/*", "application/json", "application/problem+json"] + endpoint.otherTypes
    let isPossible = accept.split(separator: ",").contains { range in
      let name = range.split(separator: ";").first?.trimmingCharacters(in: .whitespaces).lowercased()
      return name.map { accepted.contains($0) } ?? false
    }
    if !isPossible { throw Refusal(.notAcceptable) }
  }
}

extension Endpoint {
  /// What it can answer besides JSON.
  var otherTypes: [String] {
    switch self {
    case .documentYAML: ["application/yaml", "text/*", "text/yaml"]
    case .getBlankSheet: ["text/*", "text/html"]
    case .followStandings: ["text/*", "text/event-stream"]
    default: []
    }
  }
}

/// A request of somebody who is logged in. Only endpoints that require it get one.
struct MemberCall: Sendable {
  let call: Call
  let principal: Principal

  var language: Language { call.language }

  /// `If-Match`, if it was sent.
  func precondition() throws -> Precondition? { try EntityTag.precondition(call.request.headers[.ifMatch]) }

  /// `Idempotency-Key`, if it was sent, for a body of these bytes.
  func claim(_ bytes: [UInt8]) throws -> IdempotencyClaim? {
    guard let header = call.request.headers[.idempotencyKey] else { return nil }
    var key = header[...]
    if key.count >= 2, key.hasPrefix("\""), key.hasSuffix("\"") { key = key.dropFirst().dropLast() }
    guard (1...255).contains(key.utf8.count) else {
      throw Refusal(
        .invalidPrecondition,
        LocalizedText(en: "Idempotency-Key has 1 to 255 characters.", ja: "Idempotency-Key は1～255文字です。"))
    }
    return IdempotencyClaim(
      request: "\(call.request.method.rawValue) \(call.request.uri.path)", key: String(key),
      fingerprint: Fingerprint.of(bytes))
  }
}

extension HTTPField.Name {
  /// Both are valid tokens, which the initializer checks.
  static let idempotencyKey = Self("Idempotency-Key")!
  static let idempotencyReplayed = Self("Idempotency-Replayed")!
}

extension Request {
  /// What the client calls itself, for the list of sessions.
  var client: String { String((headers[.userAgent] ?? "unknown").prefix(100)) }
}
