/// Why a PostgreSQL server cannot be used, in words for the operator.
package struct PostgresFault: Error, CustomStringConvertible, Hashable {
  package let description: String

  init(_ description: String) { self.description = description }
}
