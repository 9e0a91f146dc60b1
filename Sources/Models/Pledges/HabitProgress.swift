public import Accounting

/// How far somebody is with a standing habit: the present week day by day, and the weeks in a row.
public struct HabitProgress: Hashable, Sendable {
  public let habit: StandingHabit
  /// Monday to Sunday of the present week.
  public let week: [DayOfWeek]
  public let streakWeeks: Int

  public struct DayOfWeek: Hashable, Sendable {
    public let day: Day
    public let isMeant: Bool
    public let isDone: Bool
  }

  /// - Parameters:
  ///   - done: On which days the action was done.
  ///   - today: In the member's city.
  public init(_ habit: StandingHabit, done: Set<Day>, today: Day) {
    self.habit = habit
    week = (1...7).map { weekday in
      let day = today.advanced(by: weekday - today.weekday)
      return DayOfWeek(day: day, isMeant: habit.isMeant(for: day), isDone: done.contains(day))
    }
    streakWeeks = WeeklyStreak(weekdays: habit.weekdays, from: habit.from, done: done, today: today).weeks
  }
}
