/// A code that lets its owner set a new password, once. A member gets ten at sign-up and keeps them on paper.
///
/// 16 letters of 32, so 80 bits; that many random bits need no slow hash.
package enum RecoveryCode {
  /// How many a member is given at once.
  package static let countPerMember = 10

  /// Crockford's base 32: digits and letters without I, L, O and U.
  package static let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

  private static let count = 16
  private static let letters = CodeAlphabet(alphabet, lookalikes: ["O": "0", "I": "1", "L": "1"])

  /// A new code as its owner is shown it, XXXX-XXXX-XXXX-XXXX.
  package static func make(random: (Int) -> [UInt8] = Random.bytes) -> String {
    CodeAlphabet.grouped(letters.draw(count, random: random))
  }

  /// The 16 letters somebody means by `text`, or nil if it can't be a code.
  ///
  /// Lower case, spaces, dashes and full-width letters are all right, as are O for 0 and I or L for 1.
  package static func normalized(_ text: some StringProtocol) -> String? {
    letters.read(text, count: count)
  }

  /// What is stored of a code: the SHA-256 of its normalized form, 32 bytes.
  package static func hash(_ normalized: String) -> [UInt8] {
    Digest.sha256(normalized.utf8)
  }
}
