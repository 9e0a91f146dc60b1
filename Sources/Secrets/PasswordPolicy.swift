import Foundation

/// What a new password must be: long, and neither well known nor made from the handle. No composition rules.
///
/// After NIST SP 800-63B section 5.1.1.2 and OWASP ASVS 5.0 section 6.2. It says nothing about passwords that are
/// stored already; at login only ``longest`` matters.
package enum PasswordPolicy {
  /// Bounds in characters, counted as Unicode code points in normal form C.
  package static let shortest = 12
  package static let longest = 256

  /// What is wrong with `password` as the new password of `handle`, or nil if nothing is.
  ///
  /// The first that applies in the order of ``PasswordWeakness``. A handle of one or two letters is not looked for,
  /// it would be in half of all passwords. Case and full-width forms make no difference.
  package static func weakness(of password: String, handle: String) -> PasswordWeakness? {
    // Code points, because one visible character can carry any number of marks.
    let count = password.precomposedStringWithCanonicalMapping.unicodeScalars.count
    if count < shortest { return .tooShort }
    if count > longest { return .tooLong }

    let password = folded(password)
    let handle = folded(handle)
    if handle.count >= 3, password.contains(handle) { return .containsHandle }
    return CommonPasswords.contains(password) ? .common : nil
  }

  private static func folded(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.lowercased()
  }
}
