import GRDB
import GRDBSQLite
import Storage

extension StorageError {
  /// - Parameters:
  ///   - extendedCode: SQLite's extended result code.
  ///   - message: SQLite's own text; for constraints it names columns, never values.
  init(extendedCode: Int32, message: String) {
    let subject = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
    switch extendedCode & 0xFF {
    case SQLITE_CONSTRAINT:
      // The kind of constraint stands in the second byte (SQLite's list of extended result codes).
      switch extendedCode >> 8 {
      case 1: self = .check(subject)
      case 3: self = .foreignKey
      case 5: self = .notNull(subject)
      case 6, 8, 10: self = .unique(subject)
      default: self = .other(code: Int(extendedCode), message: subject)
      }
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    case SQLITE_IOERR: self = .inputOutput
    case SQLITE_FULL: self = .diskFull
    case SQLITE_READONLY: self = .readOnly
    case SQLITE_CORRUPT, SQLITE_NOTADB: self = .corrupt(message)
    default: self = .other(code: Int(extendedCode), message: message)
    }
  }

  init(_ error: DatabaseError) {
    self.init(extendedCode: error.extendedResultCode.rawValue, message: error.message ?? "")
  }

  /// Runs `body` with GRDB's errors turned into the storage's own.
  static func typing<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as DatabaseError { throw StorageError(error) }
  }
}
