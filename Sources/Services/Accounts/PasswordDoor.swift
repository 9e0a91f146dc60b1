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

  /// What a right password opened: the hash it was checked against, and its successor if that one is outdated.
  struct Opened: Sendable {
    let phc: String
    let renewed: String?
  }

  /// - Parameters:
  ///   - member: Whose password it should be; nil if nobody has the handle.
  ///   - account: City and handle, for the delay.
  /// - Throws: ``ProblemCode/wrongCredentials`` or ``ProblemCode/tooManyAttempts``.
  func open(_ password: String, of member: StoredMember?, account: String, origin: String) async throws -> Opened {
    let now = store.effects.now()
    try attempts.origins.check(origin, now: now)
    try attempts.charge(account: account, origin: origin, now: now)
    guard password.utf8.count <= Self.longestBytes, let phc = try await stored(member) else {
      try await hasher.verifyUnknown(String(password.prefix(TextRules.passwordLength.upperBound)))
      throw refuse(origin, now)
    }
    let verdict = try await hasher.verify(password, against: phc)
    if verdict == .wrong { throw refuse(origin, now) }
    attempts.forgive(account: account, origin: origin)
    return Opened(phc: phc, renewed: verdict == .rightButOutdated ? try await hasher.hash(password) : nil)
  }

  private func stored(_ member: StoredMember?) async throws -> String? {
    guard let member else { return nil }
    return try await store.database.read { try $0.passwords.find(member: member.key) }
  }

  private func refuse(_ origin: String, _ now: Instant) -> Refusal {
    attempts.origins.record(origin, now: now)
    return Refusal(.wrongCredentials)
  }
}

extension Transaction {
  /// A password that was right a moment ago must still be the one: a reset in between ends what it opened.
  func require(_ opened: PasswordDoor.Opened, of member: Int64) throws {
    guard try connection.passwords.find(member: member) == opened.phc else { throw Refusal(.wrongCredentials) }
    if let renewed = opened.renewed { try connection.passwords.set(renewed, member: member) }
  }
}
