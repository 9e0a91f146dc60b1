import Testing

@testable import Secrets

@Suite struct Argon2idTests {
  @Test func `the password's bytes are wiped`() {
    var password = Array("correct horse battery".utf8)
    let salt = Array("0123456789abcdef".utf8)
    let tag = Argon2id.tag(of: &password, salt: salt, parameters: .minimumForTests, tagLength: 32)
    #expect(tag?.count == 32)
    #expect(password == [UInt8](repeating: 0, count: 21))
  }
}
