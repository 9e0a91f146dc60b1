extension SQLConnection {
  package var passwords: PasswordRepository { PasswordRepository(connection: self) }
}

/// Password hashes and recovery codes.
package struct PasswordRepository {
  let connection: any SQLConnection

  /// The hash as a PHC string.
  package func find(member: Int64) throws(StorageError) -> String? {
    try connection.first("SELECT phc FROM passwords WHERE member = \(member)") { row throws(StorageError) in
      try row.text(0)
    }
  }

  package func set(_ phc: String, member: Int64) throws(StorageError) {
    try connection.execute(
      """
      INSERT INTO passwords (member, phc) VALUES (\(member), \(phc))
      ON CONFLICT (member) DO UPDATE SET phc = excluded.phc
      """)
  }

  /// Nobody gets in by it any more.
  package func delete(member: Int64) throws(StorageError) {
    try connection.execute("DELETE FROM passwords WHERE member = \(member)")
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
