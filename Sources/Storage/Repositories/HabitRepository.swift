package import Accounting

extension SQLConnection {
  package var habits: HabitRepository { HabitRepository(connection: self) }
}

/// What members mean to do again and again.
package struct HabitRepository {
  let connection: any SQLConnection

  package struct Stored: Hashable, Sendable {
    package let action: Int64
    /// 1 for Monday to 7 for Sunday.
    package let weekdays: Set<Int>
    package let from: Day

    package init(action: Int64, weekdays: Set<Int>, from: Day) {
      self.action = action
      self.weekdays = weekdays
      self.from = from
    }
  }

  /// In the order of the actions' keys.
  package func ofMember(_ member: Int64) throws(StorageError) -> [Stored] {
    try connection.rows(
      "SELECT action, weekdays, from_day FROM habits WHERE member = \(member) ORDER BY action"
    ) { row throws(StorageError) in
      let bits = try row.integer(1)
      return Stored(
        action: try row.integer(0), weekdays: Set((1...7).filter { bits >> ($0 - 1) & 1 == 1 }), from: try row.day(2))
    }
  }

  package func put(_ habit: Stored, member: Int64) throws(StorageError) {
    let bits = habit.weekdays.reduce(Int64(0)) { $0 | 1 << ($1 - 1) }
    try connection.execute(
      """
      INSERT INTO habits (member, action, weekdays, from_day) VALUES (\(member), \(habit.action), \(bits), \(habit.from))
      ON CONFLICT (member, action) DO UPDATE SET weekdays = excluded.weekdays, from_day = excluded.from_day
      """)
  }

  /// - Returns: Whether there was one.
  package func remove(_ action: Int64, member: Int64) throws(StorageError) -> Bool {
    try connection.execute("DELETE FROM habits WHERE member = \(member) AND action = \(action)") > 0
  }

  /// On which days of a period a member did which action, answered from the index of days.
  package func done(by member: Int64, from: Day, to: Day) throws(StorageError) -> [Int64: Set<Day>] {
    var days: [Int64: Set<Day>] = [:]
    try connection.forEachRow(
      """
      SELECT day, action FROM entries
      WHERE day IN \(.days(from: from, to: to)) AND member = \(member) AND deleted_at IS NULL
      """
    ) { row throws(StorageError) in
      days[try row.integer(1), default: []].insert(try row.day(0))
      return true
    }
    return days
  }
}
