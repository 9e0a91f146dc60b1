package import Accounting
import Foundation
import Models

extension SQLConnection {
  package var folded: FoldedRepository { FoldedRepository(connection: self) }
}

/// What pupils of ended classes did, without them.
package struct FoldedRepository {
  let connection: any SQLConnection

  private static let key: SQLText = """
    day, household, action, method, scope, arrival, held_out, quantity_micro, avoided_mg, low_mg, high_mg, habit,
    out_of_season, on_sheet
    """

  /// Adds to what is folded already.
  package func add(_ folded: [FoldedEntry]) throws(StorageError) {
    try folded.merged.inPortions { portion throws(StorageError) in
      try connection.send(
        """
        INSERT INTO folded_entries (\(Self.key), entries, members, action_members)
        VALUES \(.rows(portion.map { Self.values($0) }))
        ON CONFLICT (\(Self.key)) DO UPDATE SET entries = folded_entries.entries + excluded.entries,
          members = folded_entries.members + excluded.members,
          action_members = folded_entries.action_members + excluded.action_members
        """)
    }
  }

  private static func values(_ folded: FoldedEntry) -> SQLText {
    let entry = folded.entry
    let habit: Int64 = entry.habit.map { $0 ? 1 : 0 } ?? -1
    return """
      (\(entry.day), \(entry.household ?? 0), \(entry.action), \(entry.method), \(entry.scope), \(entry.key),
        \(entry.heldOut), \(entry.quantityMicro), \(entry.figures.avoidedMilligrams), \(entry.figures.lowMilligrams),
        \(entry.figures.highMilligrams), \(habit), \(entry.isOutOfSeason), \(entry.isOnSheet), \(folded.entries),
        \(folded.members), \(folded.actionMembers))
      """
  }

  private static func folded(_ row: any SQLRow) throws(StorageError) -> FoldedEntry {
    let household = try row.integer(1)
    let habit = try row.integer(11)
    var entry = StoredEntry(
      id: UUID(), member: 0, day: try row.day(0), action: try row.integer(2), method: try row.integer(3),
      scope: try row.integer(4), quantityMicro: try row.integer(7),
      figures: Figures(
        baselineMilligrams: nil, actualMilligrams: nil, avoidedMilligrams: try row.integer(8),
        lowMilligrams: try row.integer(9), highMilligrams: try row.integer(10)),
      createdAt: Instant(milliseconds: 0))
    entry.household = household > 0 ? household : nil
    entry.key = try row.integer(5)
    entry.heldOut = try row.integer(6)
    entry.habit = habit < 0 ? nil : habit == 1
    entry.isOutOfSeason = try row.bool(12)
    entry.isOnSheet = try row.bool(13)
    var folded = FoldedEntry(entry)
    folded.entries = try row.integer(14)
    folded.members = try row.integer(15)
    folded.actionMembers = try row.integer(16)
    return folded
  }

  /// Whether a household has folded entries on a day, among which nobody can come first any more.
  package func exist(of household: Int64, on day: Day) throws(StorageError) -> Bool {
    try connection.exists("SELECT 1 FROM folded_entries WHERE day = \(day) AND household = \(household) LIMIT 1")
  }

  /// Every row by day, for the verifier.
  package func forEach(_ body: (FoldedEntry) throws(StorageError) -> Void) throws(StorageError) {
    try connection.forEachRow(
      "SELECT \(Self.key), entries, members, action_members FROM folded_entries ORDER BY day"
    ) { row throws(StorageError) in
      try body(try Self.folded(row))
      return true
    }
  }
}
