package import Accounting
package import Foundation
package import Models

extension SQLConnection {
  package var entries: EntryRepository { EntryRepository(connection: self) }
}

/// The log itself.
package struct EntryRepository {
  let connection: any SQLConnection

  static let columns: SQLText = """
    entry, id, member, day, action, method, scope, household, held_out, quantity_micro, sent_micro, sent_unit,
    baseline_mg, actual_mg, avoided_mg, low_mg, high_mg, habit, unusual, out_of_season, inputs, note, revision,
    first_content, created_at, updated_at, deleted_at, run, on_sheet, held_back
    """

  static func entry(_ row: any SQLRow) throws(StorageError) -> StoredEntry {
    var entry = StoredEntry(
      id: try row.uuid(1), member: try row.integer(2), day: try row.day(3), action: try row.integer(4),
      method: try row.integer(5), scope: try row.integer(6), quantityMicro: try row.integer(9),
      figures: Figures(
        baselineMilligrams: try row.optionalInteger(12), actualMilligrams: try row.optionalInteger(13),
        avoidedMilligrams: try row.integer(14), lowMilligrams: try row.integer(15), highMilligrams: try row.integer(16)),
      createdAt: try row.instant(24))
    entry.key = try row.integer(0)
    entry.household = try row.optionalInteger(7)
    entry.heldOut = try row.integer(8)
    entry.sentMicro = try row.optionalInteger(10)
    entry.sentUnit = try row.optionalInteger(11)
    entry.habit = try row.optionalBool(17)
    entry.isUnusual = try row.bool(18)
    entry.isOutOfSeason = try row.bool(19)
    entry.inputs = try row.optionalText(20)
    entry.note = try row.optionalText(21)
    entry.revision = try row.integer(22)
    entry.firstContent = row.isNull(23) ? nil : try row.bytes(23)
    entry.updatedAt = try row.optionalInstant(25)
    entry.deletedAt = try row.optionalInstant(26)
    entry.run = try row.optionalInteger(27)
    entry.isOnSheet = try row.bool(28)
    entry.isHeldBack = try row.bool(29)
    return entry
  }

  /// The entry of that id, deleted ones too.
  package func find(_ id: UUID) throws(StorageError) -> StoredEntry? {
    try connection.first("SELECT \(Self.columns) FROM entries WHERE id = \(id)", Self.entry)
  }

  /// - Returns: Its key, which is also its place in the order of arrival.
  package func insert(_ entry: StoredEntry) throws(StorageError) -> Int64 {
    try connection.key(inserting: "\(Self.insertion) VALUES \(Self.values(entry))", column: "entry")
  }

  static let insertion: SQLText = """
    INSERT INTO entries (id, member, day, action, method, scope, household, held_out, quantity_micro, sent_micro, sent_unit,
      baseline_mg, actual_mg, avoided_mg, low_mg, high_mg, habit, unusual, out_of_season, inputs, note, created_at, run,
      on_sheet, held_back)
    """

  static func values(_ entry: StoredEntry) -> SQLText {
    """
    (\(entry.id), \(entry.member), \(entry.day), \(entry.action), \(entry.method), \(entry.scope),
      \(entry.household), \(entry.heldOut), \(entry.quantityMicro), \(entry.sentMicro), \(entry.sentUnit),
      \(entry.figures.baselineMilligrams), \(entry.figures.actualMilligrams), \(entry.figures.avoidedMilligrams),
      \(entry.figures.lowMilligrams), \(entry.figures.highMilligrams), \(entry.habit), \(entry.isUnusual),
      \(entry.isOutOfSeason), \(entry.inputs), \(entry.note), \(entry.createdAt), \(entry.run), \(entry.isOnSheet),
      \(entry.isHeldBack))
    """
  }

  /// Writes everything but id, member and arrival.
  package func update(_ entry: StoredEntry) throws(StorageError) {
    try connection.execute(
      """
      UPDATE entries SET day = \(entry.day), action = \(entry.action), method = \(entry.method), scope = \(entry.scope),
        household = \(entry.household), held_out = \(entry.heldOut), quantity_micro = \(entry.quantityMicro),
        sent_micro = \(entry.sentMicro), sent_unit = \(entry.sentUnit),
        baseline_mg = \(entry.figures.baselineMilligrams), actual_mg = \(entry.figures.actualMilligrams),
        avoided_mg = \(entry.figures.avoidedMilligrams), low_mg = \(entry.figures.lowMilligrams),
        high_mg = \(entry.figures.highMilligrams), habit = \(entry.habit), unusual = \(entry.isUnusual),
        out_of_season = \(entry.isOutOfSeason), inputs = \(entry.inputs), note = \(entry.note),
        revision = \(entry.revision), first_content = \(entry.firstContent), updated_at = \(entry.updatedAt),
        deleted_at = \(entry.deletedAt), on_sheet = \(entry.isOnSheet), held_back = \(entry.isHeldBack)
      WHERE entry = \(entry.key)
      """)
  }

  /// Changes only where the entry counts; that is no edit of the member's.
  package func setCounting(_ entry: StoredEntry) throws(StorageError) {
    try connection.send(
      "UPDATE entries SET held_out = \(entry.heldOut), on_sheet = \(entry.isOnSheet) WHERE entry = \(entry.key)")
  }

  /// Confirms an unusual entry; that is no edit of the member's.
  package func confirm(_ entry: Int64, at now: Instant) throws(StorageError) {
    try connection.send("UPDATE entries SET held_back = 0, updated_at = \(now) WHERE entry = \(entry)")
  }

  /// The member's live entries of one day.
  package func ofDay(_ day: Day, member: Int64) throws(StorageError) -> [StoredEntry] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM entries
      WHERE day = \(day) AND member = \(member) AND deleted_at IS NULL ORDER BY entry
      """, Self.entry)
  }

  /// What a member has logged of one action on a day.
  package struct DayCount: Hashable, Sendable {
    /// All live entries.
    package var entries: Int64
    /// The quantity of those the member wrote, in 1/1,000,000 of the action's unit.
    package var ownQuantityMicro: Int64
    /// How many of them stand on a sheet.
    package var sheetEntries: Int64
    /// How many are unusual and wait for somebody to confirm them.
    package var heldBackEntries: Int64
  }

  /// What a member has logged of each action on a day, besides one entry.
  ///
  /// However many entries there are: answered from an index without touching a row.
  package func counts(
    of day: Day, member: Int64, besides entry: Int64
  ) throws(StorageError) -> [Int64: DayCount] {
    var counts: [Int64: DayCount] = [:]
    try connection.forEachRow(
      """
      SELECT action, COUNT(*), CAST(SUM(CASE WHEN run IS NULL THEN quantity_micro ELSE 0 END) AS BIGINT), COUNT(run),
        CAST(SUM(held_back) AS BIGINT)
      FROM entries
      WHERE day = \(day) AND member = \(member) AND deleted_at IS NULL AND entry <> \(entry) GROUP BY action
      """
    ) { row throws(StorageError) in
      counts[try row.integer(0)] = DayCount(
        entries: try row.integer(1), ownQuantityMicro: try row.integer(2), sheetEntries: try row.integer(3),
        heldBackEntries: try row.integer(4))
      return true
    }
    return counts
  }

  /// The live entries of one household, action and day: the ones among which only the first counts.
  package func siblings(day: Day, household: Int64, action: Int64) throws(StorageError) -> [StoredEntry] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM entries
      WHERE day = \(day) AND household = \(household) AND action = \(action)
        AND household IS NOT NULL AND deleted_at IS NULL
      ORDER BY entry
      """, Self.entry)
  }

  /// The member's live entries of a period, newest day first, later arrivals first within a day.
  ///
  /// - Parameter after: The last one already shown; the list goes on behind it.
  package func ofMember(
    _ member: Int64, from: Day, to: Day, after: (day: Day, entry: Int64)?, limit: Int
  ) throws(StorageError) -> [StoredEntry] {
    var found: [StoredEntry] = []
    var last = after.map { min($0.day, to) } ?? to
    let place: SQLText =
      if let after { "AND (day < \(after.day) OR entry < \(after.entry))" } else { "" }
    // Back in time in steps that grow: most lists are full within the first.
    var step = 32
    while found.count < limit, from <= last {
      let first = max(from, last.advanced(by: 1 - step))
      found += try connection.rows(
        """
        SELECT \(Self.columns) FROM entries
        WHERE day IN \(.days(from: first, to: last)) AND member = \(member) AND deleted_at IS NULL \(place)
        ORDER BY day DESC, entry DESC LIMIT \(limit - found.count)
        """, Self.entry)
      if first == from { break }
      last = first.advanced(by: -1)
      step = min(2 * step, 256)
    }
    return found
  }

  /// Every live entry by day, member and arrival, for the verifier and for restatements.
  package func forEachLive(_ body: (StoredEntry) throws(StorageError) -> Void) throws(StorageError) {
    try connection.forEachRow(
      "SELECT \(Self.columns) FROM entries WHERE deleted_at IS NULL ORDER BY day, member, entry"
    ) { row throws(StorageError) in
      try body(try Self.entry(row))
      return true
    }
  }

  /// From the first to the last day of live entries; nil when there are none.
  package func period() throws(StorageError) -> ClosedRange<Day>? {
    try connection.first("SELECT MIN(day), MAX(day) FROM entries WHERE deleted_at IS NULL") {
      row throws(StorageError) in
      try row.optionalDay(0).flatMap { first throws(StorageError) in first...(try row.day(1)) }
    } ?? nil
  }

  /// Keys and revisions of all entries, deleted ones too.
  package func revisions() throws(StorageError) -> [(entry: Int64, revision: Int64)] {
    try connection.rows("SELECT entry, revision FROM entries ORDER BY entry") { row throws(StorageError) in
      (try row.integer(0), try row.integer(1))
    }
  }
}
