import Storage

extension PostgresSession {
  /// Queues a statement, prepared before if it isn't yet.
  func enqueue(_ sql: SQLText, as step: Outstanding? = nil) throws(StorageError) {
    if outstanding.count >= Self.outstandingLimit { _ = try settle() }
    let link = try connected()
    guard link.execute(try prepared(sql, on: link), sql.parameters) else { throw lose() }
    outstanding.append(step ?? .statement(sql))
  }

  private func prepared(_ sql: SQLText, on link: PostgresLink) throws(StorageError) -> StatementCache.Prepared {
    if let known = statements.find(sql) { return known }
    let (new, givenUp) = statements.add(sql)
    if let givenUp {
      guard link.execute(unprepared: "DEALLOCATE \(givenUp)") else { throw lose() }
      outstanding.append(.forgotten)
    }
    guard link.prepare(new, texts.text(of: sql)) else { throw lose() }
    outstanding.append(.preparation(sql.template))
    return new
  }

  func enqueueSync() throws(StorageError) {
    guard let link, link.sync() else { throw lose() }
    outstanding.append(.sync)
  }

  /// Sends what is queued and reads all answers.
  ///
  /// - Returns: The answer to the last statement; nil if there was none.
  /// - Throws: The first error among them. The transaction can then only be rolled back, as a whole or to a savepoint.
  func settle() throws(StorageError) -> PostgresAnswer? {
    do {
      return try readAnswers()
    } catch .connectionLost {
      // A server that stands still would only be waited for twice.
      let again = link?.isGivenUp == true ? nil : repeatable
      let error = lose()
      guard let again else { throw error }
      _ = try connect()
      transaction = .open(answered: false, onFreshLink: true)
      for statement in again { try enqueue(statement) }
      do { return try readAnswers() } catch { throw error == .connectionLost ? lose() : error }
    }
  }

  /// The statements of a transaction that can be begun again without anybody noticing: the connection had been lost before it
  /// (while it idled, as a rule), nothing was answered yet, and no COMMIT is on its way.
  private var repeatable: [SQLText]? {
    guard case .open(answered: false, onFreshLink: false) = transaction else { return nil }
    var statements: [SQLText] = []
    for step in outstanding {
      switch step {
      case .statement(let sql): statements.append(sql)
      case .commit: return nil
      // What was before belongs to another transaction.
      case .sync: statements = []
      case .preparation, .forgotten: continue
      }
    }
    return statements
  }

  private func readAnswers() throws(StorageError) -> PostgresAnswer? {
    guard !outstanding.isEmpty else { return nil }
    guard let link, link.requestAnswers() else { throw .connectionLost }
    var last: PostgresAnswer?
    var failure: StorageError?
    var position = 0
    while position < outstanding.count {
      let step = outstanding[position]
      position += 1
      guard let answer = link.nextAnswer() else { throw .connectionLost }
      if case .sync = step {
        guard answer.isSync else { throw .connectionLost }
        continue
      }
      guard link.nextAnswer() == nil, !link.isLost else { throw .connectionLost }
      if !answer.isError {
        last = answer
        continue
      }
      if case .preparation(let template) = step { statements.remove(template) }
      if answer.isSkipped { continue }
      let error = StorageError(answer)
      if error == .connectionLost { throw error }
      if case .forgotten = step { throw .connectionLost }
      failure = failure ?? error
      // After an error the server skips everything up to a mark.
      if !outstanding[position...].contains(where: \.isSync) {
        guard link.sync() else { throw .connectionLost }
        outstanding.append(.sync)
      }
    }
    outstanding.removeAll(keepingCapacity: true)
    if case .open(_, let onFreshLink) = transaction { transaction = .open(answered: true, onFreshLink: onFreshLink) }
    guard let failure else { return last }
    // A server that has become a standby will not change its mind: the next transaction looks for the one that took over.
    throw failure == .readOnly && !isReadOnly ? lose() : failure
  }
}
