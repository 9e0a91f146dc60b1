import Models
import Secrets
import Storage

/// The one door for passwords: every attempt is charged before it is looked at, and a handle that doesn't exist answers like one that does.
struct PasswordDoor: Sendable {
  let store: Store
  let hasher: PasswordHasher
  let attempts: AttemptBudget

  /// Longer ones are wrong without being hashed.
  private static let longestBytes = 4 * TextRules.passwordLength.upperBound

  /// - Parameters:
  ///   - member: Whose password it should be; nil if nobody has the handle.
  ///   - name: What is remembered of an unknown handle.
  /// - Returns: The stored hash's successor if it is outdated; else nil. The caller forgets the charge with what it does next.
  /// - Throws: ``ProblemCode/wrongCredentials`` or ``ProblemCode/tooManyAttempts``.
  func open(_ password: String, of member: StoredMember?, name: String, origin: String) async throws -> String? {
    let now = store.effects.now()
    try attempts.check(origin: origin, now: now)
    guard password.utf8.count <= Self.longestBytes, let phc = try await charge(member, name: name, now: now) else {
      try await hasher.verifyUnknown(String(password.prefix(TextRules.passwordLength.upperBound)))
      attempts.recordFailure(origin: origin, now: now)
      throw Refusal(.wrongCredentials)
    }
    switch try await hasher.verify(password, against: phc) {
    case .right: return nil
    case .rightButOutdated: return try await hasher.hash(password)
    case .wrong:
      attempts.recordFailure(origin: origin, now: now)
      throw Refusal(.wrongCredentials)
    }
  }

  /// Counts an attempt as failed until it turns out right, so that many at once don't see the same count.
  private func charge(_ member: StoredMember?, name: String, now: Instant) async throws -> String? {
    guard let member else {
      try attempts.charge(unknown: name, now: now)
      return nil
    }
    return try await store.database.write { transaction in
      let passwords = transaction.connection.passwords
      guard let stored = try passwords.find(member: member.key) else { return nil }
      guard now >= stored.retryAt else {
        throw Refusal(.tooManyAttempts, retryAfterSeconds: now.secondsUntil(stored.retryAt))
      }
      let wait = AttemptBudget.delaySeconds(afterFailures: stored.failures + 1)
      try passwords.recordFailure(member: member.key, retryAt: now.advanced(bySeconds: wait))
      return stored.phc
    }
  }
}
