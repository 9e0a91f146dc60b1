public import Accounting

/// What somebody means to do again and again: an action, on some days of the week. Nobody else sees it, and it is never an entry by itself.
public struct StandingHabit: Hashable, Sendable {
  public let action: ActionID
  /// 1 for Monday to 7 for Sunday; at least one.
  public let weekdays: Set<Int>
  /// The first day it is meant for.
  public let from: Day

  public init(action: ActionID, weekdays: Set<Int>, from: Day) {
    self.action = action
    self.weekdays = weekdays
    self.from = from
  }

  public func isMeant(for day: Day) -> Bool { day >= from && weekdays.contains(day.weekday) }
}
