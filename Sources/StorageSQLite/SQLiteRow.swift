import GRDBSQLite
import Storage

/// The present row of a statement that is being stepped.
struct SQLiteRow: SQLRow {
  let statement: OpaquePointer

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

  func integer(_ column: Int) throws(StorageError) -> Int64 {
    try expect(SQLITE_INTEGER, column)
    return sqlite3_column_int64(statement, Int32(column))
  }

  func text(_ column: Int) throws(StorageError) -> String {
    try expect(SQLITE_TEXT, column)
    guard let pointer = sqlite3_column_text(statement, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: pointer, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int) throws(StorageError) -> [UInt8] {
    try expect(SQLITE_BLOB, column)
    guard let pointer = sqlite3_column_blob(statement, Int32(column)) else { return [] }
    return Array(UnsafeRawBufferPointer(start: pointer, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
  }

  private func expect(_ type: Int32, _ column: Int) throws(StorageError) {
    guard sqlite3_column_type(statement, Int32(column)) == type else {
      throw .decoding("column \(column) is not of the expected type")
    }
  }
}
