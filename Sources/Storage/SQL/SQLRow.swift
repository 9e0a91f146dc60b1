package import Accounting
package import Foundation
package import Models

/// The present row of a running statement; columns are read by position, from 0, and only while the row is present.
package protocol SQLRow {
  func isNull(_ column: Int) -> Bool
  func integer(_ column: Int) throws(StorageError) -> Int64
  func text(_ column: Int) throws(StorageError) -> String
  func bytes(_ column: Int) throws(StorageError) -> [UInt8]
}

extension SQLRow {
  package func optionalInteger(_ column: Int) throws(StorageError) -> Int64? {
    isNull(column) ? nil : try integer(column)
  }

  package func optionalText(_ column: Int) throws(StorageError) -> String? { isNull(column) ? nil : try text(column) }

  package func bool(_ column: Int) throws(StorageError) -> Bool { try integer(column) != 0 }

  package func optionalBool(_ column: Int) throws(StorageError) -> Bool? { isNull(column) ? nil : try bool(column) }

  package func day(_ column: Int) throws(StorageError) -> Day {
    guard let number = Int32(exactly: try integer(column)) else { throw .decoding("day out of range") }
    return Day(number: number)
  }

  package func optionalDay(_ column: Int) throws(StorageError) -> Day? { isNull(column) ? nil : try day(column) }

  package func instant(_ column: Int) throws(StorageError) -> Instant { Instant(milliseconds: try integer(column)) }

  package func optionalInstant(_ column: Int) throws(StorageError) -> Instant? {
    isNull(column) ? nil : try instant(column)
  }

  package func uuid(_ column: Int) throws(StorageError) -> UUID {
    guard let id = UUID(bytes: try bytes(column)) else { throw .decoding("a public id is not 16 bytes") }
    return id
  }

  /// A text column that holds one of an enumeration's names.
  @inline(__always)
  package func name<T: RawRepresentable<String> & CaseIterable>(
    _ column: Int, as type: T.Type = T.self
  ) throws(StorageError) -> T {
    let text = try text(column)
    // Short texts are compared as numbers; making a case of one compares it with the cases' literals byte by byte.
    guard let value = T.allCases.first(where: { $0.rawValue == text }) else { throw .decoding("unknown \(T.self)") }
    return value
  }
}
