public import Accounting

/// What a member means to do again and again, and how far it is. Seen by the member alone.
public struct HabitBody: Codable, Hashable, Sendable {
  public var action: ActionID
  /// 1 for Monday to 7 for Sunday.
  public var weekdays: [Int]
  public var from: Day
  /// Monday to Sunday of the present week.
  public var week: [DayOfWeek]
  /// Weeks in a row in which at most two of the days were missed; up to 53.
  public var streakWeeks: Int

  public struct DayOfWeek: Codable, Hashable, Sendable {
    public var day: Day
    /// Whether the habit is meant for this day.
    public var isMeant: Bool
    /// Whether the action was done, meant or not.
    public var isDone: Bool

    public init(day: Day, isMeant: Bool, isDone: Bool) {
      self.day = day
      self.isMeant = isMeant
      self.isDone = isDone
    }

    enum CodingKeys: String, CodingKey {
      case day
      case isMeant = "is_meant"
      case isDone = "is_done"
    }
  }

  public init(action: ActionID, weekdays: [Int], from: Day, week: [DayOfWeek], streakWeeks: Int) {
    self.action = action
    self.weekdays = weekdays
    self.from = from
    self.week = week
    self.streakWeeks = streakWeeks
  }

  enum CodingKeys: String, CodingKey {
    case action, weekdays, from, week
    case streakWeeks = "streak_weeks"
  }
}
