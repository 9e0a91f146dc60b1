import Testing

extension Answer {
  /// What an answer may never tell: how the server is made, and what somebody else has said.
  static let forbidden = [
    "SELECT", "INSERT", "sqlite", "SQL", "/tmp/", "/Sources/", ".swift", "Fatal", "DecodingError", "Swift.", "0x",
    Person.secret,
  ]

  /// Headers on everything; problems as problems, and nothing in them that is nobody's business.
  func checkHygiene(of request: TestRequest) {
    let what: Comment = "\(request.method) \(request.target.prefix(100)) answered \(status)"
    #expect(self["x-content-type-options"] == "nosniff", what)
    #expect(self["content-security-policy"]?.contains("default-src 'none'") == true, what)
    #expect(self["referrer-policy"] == "no-referrer", what)
    #expect(self["x-request-id"] != nil, what)
    #expect(self["access-control-allow-origin"] == nil, what)
    guard status >= 400 else { return }
    #expect(self["content-type"] == "application/problem+json", what)
    #expect(self["cache-control"]?.contains("no-store") == true, what)
    guard request.method != .head else { return }
    for words in Self.forbidden { #expect(!text.contains(words), "\(what.rawValue) with \(words): \(text)") }
    do {
      let problem = try problem()
      #expect(problem.status == status, what)
      #expect(problem.type == "/problems/\(problem.code)", what)
      #expect(problem.instance == self["x-request-id"], what)
      #expect(!problem.title.isEmpty && !problem.detail.isEmpty, what)
    } catch {
      Issue.record("\(what.rawValue) with a body that is no problem: \(text)")
    }
  }
}
