import Storage

/// One session of a server, for one thread at a time. It connects when it is first used, and again after a connection was lost.
///
/// Statements go through libpq's pipeline: those whose answer nobody needs yet are only queued, and the next one that is waited for takes
/// them along in one round trip.
final class PostgresSession: SQLConnection {
  let isReadOnly: Bool
  /// Asks the server from any thread to stop what this session runs.
  let canceller = SessionCanceller()
  /// Rows of queries are fetched in portions, so that however many there are they never fill the memory.
  let fetchesByCursor: Bool
  /// How many cursors are open, one inside the rows of another.
  var openCursors = 0
  /// nil for a session of a database that is closed.
  let connector: PostgresConnector?
  var link: PostgresLink?
  var texts = StatementTexts()
  var statements = StatementCache(limit: PostgresSession.statementLimit)
  var outstanding: [Outstanding] = []
  var transaction = TransactionState.none

  static let statementLimit = 500
  /// Answers that may wait to be read before they are read on the way.
  static let outstandingLimit = 512

  init(_ connector: PostgresConnector?, isReadOnly: Bool, fetchesByCursor: Bool = false) {
    self.connector = connector
    self.isReadOnly = isReadOnly
    self.fetchesByCursor = fetchesByCursor
  }

  @discardableResult
  func execute(_ sql: SQLText) throws(StorageError) -> Int {
    switch texts.command(of: sql) {
    case .begin: try begin(sql)
    case .commit: try commit()
    case .rollback: rollBack()
    case nil: return try answer(to: sql).changedRows
    }
    return 0
  }

  func send(_ sql: SQLText) throws(StorageError) {
    guard case .open = transaction else { return _ = try execute(sql) }
    try enqueue(sql)
  }

  func forEachRow(
    _ sql: SQLText, _ body: (any SQLRow) throws(StorageError) -> Bool
  ) throws(StorageError) {
    if fetchesByCursor, openCursors < Cursor.all.count { return try forEachRow(sql, of: Cursor.all[openCursors], body) }
    let answer = try answer(to: sql)
    for number in 0..<answer.rowCount {
      guard try body(answer.row(number)) else { return }
    }
  }

  /// Outside the pipeline, which takes one statement at a time.
  func run(script: String) throws(StorageError) {
    _ = try settle()
    guard let answer = try connected().runAlone(script) else { throw lose() }
    if answer.isError {
      let error = StorageError(answer)
      throw error == .connectionLost ? lose() : error
    }
    if case .open(_, let onFreshLink) = transaction { transaction = .open(answered: true, onFreshLink: onFreshLink) }
  }

  /// Sends a statement with all that is queued, and waits.
  func answer(to sql: SQLText) throws(StorageError) -> PostgresAnswer {
    try enqueue(sql)
    // Outside a transaction every statement is one by itself.
    if case .none = transaction { try enqueueSync() }
    guard let answer = try settle() else { throw .connectionLost }
    return answer
  }
}
