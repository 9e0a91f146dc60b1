/// Why a new password is refused.
package enum PasswordWeakness: String, Error, Hashable, Sendable, CaseIterable {
  /// Fewer than ``PasswordPolicy/shortest`` characters.
  case tooShort = "too_short"

  /// More than ``PasswordPolicy/longest`` characters.
  case tooLong = "too_long"

  /// The member's own handle is in it, in whatever case.
  case containsHandle = "contains_handle"

  /// Among the first an attacker would try.
  case common
}
