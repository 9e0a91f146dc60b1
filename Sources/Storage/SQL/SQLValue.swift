import Accounting
import Foundation
import Models

/// One bound parameter. Both engines know these four kinds and no others.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
}

/// What can be bound to a statement.
package protocol SQLBindable {
  var sqlValue: SQLValue { get }
}

extension Int64: SQLBindable { package var sqlValue: SQLValue { .integer(self) } }
extension Int: SQLBindable { package var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Bool: SQLBindable { package var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension String: SQLBindable { package var sqlValue: SQLValue { .text(self) } }
extension Array: SQLBindable where Element == UInt8 { package var sqlValue: SQLValue { .bytes(self) } }
extension UUID: SQLBindable { package var sqlValue: SQLValue { .bytes(bytes) } }
extension Day: SQLBindable { package var sqlValue: SQLValue { .integer(Int64(number)) } }
extension Instant: SQLBindable { package var sqlValue: SQLValue { .integer(milliseconds) } }

extension Optional where Wrapped: SQLBindable {
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
