import CLibPQ
import Storage

/// What the server answered to one statement, whole and in memory: rows, a count, an error.
final class PostgresAnswer {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  deinit { PQclear(pointer) }

  var isSync: Bool { PQresultStatus(pointer) == PGRES_PIPELINE_SYNC }

  /// The statement was skipped because one before it failed.
  var isSkipped: Bool { PQresultStatus(pointer) == PGRES_PIPELINE_ABORTED }

  var isError: Bool {
    switch PQresultStatus(pointer) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: false
    default: true
    }
  }

  var rowCount: Int { Int(PQntuples(pointer)) }

  /// How many rows the statement changed or returned.
  var changedRows: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

  /// What the server says it did: `COMMIT`, `ROLLBACK`, `INSERT 0 1`.
  var tag: String { String(cString: PQcmdStatus(pointer)) }

  /// A field of an error, such as its SQLSTATE.
  func field(_ code: Character) -> String? {
    code.asciiValue.flatMap { PQresultErrorField(pointer, Int32($0)) }.map { String(cString: $0) }
  }

  func row(_ number: Int) -> PostgresRow { PostgresRow(answer: self, pointer: pointer, number: Int32(number)) }

  /// A column of a row that was asked for as text.
  func text(_ row: Int, _ column: Int) -> String {
    PQgetvalue(pointer, Int32(row), Int32(column)).map { String(cString: $0) } ?? ""
  }
}
