import GRDB
import GRDBSQLite
import Storage

/// One GRDB connection as an ``SQLConnection``.
///
/// GRDB opens, configures, serializes and closes connections and keeps the prepared statements; binding and stepping go straight to
/// SQLite, because the generic way through dictionaries of values costs more than the statement itself.
final class SQLiteConnection: SQLConnection {
  private let database: Database
  let isReadOnly: Bool

  init(_ database: Database, isReadOnly: Bool) {
    self.database = database
    self.isReadOnly = isReadOnly
  }

  func execute(_ sql: SQLText) throws(StorageError) -> Int {
    try forEachRow(sql) { _ in true }
    return Int(sqlite3_changes(database.sqliteConnection))
  }

  func forEachRow(_ sql: SQLText, _ body: (any SQLRow) throws(StorageError) -> Bool) throws(StorageError) {
    let prepared = try prepared(sql.text)
    defer { withExtendedLifetime(prepared) {} }
    let statement = prepared.sqliteStatement
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, parameter) in sql.parameters.enumerated() {
      guard parameter.bind(to: statement, at: Int32(index + 1)) == SQLITE_OK else { throw lastError() }
    }
    let row = SQLiteRow(statement: statement)
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: guard try body(row) else { return }
      case SQLITE_DONE: return
      default: throw lastError()
      }
    }
  }

  func run(script: String) throws(StorageError) {
    guard sqlite3_exec(database.sqliteConnection, script, nil, nil, nil) == SQLITE_OK else { throw lastError() }
  }

  /// The statement kept for a text, or a new one while that is being stepped: a reset would start it anew under its reader.
  private func prepared(_ text: String) throws(StorageError) -> Statement {
    do {
      let kept = try database.cachedStatement(sql: text)
      return sqlite3_stmt_busy(kept.sqliteStatement) == 0 ? kept : try database.makeStatement(sql: text)
    } catch let error as DatabaseError {
      throw StorageError(error)
    } catch {
      throw .other(code: 0, message: "\(error)")
    }
  }

  private func lastError() -> StorageError {
    // A body that got its connection just before it was closed.
    guard let pointer = database.sqliteConnection else { return .closed }
    return StorageError(
      extendedCode: sqlite3_extended_errcode(pointer),
      message: sqlite3_errmsg(pointer).map { String(cString: $0) } ?? "")
  }
}
