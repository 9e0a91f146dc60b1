import CLibPQ
import Storage

/// One row of an answer in binary.
struct PostgresRow: SQLRow {
  /// Keeps the memory behind `pointer`.
  let answer: PostgresAnswer
  let pointer: OpaquePointer
  let number: Int32

  func isNull(_ column: Int) -> Bool { PQgetisnull(pointer, number, Int32(column)) == 1 }

  func integer(_ column: Int) throws(StorageError) -> Int64 {
    switch PQftype(pointer, Int32(column)) {
    case PostgresType.int8: Int64(bigEndian: try value(column).loadUnaligned(as: Int64.self))
    case PostgresType.int4: Int64(Int32(bigEndian: try value(column).loadUnaligned(as: Int32.self)))
    default: throw Self.unexpected(column)
    }
  }

  func text(_ column: Int) throws(StorageError) -> String {
    guard PQftype(pointer, Int32(column)) == PostgresType.text else { throw Self.unexpected(column) }
    return String(decoding: try value(column), as: UTF8.self)
  }

  func bytes(_ column: Int) throws(StorageError) -> [UInt8] {
    guard PQftype(pointer, Int32(column)) == PostgresType.bytea else { throw Self.unexpected(column) }
    return Array(try value(column))
  }

  private func value(_ column: Int) throws(StorageError) -> UnsafeRawBufferPointer {
    let index = Int32(column)
    guard PQgetisnull(pointer, number, index) == 0 else { throw Self.unexpected(column) }
    return UnsafeRawBufferPointer(
      start: PQgetvalue(pointer, number, index), count: Int(PQgetlength(pointer, number, index)))
  }

  private static func unexpected(_ column: Int) -> StorageError {
    .decoding("column \(column) is not of the expected type")
  }
}
