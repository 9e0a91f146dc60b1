package import Foundation
package import Models

extension SQLConnection {
  package var sessions: SessionRepository { SessionRepository(connection: self) }
}

/// Logins: a session has one line of refresh tokens and the access tokens made from them.
package struct SessionRepository {
  let connection: any SQLConnection

  package struct Stored: Sendable, Hashable {
    package var key: Int64
    package var id: UUID
    package var member: Int64
    package var client: String
    package var createdAt: Instant
    package var usedAt: Instant
    package var endsAt: Instant

    package init(
      key: Int64, id: UUID, member: Int64, client: String, createdAt: Instant, usedAt: Instant, endsAt: Instant
    ) {
      self.key = key
      self.id = id
      self.member = member
      self.client = client
      self.createdAt = createdAt
      self.usedAt = usedAt
      self.endsAt = endsAt
    }
  }

  package struct RefreshToken: Sendable, Hashable {
    package var session: Stored
    package var until: Instant
    package var spentAt: Instant?
  }

  private static let columns: SQLText = "s.session, s.id, s.member, s.client, s.created_at, s.used_at, s.ends_at"

  private static func session(_ row: any SQLRow, from column: Int = 0) throws(StorageError) -> Stored {
    Stored(
      key: try row.integer(column), id: try row.uuid(column + 1), member: try row.integer(column + 2),
      client: try row.text(column + 3), createdAt: try row.instant(column + 4), usedAt: try row.instant(column + 5),
      endsAt: try row.instant(column + 6))
  }

  /// Whom an access token stands for, and until when; the hot path of every request.
  package func principal(
    accessHash: [UInt8]
  ) throws(StorageError) -> (member: StoredMember, session: Int64, until: Instant)? {
    try connection.first(
      """
      SELECT a.until, a.session, \(MemberRepository.columns) FROM access_tokens a
      JOIN sessions s ON s.session = a.session JOIN members m ON m.member = s.member
      WHERE a.hash = \(accessHash)
      """
    ) { row throws(StorageError) in
      (try MemberRepository.member(row, from: 2), try row.integer(1), try row.instant(0))
    }
  }

  package func insert(_ session: Stored) throws(StorageError) -> Int64 {
    try connection.key(
      inserting: """
        INSERT INTO sessions (id, member, client, created_at, used_at, ends_at)
        VALUES (\(session.id), \(session.member), \(session.client), \(session.createdAt), \(session.usedAt),
          \(session.endsAt))
        """, column: "session")
  }

  package func touch(_ session: Int64, at instant: Instant) throws(StorageError) {
    try connection.execute("UPDATE sessions SET used_at = \(instant) WHERE session = \(session)")
  }

  package func addAccessToken(_ hash: [UInt8], session: Int64, until: Instant) throws(StorageError) {
    try connection.execute(
      "INSERT INTO access_tokens (hash, session, until) VALUES (\(hash), \(session), \(until))")
  }

  package func addRefreshToken(_ hash: [UInt8], session: Int64, until: Instant) throws(StorageError) {
    try connection.execute(
      "INSERT INTO refresh_tokens (hash, session, until) VALUES (\(hash), \(session), \(until))")
  }

  package func findRefreshToken(_ hash: [UInt8]) throws(StorageError) -> RefreshToken? {
    try connection.first(
      """
      SELECT r.until, r.spent_at, \(Self.columns) FROM refresh_tokens r JOIN sessions s ON s.session = r.session
      WHERE r.hash = \(hash)
      """
    ) { row throws(StorageError) in
      RefreshToken(
        session: try Self.session(row, from: 2), until: try row.instant(0), spentAt: try row.optionalInstant(1))
    }
  }

  package func spendRefreshToken(_ hash: [UInt8], at instant: Instant) throws(StorageError) {
    try connection.execute("UPDATE refresh_tokens SET spent_at = \(instant) WHERE hash = \(hash) AND spent_at IS NULL")
  }

  package func ofMember(_ member: Int64, now: Instant) throws(StorageError) -> [Stored] {
    try connection.rows(
      "SELECT \(Self.columns) FROM sessions s WHERE s.member = \(member) AND s.ends_at > \(now) ORDER BY s.session DESC"
    ) { row throws(StorageError) in try Self.session(row) }
  }

  /// Ends a session; its tokens go with it.
  ///
  /// - Returns: Whether there was one.
  package func end(_ id: UUID, member: Int64) throws(StorageError) -> Bool {
    try connection.execute("DELETE FROM sessions WHERE id = \(id) AND member = \(member)") == 1
  }

  package func end(_ session: Int64) throws(StorageError) {
    try connection.execute("DELETE FROM sessions WHERE session = \(session)")
  }

  package func endAll(member: Int64, except session: Int64?) throws(StorageError) {
    try connection.execute("DELETE FROM sessions WHERE member = \(member) AND session <> \(session ?? 0)")
  }
}
