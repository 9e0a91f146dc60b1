import Crypto
import Foundation

/// Text that leaves the house and comes back: readable by anyone, changed by nobody (HMAC-SHA256, truncated to 16 bytes).
package struct Seal: Sendable {
  package static let keyLength = 32
  private static let tagLength = 16
  private let key: SymmetricKey

  /// - Parameter key: 32 secret bytes.
  package init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  package func seal(_ text: String) -> String { Base64.url(Array(text.utf8) + tag(Array(text.utf8))) }

  /// The text, if it was sealed with this key; nil otherwise.
  package func open(_ sealed: some StringProtocol) -> String? {
    guard let bytes = Base64.bytes(url: sealed), bytes.count >= Self.tagLength else { return nil }
    let text = Array(bytes.dropLast(Self.tagLength))
    guard Digest.equal(tag(text), Array(bytes.suffix(Self.tagLength))) else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  private func tag(_ bytes: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key).prefix(Self.tagLength))
  }
}
