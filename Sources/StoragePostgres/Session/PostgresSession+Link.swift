import Storage

extension PostgresSession {
  func connected() throws(StorageError) -> PostgresLink {
    if let link { return link }
    // What follows in a transaction whose beginning is gone must not be done by itself.
    if case .lost = transaction { throw .connectionLost }
    return try connect()
  }

  func connect() throws(StorageError) -> PostgresLink {
    guard let connector else { throw .closed }
    let new = try connector.connect()
    use(new)
    return new
  }

  /// Connects ahead of the work, while that can still go to another session.
  ///
  /// - Returns: Whether it has a connection.
  func connectAhead() -> Bool {
    if link == nil, let new = connector?.attempt() { use(new) }
    return link != nil
  }

  /// For the start, where an operator reads what is wrong.
  func connectTellingWhy() throws(PostgresFault) {
    if let connector { use(try connector.connectTellingWhy()) }
  }

  private func use(_ new: PostgresLink) {
    link = new
    canceller.use(new.makeCancelToken())
  }

  /// Forgets the connection and all that was known of it.
  ///
  /// - Returns: The error to throw.
  func lose() -> StorageError {
    disconnect()
    if case .open = transaction { transaction = .lost }
    return .connectionLost
  }

  func disconnect() {
    canceller.use(nil)
    link = nil
    outstanding.removeAll()
    statements = StatementCache(limit: Self.statementLimit)
  }
}
