import Storage

/// The statements of one cursor. Its name is its own among those that may be open inside one another's rows.
struct Cursor: Sendable {
  let declaration: SQLText
  let fetch: SQLText
  let closing: SQLText

  /// Rows fetched at a time: some hundred kilobytes of entries.
  static let portion = 1_000
  static let all = [
    Cursor(
      declaration: "DECLARE outer_rows NO SCROLL CURSOR FOR ", fetch: "FETCH 1000 FROM outer_rows",
      closing: "CLOSE outer_rows"),
    Cursor(
      declaration: "DECLARE inner_rows NO SCROLL CURSOR FOR ", fetch: "FETCH 1000 FROM inner_rows",
      closing: "CLOSE inner_rows"),
  ]
}

extension PostgresSession {
  func forEachRow(
    _ sql: SQLText, of cursor: Cursor, _ body: (any SQLRow) throws(StorageError) -> Bool
  ) throws(StorageError) {
    try enqueue("\(cursor.declaration)\(sql)")
    var rows = try answer(to: cursor.fetch)
    openCursors += 1
    defer {
      openCursors -= 1
      // Its name may be needed again before the transaction ends. In a transaction that failed it is gone already.
      try? enqueue(cursor.closing)
    }
    while true {
      for number in 0..<rows.rowCount {
        guard try body(rows.row(number)) else { return }
      }
      if rows.rowCount < Cursor.portion { return }
      rows = try answer(to: cursor.fetch)
    }
  }
}
