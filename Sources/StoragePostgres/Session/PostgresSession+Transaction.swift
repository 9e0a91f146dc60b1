import Storage

extension PostgresSession {
  func begin(_ sql: SQLText) throws(StorageError) {
    transaction = .none
    let isFresh = link == nil
    _ = try connected()
    transaction = .open(answered: false, onFreshLink: isFresh)
    try enqueue(sql)
  }

  /// Waits for the outcome where something hangs on it.
  func commit() throws(StorageError) {
    guard case .open = transaction else { throw .connectionLost }
    guard !isReadOnly else { return try end(with: "COMMIT") }
    try enqueue("COMMIT", as: .commit)
    try enqueueSync()
    let answer = try settle()
    transaction = .none
    // The COMMIT of a transaction in which something had failed succeeds, and rolls back.
    guard answer?.tag == "COMMIT" else { throw .other(code: 0, message: "a failed transaction was to be committed") }
  }

  /// Never fails: what can't be rolled back any more is gone with its connection.
  func rollBack() {
    if case .open = transaction, link != nil { try? end(with: "ROLLBACK") }
    transaction = .none
  }

  /// Ends the transaction without waiting.
  private func end(with sql: SQLText) throws(StorageError) {
    defer { transaction = .none }
    try enqueue(sql, as: .forgotten)
    try enqueueSync()
    guard let link, link.requestAnswers() else { throw lose() }
  }
}
