import APITypes
import HTTPTypes

/// Writes down exchanges, page by page.
struct Journal {
  let server: TestServer
  var placeholders = Placeholders()
  private var pages: [(name: String, text: String)] = []
  /// The operations that answered 2xx.
  private(set) var exercised: Set<Endpoint> = []

  private static let shownHeaders: Set<String> = [
    "allow", "cache-control", "content-language", "content-type", "etag", "idempotency-replayed", "location",
    "ratelimit", "ratelimit-policy", "retry-after", "vary", "www-authenticate",
  ]

  init(_ server: TestServer) { self.server = server }

  mutating func page(_ name: String) { pages.append((name, "")) }

  /// Calls an operation and writes it down; the clock goes on by a second.
  ///
  /// - Parameter lines: How many lines of a long body are kept.
  @discardableResult
  mutating func call(
    _ title: String, _ endpoint: Endpoint, _ target: String, as person: Person? = nil, _ body: String? = nil,
    headers: KeyValuePairs<String, String> = [:], lines: Int = .max
  ) async throws -> Answer {
    server.clock.advance(bySeconds: 1)
    let request = TestRequest(endpoint.method, target, as: person, body, headers: headers)
    let answer = try await server.send(request)
    if (200..<300).contains(answer.status) { exercised.insert(endpoint) }
    var text = "# \(title)\n\n\(request.method) \(request.target)\n"
    for header in request.headers { text += "\(header.name): \(header.value)\n" }
    if let body { text += "\n\(PrettyJSON.text(body))\n" }
    text += "\nHTTP/1.1 \(answer.status)\n"
    for header in answer.headers.sorted(by: { $0.name < $1.name }) where Self.shownHeaders.contains(header.name) {
      text += "\(header.name): \(header.value)\n"
    }
    if !answer.body.isEmpty { text += "\n\(Self.head(of: answer, lines: lines))\n" }
    pages[pages.count - 1].text += (pages[pages.count - 1].text.isEmpty ? "" : "\n\n") + text
    return answer
  }

  /// The pages with names in the place of values.
  func finished() -> [(name: String, text: String)] {
    var placeholders = placeholders
    return pages.map { ($0.name, placeholders.applied(to: $0.text)) }
  }

  private static func head(of answer: Answer, lines: Int) -> String {
    let isJSON = answer["content-type"]?.contains("json") == true
    let text = isJSON ? PrettyJSON.text(answer.text) : answer.text
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    return all.count <= lines ? text : all.prefix(lines).joined(separator: "\n") + "\n…"
  }
}
