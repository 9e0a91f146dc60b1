import Secrets
import Testing

@Suite struct TokenTests {
  private static let digits = String(repeating: "A", count: 43)
  private static let short = String(repeating: "A", count: 42)

  @Test func `a token is its prefix and 43 characters`() {
    let token = Token.make { [UInt8](repeating: 0xFB, count: $0) }
    #expect(token.text == "kzn_-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_s")
    #expect(token.text.utf8.count == 47)
    #expect(token.hash == Digest.sha256(token.text.utf8))
  }

  @Test func `the hash is SHA-256 of the text`() throws {
    // printf kzn_AAA… | sha256sum
    let token = try #require(Token("kzn_" + Self.digits))
    #expect(token == Token.make { [UInt8](repeating: 0, count: $0) })
    #expect(Digest.hex(token.hash) == "eb9d0e7a6ca28964fdffc982df3afa696437f1b462ce427f6ddb002ba087c019")
  }

  @Test func `what was made is read back, and no two are the same`() {
    let tokens = (0..<200).map { _ in Token.make() }
    #expect(Set(tokens).count == 200)
    #expect(tokens.allSatisfy { Token($0.text) == $0 && Token($0.text[...]) == $0 })
  }

  @Test(arguments: [
    "", "kzn_", digits, "KZN_\(digits)", "kzn-\(digits)", "kzn_\(digits)A", "kzn_\(short)", " kzn_\(short)",
    "kzn_\(short)=",
    "kzn_\(short)+", "kzn_\(short)/", "kzn_\(short)\n", "kzn_\(short)\u{0}", "kzn_\(short.dropLast())é",
  ])
  func `other texts aren't tokens`(text: String) {
    #expect(Token(text) == nil)
  }

  @Test func `printing a token doesn't show it`() {
    struct Session { let token: Token }
    let session = Session(token: Token.make())
    var dumped = ""
    dump(session, to: &dumped)
    for shown in ["\(session)", "\(session.token)", String(reflecting: session), dumped] {
      #expect(!shown.contains(session.token.text.dropFirst(4)))
      #expect(!shown.contains("hash"))
    }
  }
}
