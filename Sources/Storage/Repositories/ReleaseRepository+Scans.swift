package import Accounting
package import Models

/// Everything that is kept of what is shown, for the verifier.
extension ReleaseRepository {
  package struct Row: Sendable {
    package let key: TotalKey
    package let isBase: Bool
    package let part: ReleasedWeek.Part
  }

  package func forEach(_ body: (Row) throws(StorageError) -> Void) throws(StorageError) {
    try connection.forEachRow(
      """
      SELECT grp, day, action, is_base, contributors, sheet_members, sheet_entries, \(TotalRepository.columns)
      FROM released ORDER BY grp, day, action, is_base
      """
    ) { row throws(StorageError) in
      try body(
        Row(
          key: TotalKey(day: try row.day(1), group: try row.integer(0), action: try row.integer(2)),
          isBase: try row.integer(3) == 1,
          part: .init(
            tally: try TotalRepository.tally(row, from: 7), contributors: try row.integer(4),
            sheetMembers: try row.integer(5), sheetEntries: try row.integer(6))))
      return true
    }
  }

  /// - Parameter body: Takes nil for a text that can't be read.
  package func forEachChangers(_ body: (TotalKey, Changers?) throws(StorageError) -> Void) throws(StorageError) {
    try connection.forEachRow("SELECT day, grp, action, members FROM changers ORDER BY grp, day, action") {
      row throws(StorageError) in
      try body(
        TotalKey(day: try row.day(0), group: try row.integer(1), action: try row.integer(2)),
        Changers(text: try row.text(3)))
      return true
    }
  }

  /// The groups and Mondays of all weeks of which something was released.
  package func weeks() throws(StorageError) -> [(group: Int64, monday: Day)] {
    try connection.rows("SELECT grp, monday FROM releases ORDER BY grp, monday") { row throws(StorageError) in
      (try row.integer(0), try row.day(1))
    }
  }
}
