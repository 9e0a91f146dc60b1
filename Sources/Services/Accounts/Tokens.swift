import Models
import Secrets
import Storage

/// What a login answers: tokens that are shown once and kept as hashes.
package struct IssuedTokens: Sendable, Hashable {
  package let access: String
  /// Nil on a device that others will use after.
  package let refresh: String?
  package let expiresInSeconds: Int64
}

/// How long tokens last beside what ``Retention`` says of logins.
enum TokenLifetime {
  static let accessSeconds: Int64 = 60 * 60
  /// An answer to a refresh can get lost; for this long the spent token may be used again.
  static let refreshGraceSeconds: Int64 = 30
}

extension Transaction {
  /// Opens a session and issues its first tokens.
  ///
  /// - Parameter isShared: Whether others will use the device after: the session ends with its access token.
  func openSession(
    member: Int64, client: String, isShared: Bool = false, store: Store
  ) throws -> (session: Int64, tokens: IssuedTokens) {
    let now = store.effects.now()
    let endsAt = now.advanced(
      bySeconds: isShared ? TokenLifetime.accessSeconds : Retention.seconds(store.retention.sessionDays))
    let session = try connection.sessions.insert(
      SessionRepository.Stored(
        key: 0, id: store.effects.newID(), member: member, client: client, createdAt: now, usedAt: now,
        endsAt: endsAt))
    return (
      session, try issueTokens(session: session, endsAt: endsAt, canRenew: !isShared, store: store)
    )
  }

  func issueTokens(session: Int64, endsAt: Instant, canRenew: Bool = true, store: Store) throws -> IssuedTokens {
    let now = store.effects.now()
    let access = store.effects.token()
    let accessUntil = min(now.advanced(bySeconds: TokenLifetime.accessSeconds), endsAt)
    try connection.sessions.addAccessToken(access.hash, session: session, until: accessUntil)
    var refresh: Token?
    if canRenew {
      let token = store.effects.token()
      let idleUntil = now.advanced(bySeconds: Retention.seconds(store.retention.idleSessionDays))
      try connection.sessions.addRefreshToken(token.hash, session: session, until: min(idleUntil, endsAt))
      refresh = token
    }
    return IssuedTokens(
      access: access.text, refresh: refresh?.text, expiresInSeconds: now.secondsUntil(accessUntil))
  }
}
