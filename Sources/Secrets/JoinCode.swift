/// The code a class or group is joined with, and a device login is approved with: 8 letters, shown as XXXX-XXXX.
///
/// About 34.6 bits (20 to the 8th), enough because codes are short-lived and guesses are limited.
package enum JoinCode {
  /// Consonants only, so that no word comes up by chance; the set RFC 8628 section 6.1 recommends.
  package static let alphabet = "BCDFGHJKLMNPQRSTVWXZ"

  private static let count = 8
  private static let letters = CodeAlphabet(alphabet)

  /// A new code: 8 letters without a dash, the form that is stored.
  package static func make(random: (Int) -> [UInt8] = Random.bytes) -> String {
    letters.draw(count, random: random)
  }

  /// The code somebody means by `text`, in the form that is stored, or nil if it can't be one.
  ///
  /// Lower case, spaces, dashes and full-width letters are all right.
  package static func normalized(_ text: some StringProtocol) -> String? {
    letters.read(text, count: count)
  }

  /// A stored code as people are shown it, XXXX-XXXX.
  package static func display(_ code: String) -> String {
    CodeAlphabet.grouped(code)
  }
}
