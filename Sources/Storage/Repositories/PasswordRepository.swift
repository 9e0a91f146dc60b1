package import Models

extension SQLConnection {
  package var passwords: PasswordRepository { PasswordRepository(connection: self) }
}

/// Password hashes, what failed attempts cost, and recovery codes.
package struct PasswordRepository {
  let connection: any SQLConnection

  package struct Stored: Sendable, Hashable {
    package var phc: String
    package var failures: Int64
    package var retryAt: Instant
  }

  package func find(member: Int64) throws(StorageError) -> Stored? {
    try connection.first("SELECT phc, failures, retry_at FROM passwords WHERE member = \(member)") {
      row throws(StorageError) in
      Stored(phc: try row.text(0), failures: try row.integer(1), retryAt: try row.instant(2))
    }
  }

  /// Sets the hash and forgets what failed.
  package func set(_ phc: String, member: Int64) throws(StorageError) {
    try connection.execute(
      """
      INSERT INTO passwords (member, phc) VALUES (\(member), \(phc))
      ON CONFLICT (member) DO UPDATE SET phc = excluded.phc, failures = 0, retry_at = 0
      """)
  }

  package func recordFailure(member: Int64, retryAt: Instant) throws(StorageError) {
    try connection.execute(
      "UPDATE passwords SET failures = failures + 1, retry_at = \(retryAt) WHERE member = \(member)")
  }

  package func forgetFailures(member: Int64) throws(StorageError) {
    try connection.execute(
      "UPDATE passwords SET failures = 0, retry_at = 0 WHERE member = \(member) AND failures > 0")
  }

  package func replaceRecoveryCodes(_ hashes: [[UInt8]], member: Int64) throws(StorageError) {
    try connection.execute("DELETE FROM recovery_codes WHERE member = \(member)")
    for hash in hashes {
      try connection.execute("INSERT INTO recovery_codes (hash, member) VALUES (\(hash), \(member))")
    }
  }

  /// Uses a recovery code up.
  ///
  /// - Returns: Whether it was one of the member's.
  package func spendRecoveryCode(_ hash: [UInt8], member: Int64) throws(StorageError) -> Bool {
    try connection.execute("DELETE FROM recovery_codes WHERE hash = \(hash) AND member = \(member)") == 1
  }
}
