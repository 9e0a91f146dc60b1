/// The number that stands for a lock in every server, and how it is held.
///
/// Two locks with one number only wait for one another needlessly.
package struct LockKey: Sendable, Hashable, ExpressibleByIntegerLiteral {
  package let number: Int64
  /// Whether others may share it; whoever wants it alone waits for all of them.
  package let isShared: Bool

  package init(_ number: Int64, isShared: Bool = false) {
    self.number = number
    self.isShared = isShared
  }

  package init(integerLiteral number: Int64) { self.init(number) }
}
