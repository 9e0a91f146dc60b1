package import Models

extension SQLConnection {
  package var purge: PurgeRepository { PurgeRepository(connection: self) }
}

/// What has run out and is of no more use to anybody.
package struct PurgeRepository {
  /// Removed in this order: with a session go its tokens.
  package enum Kind: CaseIterable, Sendable { case sessions, accessTokens, refreshTokens, codes, idempotencyKeys }

  let connection: any SQLConnection

  /// Removes some of what had run out at an instant.
  ///
  /// - Parameter most: How many rows at once, so that writes that wait don't wait long.
  /// - Returns: How many it removed; fewer than `most` when there are no more.
  package func remove(_ kind: Kind, endedBy end: Instant, most: Int) throws(StorageError) -> Int {
    switch kind {
    case .sessions:
      try connection.execute(
        "DELETE FROM sessions WHERE session IN (SELECT session FROM sessions WHERE ends_at <= \(end) LIMIT \(most))")
    case .accessTokens:
      try connection.execute(
        "DELETE FROM access_tokens WHERE hash IN (SELECT hash FROM access_tokens WHERE until <= \(end) LIMIT \(most))")
    case .refreshTokens:
      try connection.execute(
        "DELETE FROM refresh_tokens WHERE hash IN (SELECT hash FROM refresh_tokens WHERE until <= \(end) LIMIT \(most))"
      )
    case .codes:
      try connection.execute(
        "DELETE FROM codes WHERE code IN (SELECT code FROM codes WHERE expires_at <= \(end) LIMIT \(most))")
    case .idempotencyKeys:
      try connection.execute(
        """
        DELETE FROM idempotency_keys WHERE (member, request, idempotency_key) IN
          (SELECT member, request, idempotency_key FROM idempotency_keys WHERE created_at <= \(end) LIMIT \(most))
        """)
    }
  }
}
