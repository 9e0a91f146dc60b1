package import Accounting
import Foundation
import Models
package import Secrets
package import Storage

/// Signing up, and what adults change about their account.
package struct AccountService: Sendable {
  let store: Store
  let hasher: PasswordHasher
  let attempts: AttemptBudget

  package init(store: Store, hasher: PasswordHasher, attempts: AttemptBudget) {
    self.store = store
    self.hasher = hasher
    self.attempts = attempts
  }

  package struct Opened: Sendable {
    package let member: StoredMember
    package let tokens: IssuedTokens
    /// Shown once; empty for a login.
    package let recoveryCodes: [String]
  }

  /// Makes an account, a member of its city's root group from today, and logs it in.
  package func signUp(_ draft: AccountDraft, client: String, origin: String) async throws -> Opened {
    let now = store.effects.now()
    try attempts.origins.check(origin, now: now)
    try draft.check()
    let city = try await store.city(slug: draft.city)
    let phc = try await hasher.hash(draft.password)
    let codes = store.effects.recoveryCodes(RecoveryCode.countPerMember)
    let hashes = codes.map { RecoveryCode.hash(RecoveryCode.normalized($0) ?? "") }
    let store = store
    return try await charging(origin, at: now) {
      try await store.database.write { transaction in
        let member = try store.insertAdult(
          draft, city: city, role: try store.rootRole(draft, city, transaction), in: transaction)
        try transaction.connection.passwords.set(phc, member: member.key)
        try transaction.connection.passwords.replaceRecoveryCodes(hashes, member: member.key)
        let opened = try transaction.openSession(member: member.key, client: client, store: store)
        return Opened(member: member, tokens: opened.tokens, recoveryCodes: codes)
      }
    }
  }

  /// Wrong codes are charged: otherwise signing up would be the place to guess them.
  private func charging<T: Sendable>(_ origin: String, at now: Instant, _ body: () async throws -> T) async throws -> T
  {
    do {
      return try await body()
    } catch let refusal as Refusal where refusal.code == .codeNotValid {
      attempts.origins.record(origin, now: now)
      throw refusal
    }
  }

  /// Changes the password and ends every other session.
  package func changePassword(
    current: String, new: String, origin: String, of principal: Principal
  ) async throws {
    let member = principal.member
    try AccountDraft.check(password: new, handle: member.handle ?? "", field: "new_password")
    let opened = try await PasswordDoor(store: store, hasher: hasher, attempts: attempts)
      .open(current, of: member, account: "\(member.city)/\(member.handle ?? "")", origin: origin)
    let phc = try await hasher.hash(new)
    try await store.database.write { transaction in
      try transaction.lock(.member(member.key))
      try transaction.require(opened, of: member.key)
      try transaction.connection.passwords.set(phc, member: member.key)
      try transaction.connection.sessions.endAll(member: member.key, except: principal.session)
    }
  }

  /// Sets a new password by one of the recovery codes and ends every session.
  package func resetPassword(
    city slug: String, handle: String, recoveryCode: String, new: String, origin: String
  ) async throws {
    let now = store.effects.now()
    try attempts.origins.check(origin, now: now)
    try AccountDraft.check(password: new, handle: handle, field: "new_password")
    let city = try await store.city(slug: slug)
    // Hashed before the code is looked at, so that a right and a wrong one take the same time.
    let phc = try await hasher.hash(new)
    let hash = RecoveryCode.hash(RecoveryCode.normalized(recoveryCode) ?? "")
    let isDone = try await store.database.write { transaction in
      let connection = transaction.connection
      guard let member = try connection.members.find(handle: handle, city: city.key) else { return false }
      try transaction.lock(.member(member.key))
      guard try connection.passwords.spendRecoveryCode(hash, member: member.key)
      else { return false }
      try connection.passwords.set(phc, member: member.key)
      try connection.sessions.endAll(member: member.key, except: nil)
      return true
    }
    guard isDone else {
      attempts.origins.record(origin, now: now)
      throw Refusal(.wrongRecoveryCode)
    }
    attempts.forgive(account: "\(city.key)/\(handle)", origin: origin)
  }

  /// Changes the name shown to the own groups, or the language.
  ///
  /// - Throws: ``ProblemCode/notAllowed`` for a pupil, of whom no name is kept.
  package func update(
    displayName: String?, locale: Language?, precondition: Precondition?, of principal: Principal
  ) async throws -> StoredMember {
    guard principal.member.kind == .adult else { throw Refusal(.notAllowed) }
    if let displayName { try AccountDraft.check(displayName: displayName) }
    let store = store
    return try await store.database.write { transaction in
      try transaction.lock(.member(principal.member.key))
      guard var member = try transaction.connection.members.find(principal.member.key, city: principal.city) else {
        throw Refusal.notFound
      }
      try precondition.require(member.revision)
      member.displayName = displayName ?? member.displayName
      member.locale = locale?.rawValue ?? member.locale
      member.revision += 1
      try transaction.connection.members.update(member)
      transaction.record(.member, member.key, .changed, by: principal, at: store.effects.now())
      return member
    }
  }
}
