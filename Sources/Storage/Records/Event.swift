package import Models

/// One line of the change feed and audit trail: numbers only, append-only.
package struct Event: Sendable, Hashable {
  package enum Kind: Int64, Sendable, CaseIterable {
    case entry = 1, member, group, membership, session, code, profile, city
    case sheetRun = 20, challenge, confirmation
  }
  package enum Operation: Int64, Sendable, CaseIterable { case created = 1, changed, deleted }

  package var city: Int64
  /// Whose affair it is.
  package var member: Int64
  package var kind: Kind
  /// The row's key; of a code, its group's.
  package var target: Int64
  package var operation: Operation
  package var at: Instant

  package init(city: Int64, member: Int64, kind: Kind, target: Int64, operation: Operation, at: Instant) {
    self.city = city
    self.member = member
    self.kind = kind
    self.target = target
    self.operation = operation
    self.at = at
  }
}
