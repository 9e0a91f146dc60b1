import Foundation
import HTTPTypes
import Testing

/// A browser without scripts: keeps cookies, sends the forms it is shown, and follows nothing by itself.
struct Browser {
  let server: TestServer
  var cookies: [String: String] = [:]
  /// Cookies as they were set, with their attributes.
  private(set) var setCookies: [String] = []
  private(set) var locations: [String] = []

  init(_ server: TestServer) { self.server = server }

  mutating func get(_ target: String, headers: KeyValuePairs<String, String> = [:]) async throws -> Answer {
    try await send(.get, target, nil, headers)
  }

  /// - Parameter hasToken: Whether the form's token goes along.
  mutating func post(
    _ target: String, _ fields: KeyValuePairs<String, String> = [:], hasToken: Bool = true,
    headers: KeyValuePairs<String, String> = [:]
  ) async throws -> Answer {
    var pairs = fields.map { "\($0.key)=\(Self.encoded($0.value))" }
    if hasToken { pairs.append("csrf=\(cookies["kizuna_form"] ?? "")") }
    return try await send(.post, target, pairs.joined(separator: "&"), headers)
  }

  private mutating func send(
    _ method: HTTPRequest.Method, _ target: String, _ body: String?, _ headers: KeyValuePairs<String, String>
  ) async throws -> Answer {
    var request = TestRequest(method: method, target: target, body: body.map { Array($0.utf8) })
    if body != nil { request.headers.append(("Content-Type", "application/x-www-form-urlencoded")) }
    let jar = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    if !jar.isEmpty { request.headers.append(("Cookie", jar)) }
    request.headers += headers.map { (name: $0.key, value: $0.value) }
    let bytes = try await Wire.connect(to: server.port) { [request] wire in
      wire.send(request.bytes)
      return await wire.readToEnd()
    }
    let answer = try #require(Answer(bytes))
    keep(answer)
    answer.checkPageHygiene("\(method) \(target) answered \(answer.status)")
    return answer
  }

  private mutating func keep(_ answer: Answer) {
    if let location = answer["location"] { locations.append(location) }
    for header in answer.headers where header.name == "set-cookie" {
      setCookies.append(header.value)
      let pair = header.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      guard let name = pair.first else { continue }
      cookies[String(name)] = pair.count > 1 && !header.value.contains("Max-Age=0") ? String(pair[1]) : nil
    }
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

extension Answer {
  /// What every page must be: its own policy and no other, kept by nobody, and silent about how the server is made.
  func checkPageHygiene(_ what: Comment) {
    #expect(
      self["content-security-policy"]
        == "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", what)
    #expect(self["referrer-policy"] == "same-origin", what)
    #expect(self["x-content-type-options"] == "nosniff", what)
    guard self["content-type"]?.hasPrefix("text/html") == true else { return }
    #expect(self["cache-control"] == "private, no-store", what)
    #expect(!text.contains("{{") && !text.contains("<script>") && !text.contains("style="), what)
    for words in Answer.forbidden where words != "0x" { #expect(!text.contains(words), "\(what.rawValue): \(words)") }
  }
}
