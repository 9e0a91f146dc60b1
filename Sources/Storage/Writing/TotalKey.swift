package import Accounting

/// Which total: one group, one day, one action or any.
package struct TotalKey: Hashable, Comparable, Sendable {
  package let day: Day
  package let group: Int64
  /// The action's key; ``anyAction`` for all of them together.
  package let action: Int64

  package static let anyAction: Int64 = 0

  package init(day: Day, group: Int64, action: Int64) {
    self.day = day
    self.group = group
    self.action = action
  }

  package static func < (left: TotalKey, right: TotalKey) -> Bool {
    (left.day, left.group, left.action) < (right.day, right.group, right.action)
  }
}
