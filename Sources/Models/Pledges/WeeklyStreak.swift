public import Accounting

/// How many weeks in a row somebody did what they had promised.
///
/// A week is kept when at most ``skips`` of its promised days were missed and at least one was done: who is ill for a day, or travels, does
/// not begin anew. Days before the promise was made are not promised. The present week counts as soon as it is kept, and can't break
/// anything before it has ended.
public struct WeeklyStreak: Hashable, Sendable {
  /// Promised days of a week that may be missed.
  public static let skips = 2

  public let weeks: Int

  /// - Parameters:
  ///   - weekdays: The promised ones, 1 for Monday to 7 for Sunday.
  ///   - from: The promise's first day.
  ///   - done: On which days it was done; other days than the promised ones do not matter.
  ///   - today: In the member's city.
  public init(weekdays: Set<Int>, from: Day, done: Set<Day>, today: Day) {
    let isKept = { (monday: Day) in
      let promised = weekdays.map { monday.advanced(by: $0 - 1) }.filter { $0 >= from }
      let kept = promised.count { done.contains($0) }
      return kept > 0 && promised.count - kept <= Self.skips
    }
    let present = today.advanced(by: 1 - today.weekday)
    var weeks = isKept(present) ? 1 : 0
    var monday = present.advanced(by: -7)
    while monday.advanced(by: 6) >= from, isKept(monday) {
      weeks += 1
      monday = monday.advanced(by: -7)
    }
    self.weeks = weeks
  }
}
