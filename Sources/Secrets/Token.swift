/// An opaque bearer token: 256 random bits that mean nothing by themselves.
///
/// Its owner gets ``text``, the server keeps only ``hash`` and finds the session by it. Printing a token, also with
/// `dump` or inside another value, shows neither.
package struct Token: Hashable, Sendable {
  /// What every token starts with, so that secret scanners recognise one that was published by mistake.
  package static let prefix = "kzn_"

  /// `kzn_` and 43 characters of base64url (RFC 4648 section 5, no padding).
  package let text: String

  /// The SHA-256 of ``text``, 32 bytes. A slow hash would add nothing: 256 bits can't be guessed.
  package let hash: [UInt8]

  /// A new token from 32 random bytes.
  package static func make(random: (Int) -> [UInt8] = Random.bytes) -> Token {
    let bytes = random(32)
    precondition(bytes.count == 32, "The random source must give as many bytes as it is asked for.")
    return Token(wellFormed: prefix + Base64.url(bytes))
  }

  /// The token a client sent, or nil if that doesn't have a token's form.
  package init?(_ text: some StringProtocol) {
    let prefix = Self.prefix.utf8
    guard text.utf8.count == prefix.count + 43 else { return nil }
    // Every request brings one: a text of its own is read many times faster than a slice of some other.
    let text = String(text)
    guard text.utf8.starts(with: prefix), text.utf8.dropFirst(prefix.count).allSatisfy(Base64.isURLDigit) else {
      return nil
    }
    self.init(wellFormed: text)
  }

  private init(wellFormed text: String) {
    self.text = text
    hash = Digest.sha256(text.utf8)
  }
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "Token(redacted)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
