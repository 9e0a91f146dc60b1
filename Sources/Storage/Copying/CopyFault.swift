/// Why a copy cannot be made or used, in words for the operator.
package enum CopyFault: Error, Hashable, CustomStringConvertible {
  case targetInUse
  case anotherCopy
  case sourceChanged(table: String, source: String)
  case unfinished(source: String)
  case differs(table: String)
  case unsound([String])

  package var description: String {
    switch self {
    case .targetInUse: "the target holds data already; name an empty database"
    case .anotherCopy: "another copy into the same target is running"
    case .sourceChanged(let table, let source):
      """
      the target holds the beginning of a copy of \(source), and the \(table) copied so far are not those of the source now: \
      it has changed since, or is another one. Stop what writes to the source and begin again with --restart
      """
    case .unfinished(let source):
      "this is a half-finished copy of \(source); run the same copy again to finish it, or begin it again with --restart"
    case .differs(let table): "the \(table) of the copy differ from those of the source"
    case .unsound(let differences): "the copy is not sound: \(differences.joined(separator: "; "))"
    }
  }
}

/// How far a copy has come.
package struct CopyProgress: Hashable, Sendable {
  package enum Stage: String, Sendable { case copying, comparing }
  package let stage: Stage
  package let table: String
  /// Of all tables together.
  package let rows: Int64
  package let totalRows: Int64
}
