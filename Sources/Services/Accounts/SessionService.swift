package import Foundation
import Models
package import Secrets
package import Storage

/// Logging in and out, and whom a token stands for.
package struct SessionService: Sendable {
  let store: Store
  let hasher: PasswordHasher
  let attempts: AttemptBudget

  package init(store: Store, hasher: PasswordHasher, attempts: AttemptBudget) {
    self.store = store
    self.hasher = hasher
    self.attempts = attempts
  }

  /// - Throws: ``ProblemCode/loginRequired`` or ``ProblemCode/tokenExpired``.
  package func authenticate(_ token: some StringProtocol) async throws -> Principal {
    guard let token = Token(token) else { throw Refusal(.loginRequired) }
    let hash = token.hash
    guard let found = try await store.database.read({ try $0.sessions.principal(accessHash: hash) }) else {
      throw Refusal(.loginRequired)
    }
    guard store.effects.now() < found.until else { throw Refusal(.tokenExpired) }
    return Principal(member: found.member, session: found.session)
  }

  package func logIn(
    city slug: String, handle: String, password: String, client: String, origin: String
  ) async throws -> AccountService.Opened {
    let city = try await store.city(slug: slug)
    let found = try await store.database.read { try $0.members.find(handle: handle, city: city.key) }
    // What can't be a handle is not remembered as one.
    let account = TextRules.isHandle(handle) ? "\(city.key)/\(handle)" : ""
    let opened = try await PasswordDoor(store: store, hasher: hasher, attempts: attempts)
      .open(password, of: found, account: account, origin: origin)
    guard let member = found else { throw Refusal(.wrongCredentials) }
    let store = store
    let tokens = try await store.database.write { transaction in
      try transaction.lock(.member(member.key))
      try transaction.require(opened, of: member.key)
      return try transaction.openSession(member: member.key, client: client, store: store).tokens
    }
    return AccountService.Opened(member: member, tokens: tokens, recoveryCodes: [])
  }

  /// Rotates a refresh token. A token used again later than the grace for a lost answer was stolen from one of two holders: the whole session ends.
  package func refresh(_ text: String, origin: String) async throws -> AccountService.Opened {
    guard let token = Token(text) else { throw Refusal(.loginRequired) }
    let store = store
    let start = store.effects.now()
    try attempts.origins.check(origin, now: start)
    // Looked up beside the writer: what nobody was given takes no place in its line.
    guard let known = try await store.database.read({ try $0.sessions.findRefreshToken(token.hash) }) else {
      attempts.origins.record(origin, now: start)
      throw Refusal(.loginRequired)
    }
    let opened = try await store.database.write { transaction -> AccountService.Opened? in
      try transaction.lock(.member(known.session.member))
      let sessions = transaction.connection.sessions
      let now = store.effects.now()
      guard let found = try sessions.findRefreshToken(token.hash), now < found.until else { return nil }
      if let spentAt = found.spentAt, spentAt.advanced(bySeconds: TokenLifetime.refreshGraceSeconds) < now {
        try sessions.end(found.session.key)
        return nil
      }
      guard let member = try transaction.connection.members.inAnyCity(found.session.member) else { return nil }
      try sessions.spendRefreshToken(token.hash, at: now)
      try sessions.touch(found.session.key, at: now)
      let tokens = try transaction.issueTokens(
        session: found.session.key, endsAt: found.session.endsAt, store: store)
      return AccountService.Opened(member: member, tokens: tokens, recoveryCodes: [])
    }
    guard let opened else { throw Refusal(.loginRequired) }
    return opened
  }

  package func list(of principal: Principal) async throws -> [SessionRepository.Stored] {
    let now = store.effects.now()
    return try await store.database.read { try $0.sessions.ofMember(principal.member.key, now: now) }
  }

  /// Ends one of the member's own sessions; nil means the present one.
  package func end(_ id: UUID?, of principal: Principal) async throws {
    let isEnded = try await store.database.write { transaction in
      try transaction.lock(.member(principal.member.key))
      if let id { return try transaction.connection.sessions.end(id, member: principal.member.key) }
      try transaction.connection.sessions.end(principal.session)
      return true
    }
    guard isEnded else { throw Refusal.notFound }
  }
}
