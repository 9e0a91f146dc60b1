package import Accounting
package import Foundation
package import Models

extension SQLConnection {
  package var forgetting: ForgettingRepository { ForgettingRepository(connection: self) }
}

/// Taking out of the database what belonged to pupils whose class has ended.
///
/// The log refers to members without an index by member, which every write would pay for; so a member's own row stays, with nothing in it
/// but a number, and nothing refers to it. Such a row is known by its time, 0.
package struct ForgettingRepository {
  let connection: any SQLConnection

  /// A class that ended, and whose pupils or contributors are still known.
  package struct EndedClass: Sendable, Hashable {
    package let group: Int64
    package let city: Int64
    package let closedAt: Instant
  }

  /// Classes that ended by an instant and whose people are still known, in order of their keys.
  package func classes(endedBy end: Instant, after group: Int64, limit: Int) throws(StorageError) -> [EndedClass] {
    try connection.rows(
      """
      SELECT g.grp, g.city, g.closed_at FROM groups g
      WHERE g.kind = 'class' AND g.closed_at <= \(end) AND g.grp > \(group)
        AND (EXISTS (SELECT 1 FROM pupils p WHERE p.grp = g.grp)
          OR EXISTS (SELECT 1 FROM contributors c WHERE c.grp = g.grp))
      ORDER BY g.grp LIMIT \(limit)
      """
    ) { row throws(StorageError) in
      EndedClass(group: try row.integer(0), city: try row.integer(1), closedAt: try row.instant(2))
    }
  }

  /// Whose row of a sheet it is; nil for a pupil.
  package struct Row: Sendable, Hashable {
    package let day: Day
    package let place: Int64
  }

  /// The pupils of a class, and the people behind its sheets' rows.
  package func people(of group: Int64, limit: Int) throws(StorageError) -> [(member: Int64, row: Row?)] {
    let pupils = try connection.rows(
      "SELECT member FROM pupils WHERE grp = \(group) ORDER BY member LIMIT \(limit)"
    ) { row throws(StorageError) in (member: try row.integer(0), row: Row?.none) }
    let rows = try connection.rows(
      """
      SELECT member, day, place FROM contributors WHERE grp = \(group) ORDER BY day, place
      LIMIT \(limit - pupils.count)
      """
    ) { row throws(StorageError) in
      (member: try row.integer(0), row: Row?.some(Row(day: try row.day(1), place: try row.integer(2))))
    }
    return pupils + rows
  }

  package func remove(entries: [Int64]) throws(StorageError) {
    try entries.inPortions(of: [128, 32, 8, 1]) { portion throws(StorageError) in
      try connection.send("DELETE FROM entries WHERE entry IN \(.list(Array(portion)))")
    }
  }

  /// The contents of a class's sheets, undone ones too.
  package func runs(of group: Int64, on day: Day? = nil) throws(StorageError) -> [(run: Int64, content: [UInt8])] {
    let days: SQLText = if let day { "AND day = \(day)" } else { "" }
    return try connection.rows("SELECT run, content FROM sheet_runs WHERE grp = \(group) \(days) ORDER BY run") {
      row throws(StorageError) in (try row.integer(0), try row.bytes(1))
    }
  }

  package func set(content: [UInt8], ofRun run: Int64) throws(StorageError) {
    try connection.send("UPDATE sheet_runs SET content = \(content) WHERE run = \(run)")
  }

  /// Leaves of a member nothing but a number.
  ///
  /// - Parameter id: Instead of the public one, which devices may remember.
  package func empty(_ member: Int64, id: UUID) throws(StorageError) {
    try connection.send("DELETE FROM sessions WHERE member = \(member)")
    try connection.send("DELETE FROM passwords WHERE member = \(member)")
    try connection.send("DELETE FROM idempotency_keys WHERE member = \(member)")
    try connection.send("DELETE FROM habits WHERE member = \(member)")
    try connection.send("DELETE FROM pupils WHERE member = \(member)")
    try connection.send("DELETE FROM contributors WHERE member = \(member)")
    try connection.send("DELETE FROM memberships WHERE member = \(member)")
    try connection.send(
      """
      UPDATE members SET id = \(id), locale = 'ja', revision = 1, created_at = 0
      WHERE member = \(member) AND kind = 'pupil'
      """)
  }

  private static let emptied: SQLText = "SELECT member FROM members WHERE kind = 'pupil' AND created_at = 0"

  /// Takes emptied members out of a stretch of a city's events: what remains is that somebody did something.
  package func sweepEvents(city: Int64, from: Int64, to: Int64) throws(StorageError) {
    try connection.send(
      """
      UPDATE events SET target = CASE WHEN kind = \(Event.Kind.member.rawValue) THEN 0 ELSE target END, member = 0
      WHERE city = \(city) AND seq BETWEEN \(from) AND \(to) AND member IN (\(Self.emptied))
      """)
  }

  /// Removes what emptied members had deleted, from a stretch of the log.
  package func sweepDeletedEntries(from: Int64, to: Int64) throws(StorageError) {
    try connection.send(
      """
      DELETE FROM entries
      WHERE entry BETWEEN \(from) AND \(to) AND deleted_at IS NOT NULL AND member IN (\(Self.emptied))
      """)
  }

  package func lastEntry() throws(StorageError) -> Int64 {
    try connection.integer("SELECT MAX(entry) FROM entries") ?? 0
  }

  /// A total that somebody changed since it was released.
  package struct Changed: Sendable, Hashable {
    package let day: Day
    package let group: Int64
    package let action: Int64
    package let members: String
  }

  package func changers(of groups: [Int64], from: Day, to: Day) throws(StorageError) -> [Changed] {
    try connection.rows(
      """
      SELECT day, grp, action, members FROM changers
      WHERE day IN \(.days(from: from, to: to)) AND grp IN \(.list(groups)) ORDER BY grp DESC, day, action
      """
    ) { row throws(StorageError) in
      Changed(
        day: try row.day(0), group: try row.integer(1), action: try row.integer(2), members: try row.text(3))
    }
  }

  /// Writes other numbers for members into what is still as it was read.
  package func replace(_ changed: Changed, with members: String) throws(StorageError) {
    try connection.send(
      """
      UPDATE changers SET members = \(members) WHERE day = \(changed.day) AND grp = \(changed.group)
        AND action = \(changed.action) AND members = \(changed.members)
      """)
  }

  /// Removes what is kept of classes that ended by an instant, when their people are forgotten: who taught there, from when and in which
  /// language, the name. The sums stay with the school.
  ///
  /// - Returns: How many classes.
  package func removeRecords(ofClassesEndedBy end: Instant, most: Int) throws(StorageError) -> Int {
    let groups = try connection.rows(
      """
      SELECT g.grp FROM groups g JOIN classes c ON c.grp = g.grp
      WHERE g.closed_at <= \(end) AND NOT EXISTS (SELECT 1 FROM pupils p WHERE p.grp = g.grp)
        AND NOT EXISTS (SELECT 1 FROM contributors o WHERE o.grp = g.grp)
      ORDER BY g.grp LIMIT \(most)
      """
    ) { row throws(StorageError) in try row.integer(0) }
    for group in groups {
      try connection.send("DELETE FROM memberships WHERE grp = \(group) AND role = 'teacher'")
      try connection.send("DELETE FROM classes WHERE grp = \(group)")
      try connection.send(
        "UPDATE groups SET name = '-', name_en = NULL, enrolled = NULL, band = NULL WHERE grp = \(group)")
    }
    return groups.count
  }
}
