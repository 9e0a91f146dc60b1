package import Accounting
package import Models

extension SQLConnection {
  package var releases: ReleaseRepository { ReleaseRepository(connection: self) }
}

/// What of groups may be seen, week by week, and who changed what is not seen yet.
package struct ReleaseRepository {
  package typealias Place = ReleasedWeek.Place

  let connection: any SQLConnection

  /// Adds who changed totals, after the totals themselves and in their order: whoever has changed a total holds it until the commit.
  ///
  /// A text that nobody read for long takes no more of what members brought than a `+`: what is not remembered can't be counted as
  /// somebody's and only delays a release. What was taken away, and what sheets changed, is always remembered. The next reader makes room.
  func append(_ changers: [(key: TotalKey, text: String)]) throws(StorageError) {
    try changers.inPortions { portion throws(StorageError) in
      let rows = portion.map { change -> SQLText in
        "(\(change.key.day), \(change.key.group), \(change.key.action), \(change.text))"
      }
      let isKept: SQLText = """
        length(changers.members) < \(Int64(Changers.mostCharacters))
        OR excluded.members LIKE '%-%' OR excluded.members LIKE '%s%'
        """
      try connection.send(
        """
        INSERT INTO changers (day, grp, action, members) VALUES \(.rows(rows))
        ON CONFLICT (day, grp, action) DO UPDATE
        SET members = changers.members || CASE WHEN \(isKept) THEN excluded.members ELSE '+ ' END
        WHERE \(isKept) OR changers.members NOT LIKE '%+%'
        """)
    }
  }

  /// Who changed a group's totals of a week since they were released.
  package func changers(of group: Int64, from: Day, to: Day) throws(StorageError) -> [Place: Changers] {
    let rows = try connection.rows(
      "SELECT day, action, members FROM changers WHERE day IN \(.days(from: from, to: to)) AND grp = \(group)",
      Self.changers)
    return Dictionary(rows) { first, _ in first }
  }

  /// Remembers of a released total what goes on to matter.
  package func keep(_ changers: Changers, _ place: Place, of group: Int64) throws(StorageError) {
    guard !changers.isEmpty else { return }
    try append([(TotalKey(day: place.day, group: group, action: place.action), changers.text)])
  }

  /// Takes what is remembered of one total; whoever is just changing it is waited for.
  ///
  /// - Returns: Nil if there is nothing any more.
  package func take(_ place: Place, of group: Int64) throws(StorageError) -> Changers? {
    try connection.first(
      """
      DELETE FROM changers WHERE day = \(place.day) AND grp = \(group) AND action = \(place.action)
      RETURNING day, action, members
      """, Self.changers)?.1
  }

  private static func changers(_ row: any SQLRow) throws(StorageError) -> (Place, Changers) {
    guard let changers = Changers(text: try row.text(2)) else { throw .decoding("a list of changers") }
    return (Place(day: try row.day(0), action: try row.integer(1)), changers)
  }

  package func week(of group: Int64, monday: Day) throws(StorageError) -> ReleasedWeek {
    var week = ReleasedWeek(monday: monday)
    try connection.forEachRow(
      """
      SELECT day, action, is_base, contributors, sheet_members, sheet_entries, \(TotalRepository.columns) FROM released
      WHERE grp = \(group) AND day >= \(monday) AND day < \(monday.advanced(by: 7))
      """
    ) { row throws(StorageError) in
      let place = Place(day: try row.day(0), action: try row.integer(1))
      let tally = try TotalRepository.tally(row, from: 6)
      if try row.integer(2) == 1 {
        week.bases[place] = tally
      } else {
        week.parts[place] = .init(
          tally: tally, contributors: try row.integer(3), sheetMembers: try row.integer(4),
          sheetEntries: try row.integer(5))
      }
      return true
    }
    return week
  }

  /// The groups with pupils right below a group. Closed ones were seen too.
  ///
  /// By themselves and not joined: an engine that expects too many of them reads all weeks of everybody instead.
  package func groups(below parent: Int64) throws(StorageError) -> [Int64] {
    try connection.rows(
      "SELECT grp FROM groups WHERE parent = \(parent) AND kind IN ('ward', 'school', 'class') ORDER BY grp"
    ) { row throws(StorageError) in try row.integer(0) }
  }

  /// Those of them in which something of a week waits to be shown.
  package func waiting(below parent: Int64, monday: Day) throws(StorageError) -> [Int64] {
    try connection.rows(
      """
      SELECT DISTINCT grp FROM changers
      WHERE day IN \(.days(from: monday, to: monday.advanced(by: 6))) AND grp IN \(.list(groups(below: parent)))
      ORDER BY grp
      """
    ) { row throws(StorageError) in try row.integer(0) }
  }

  /// What groups show of a week, summed, without the numbered rows of sheets.
  package func counts(of groups: [Int64], monday: Day) throws(StorageError) -> [Place: Subtraction.Count] {
    let rows = try connection.rows(
      """
      SELECT day, action, CAST(SUM(entries - sheet_entries) AS BIGINT), CAST(SUM(members - sheet_members) AS BIGINT)
      FROM released
      WHERE grp IN \(.list(groups)) AND day >= \(monday) AND day < \(monday.advanced(by: 7)) AND is_base = 0
      GROUP BY day, action
      """
    ) { row throws(StorageError) in
      (
        Place(day: try row.day(0), action: try row.integer(1)),
        Subtraction.Count(entries: try row.integer(2), members: try row.integer(3))
      )
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// Who waits in any of these groups.
  package func changers(of groups: [Int64], monday: Day) throws(StorageError) -> [Place: Changers] {
    let rows = try connection.rows(
      """
      SELECT day, action, members FROM changers
      WHERE day IN \(.days(from: monday, to: monday.advanced(by: 6))) AND grp IN \(.list(groups))
      """, Self.changers)
    var result: [Place: Changers] = [:]
    for (place, changers) in rows {
      for (member, share) in changers.shares { result[place, default: Changers()].note(member, share) }
    }
    return result
  }

  /// When the group's figures of the week were released last; nil if never.
  package func asOf(of group: Int64, monday: Day) throws(StorageError) -> Instant? {
    try connection.first("SELECT as_of FROM releases WHERE grp = \(group) AND monday = \(monday)") {
      row throws(StorageError) in try row.instant(0)
    }
  }

  /// Keeps what a week shows now instead of what it showed before.
  package func put(_ new: ReleasedWeek, instead old: ReleasedWeek, of group: Int64, at now: Instant)
    throws(StorageError)
  {
    for (place, part) in new.parts where old.parts[place] != part {
      try put(part, place, group, isBase: false)
    }
    for (place, tally) in new.bases where old.bases[place] != tally {
      try put(.init(tally: tally, contributors: 0), place, group, isBase: true)
    }
    try connection.send(
      """
      INSERT INTO releases (grp, monday, as_of) VALUES (\(group), \(new.monday), \(now))
      ON CONFLICT (grp, monday) DO UPDATE SET as_of = excluded.as_of
      """)
  }

  private func put(
    _ part: ReleasedWeek.Part, _ place: Place, _ group: Int64, isBase: Bool
  ) throws(StorageError) {
    let tally = part.tally
    try connection.send(
      """
      INSERT INTO released (
        grp, day, action, is_base, contributors, sheet_members, sheet_entries, \(TotalRepository.columns))
      VALUES (\(group), \(place.day), \(place.action), \(isBase), \(part.contributors), \(part.sheetMembers),
        \(part.sheetEntries), \(tally.entries), \(tally.members), \(tally.quantityMicro), \(tally.doneMilligrams),
        \(tally.newMilligrams), \(tally.lowMilligrams), \(tally.highMilligrams), \(tally.carbonDioxideEntries),
        \(tally.equivalentEntries))
      ON CONFLICT (grp, day, action, is_base) DO UPDATE SET contributors = excluded.contributors,
        sheet_members = excluded.sheet_members, sheet_entries = excluded.sheet_entries, entries = excluded.entries,
        members = excluded.members, quantity_micro = excluded.quantity_micro,
        done_mg = excluded.done_mg, new_mg = excluded.new_mg, low_mg = excluded.low_mg, high_mg = excluded.high_mg,
        co2_entries = excluded.co2_entries, co2e_entries = excluded.co2e_entries
      """)
  }
}
