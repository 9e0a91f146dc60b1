/// What became of a password that was checked.
package enum PasswordVerdict: Hashable, Sendable {
  /// Not the password, or nothing readable was stored.
  case wrong

  /// The password.
  case right

  /// The password, but stored with other parameters than today's: hash it anew while it is at hand.
  case rightButOutdated
}
