import Accounting
import Models
import Testing

/// Weeks in a row, by hand. 2026-11-23 is a Monday; days are counted from it.
@Suite struct WeeklyStreakTests {
  struct Case: Sendable {
    let name: String
    var weekdays: Set<Int> = Set(1...7)
    var from = -21
    let done: [Int]
    var today = 0
    let weeks: Int
  }

  static let cases = [
    Case(name: "nothing done", done: [], weeks: 0),
    Case(name: "last week whole", done: Array(-7 ... -1), weeks: 1),
    Case(name: "two days missed", done: Array(-7 ... -3), weeks: 1),
    Case(name: "three days missed", done: Array(-7 ... -4), weeks: 0),
    Case(name: "the days need not be in a row", done: [-7, -5, -4, -2, -1], weeks: 1),
    Case(name: "three whole weeks since it was promised", done: Array(-21 ... -1), weeks: 3),
    Case(name: "what was done before the promise is not counted", done: Array(-28 ... -1), weeks: 3),
    Case(name: "a broken week ends it", done: Array(-21 ... -15) + Array(-7 ... -1), weeks: 1),
    Case(name: "the present week counts when it is kept", done: Array(-7...4), today: 4, weeks: 2),
    Case(name: "and breaks nothing before that", done: Array(-7...0), today: 4, weeks: 1),
    Case(name: "not even on its Sunday", done: Array(-7...0), today: 6, weeks: 1),
    Case(name: "one promised day, done", weekdays: [3], done: [-5], weeks: 1),
    Case(name: "one promised day, missed: nothing was done", weekdays: [3], done: [-6], weeks: 0),
    Case(
      name: "promised on a Friday: the week before it has three days", from: -10, done: [-10] + Array(-7 ... -1),
      weeks: 2),
    Case(name: "no day promised", weekdays: [], done: Array(-7 ... -1), weeks: 0),
  ]

  @Test(arguments: cases) func `it counts weeks that were kept`(_ one: Case) throws {
    let monday = try #require(Day(year: 2026, month: 11, day: 23))
    let day = { (offset: Int) in monday.advanced(by: offset) }
    let streak = WeeklyStreak(
      weekdays: one.weekdays, from: day(one.from), done: Set(one.done.map(day)), today: day(one.today))
    #expect(streak.weeks == one.weeks, "\(one.name)")
  }
}
