import GRDBSQLite
import Storage

extension SQLValue {
  /// SQLite copies the bytes during the call, so they need not live longer.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    switch self {
    case .null: return sqlite3_bind_null(statement, index)
    case .integer(let value): return sqlite3_bind_int64(statement, index, value)
    case .text(var value):
      return value.withUTF8 { utf8 in
        // An empty buffer has no address, which SQLite would take for NULL.
        utf8.withMemoryRebound(to: CChar.self) { characters in
          characters.baseAddress.map { sqlite3_bind_text(statement, index, $0, Int32(characters.count), Self.copied) }
            ?? sqlite3_bind_text(statement, index, "", 0, Self.copied)
        }
      }
    case .bytes(let value):
      guard !value.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
      return value.withUnsafeBytes { sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), Self.copied) }
    }
  }
}
