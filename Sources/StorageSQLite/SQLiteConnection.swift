import GRDB
import GRDBSQLite
import Storage

/// One GRDB connection as an ``SQLConnection``.
///
/// GRDB opens, configures, serializes and closes connections and prepares statements; finding, binding and stepping them is done here,
/// because the generic way through texts and dictionaries of values costs more than the statement itself.
final class SQLiteConnection: SQLConnection {
  private let database: Database
  private var statements: [SQLTemplate: Statement] = [:]
  let isReadOnly: Bool

  init(_ database: Database, isReadOnly: Bool) {
    self.database = database
    self.isReadOnly = isReadOnly
  }

  func execute(_ sql: SQLText) throws(StorageError) -> Int {
    try withStatement(sql) { statement throws(StorageError) in while try step(statement) {} }
    return Int(sqlite3_changes(database.sqliteConnection))
  }

  /// Keys are rowids, which SQLite knows without RETURNING; that would go through a table of its own.
  func key(inserting sql: SQLText, column: SQLText) throws(StorageError) -> Int64 {
    _ = try execute(sql)
    return sqlite3_last_insert_rowid(database.sqliteConnection)
  }

  func forEachRow(_ sql: SQLText, _ body: (any SQLRow) throws(StorageError) -> Bool) throws(StorageError) {
    try withStatement(sql) { statement throws(StorageError) in
      let row = SQLiteRow(statement: statement)
      while try step(statement), try body(row) {}
    }
  }

  func run(script: String) throws(StorageError) {
    guard sqlite3_exec(database.sqliteConnection, script, nil, nil, nil) == SQLITE_OK else { throw lastError() }
  }

  /// Gives up what would keep the connection from being closed.
  func releaseStatements() { statements = [:] }

  /// Runs `body` on the statement with its values bound. Every parameter is bound anew each time, so none is cleared.
  private func withStatement(
    _ sql: SQLText, _ body: (OpaquePointer) throws(StorageError) -> Void
  ) throws(StorageError) {
    let prepared = try prepared(sql.template)
    defer { withExtendedLifetime(prepared) {} }
    let statement = prepared.sqliteStatement
    defer { sqlite3_reset(statement) }
    var index: Int32 = 0
    for parameter in sql.parameters {
      index += 1
      guard parameter.bind(to: statement, at: index) == SQLITE_OK else { throw lastError() }
    }
    try body(statement)
  }

  /// Whether there is a next row.
  private func step(_ statement: OpaquePointer) throws(StorageError) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    default: throw lastError()
    }
  }

  /// The statement kept for a text, or a new one while that is being stepped: a reset would start it anew under its reader.
  private func prepared(_ template: SQLTemplate) throws(StorageError) -> Statement {
    if let kept = statements[template], sqlite3_stmt_busy(kept.sqliteStatement) == 0 { return kept }
    // A body that got its connection just before it was closed.
    guard database.sqliteConnection != nil else { throw .closed }
    do {
      let made = try database.makeStatement(sql: template.text)
      if statements[template] == nil { statements[template] = made }
      return made
    } catch let error as DatabaseError {
      throw StorageError(error)
    } catch {
      throw .other(code: 0, message: "\(error)")
    }
  }

  private func lastError() -> StorageError {
    guard let pointer = database.sqliteConnection else { return .closed }
    return StorageError(
      extendedCode: sqlite3_extended_errcode(pointer),
      message: sqlite3_errmsg(pointer).map { String(cString: $0) } ?? "")
  }
}
