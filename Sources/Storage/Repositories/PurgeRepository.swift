package import Models

extension SQLConnection {
  package var purge: PurgeRepository { PurgeRepository(connection: self) }
}

/// What has run out and is of no more use to anybody.
package struct PurgeRepository {
  let connection: any SQLConnection

  /// Removes ended sessions with their tokens, tokens and codes that have run out, and idempotency keys made before `keysFrom`.
  package func run(now: Instant, keysFrom: Instant) throws(StorageError) {
    try connection.execute("DELETE FROM sessions WHERE ends_at <= \(now)")
    try connection.execute("DELETE FROM access_tokens WHERE until <= \(now)")
    try connection.execute("DELETE FROM refresh_tokens WHERE until <= \(now)")
    try connection.execute("DELETE FROM codes WHERE expires_at <= \(now)")
    try connection.execute("DELETE FROM idempotency_keys WHERE created_at <= \(keysFrom)")
  }
}
