public import Accounting

/// One stay of a member in a group: whole days, both ends inclusive.
public struct Membership: Hashable, Sendable {
  public let group: Int64
  public let kind: GroupKind
  public let role: Role
  public let from: Day
  /// The last day; nil while it goes on.
  public let to: Day?

  public init(group: Int64, kind: GroupKind, role: Role, from: Day, to: Day?) {
    self.group = group
    self.kind = kind
    self.role = role
    self.from = from
    self.to = to
  }

  public func holds(on day: Day) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }
}
