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

/// How long logins last.
enum TokenLifetime {
  static let accessSeconds: Int64 = 60 * 60
  static let refreshIdleSeconds: Int64 = 90 * 86_400
  static let sessionSeconds: Int64 = 365 * 86_400
  /// An answer to a refresh can get lost; for this long the spent token may be used again.
  static let refreshGraceSeconds: Int64 = 30
}

extension Transaction {
  /// Opens a session and issues its first tokens.
  ///
  /// - Parameter isShared: Whether others will use the device after: the session ends with its access token.
  func openSession(
    member: Int64, client: String, isShared: Bool = false, effects: Effects
  ) throws -> (session: Int64, tokens: IssuedTokens) {
    let now = effects.now()
    let endsAt = now.advanced(bySeconds: isShared ? TokenLifetime.accessSeconds : TokenLifetime.sessionSeconds)
    let session = try connection.sessions.insert(
      SessionRepository.Stored(
        key: 0, id: effects.newID(), member: member, client: client, createdAt: now, usedAt: now,
        endsAt: endsAt))
    return (
      session, try issueTokens(session: session, endsAt: endsAt, canRenew: !isShared, effects: effects)
    )
  }

  func issueTokens(session: Int64, endsAt: Instant, canRenew: Bool = true, effects: Effects) throws -> IssuedTokens {
    let now = effects.now()
    let access = effects.token()
    let accessUntil = min(now.advanced(bySeconds: TokenLifetime.accessSeconds), endsAt)
    try connection.sessions.addAccessToken(access.hash, session: session, until: accessUntil)
    var refresh: Token?
    if canRenew {
      let token = effects.token()
      try connection.sessions.addRefreshToken(
        token.hash, session: session, until: min(now.advanced(bySeconds: TokenLifetime.refreshIdleSeconds), endsAt))
      refresh = token
    }
    return IssuedTokens(
      access: access.text, refresh: refresh?.text, expiresInSeconds: now.secondsUntil(accessUntil))
  }
}
