import Storage

extension PostgresSession {
  /// Advisory locks of the transaction; the server gives them free when it ends, or with the savepoint they were taken in.
  func lock(_ keys: [LockKey], waiting: Bool) throws(StorageError) -> Bool {
    guard !keys.isEmpty else { return true }
    guard !waiting else {
      // Nobody has to wait for the answers: what is sent behind them runs when they are taken.
      for key in keys {
        let number = key.number ^ lockMask
        try send(
          key.isShared
            ? "SELECT pg_advisory_xact_lock_shared(\(number))" : "SELECT pg_advisory_xact_lock(\(number))")
      }
      return true
    }
    // Through INTEGER: PostgreSQL has no cast from a truth value to BIGINT.
    let attempts = keys.map { key -> SQLText in
      let number = key.number ^ lockMask
      return key.isShared
        ? "CAST(CAST(pg_try_advisory_xact_lock_shared(\(number)) AS INTEGER) AS BIGINT)"
        : "CAST(CAST(pg_try_advisory_xact_lock(\(number)) AS INTEGER) AS BIGINT)"
    }
    let taken = attempts.dropFirst().reduce(attempts[0]) { "\($0) + \($1)" }
    return try integer("SELECT \(taken)") == Int64(keys.count)
  }

  /// The locks belong to the whole database: those of two schemas must not meet.
  private var lockMask: Int64 { connector?.settings.lockMask ?? 0 }
}
