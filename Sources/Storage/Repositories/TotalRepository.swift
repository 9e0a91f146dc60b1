package import Accounting
package import Models

extension SQLConnection {
  package var totals: TotalRepository { TotalRepository(connection: self) }
}

/// The day totals of the groups.
package struct TotalRepository {
  let connection: any SQLConnection

  static let columns: SQLText = """
    entries, members, quantity_micro, done_mg, new_mg, low_mg, high_mg, co2_entries, co2e_entries
    """

  static func tally(_ row: any SQLRow, from column: Int) throws(StorageError) -> Tally {
    var tally = Tally()
    tally.entries = try row.integer(column)
    tally.members = try row.integer(column + 1)
    tally.quantityMicro = try row.integer(column + 2)
    tally.doneMilligrams = try row.integer(column + 3)
    tally.newMilligrams = try row.integer(column + 4)
    tally.lowMilligrams = try row.integer(column + 5)
    tally.highMilligrams = try row.integer(column + 6)
    tally.carbonDioxideEntries = try row.integer(column + 7)
    tally.equivalentEntries = try row.integer(column + 8)
    return tally
  }

  /// Adds to totals, in this order; relative, so that servers side by side never lose one another's sums. No key may come twice.
  func add(_ deltas: [(key: TotalKey, tally: Tally)]) throws(StorageError) {
    for run in deltas.runs(where: { $0.tally.canStandAlone == $1.tally.canStandAlone }) {
      // A row's own rules are checked before its neighbour of the same key is found: what cannot stand alone is added to a row of zeros.
      let canStandAlone = run.first?.tally.canStandAlone ?? true
      try run.inPortions { portion throws(StorageError) in
        try connection.send(
          """
          INSERT INTO totals (day, grp, action, \(Self.columns))
          VALUES \(.rows(portion.map { Self.values(canStandAlone ? $0.tally : .zero, $0.key) }))
          ON CONFLICT (day, grp, action) DO \(canStandAlone ? Self.adding : "NOTHING")
          """)
      }
      if !canStandAlone { for delta in run { try update(delta.key, by: delta.tally) } }
    }
  }

  private static let adding: SQLText = """
    UPDATE SET entries = totals.entries + excluded.entries, members = totals.members + excluded.members,
      quantity_micro = totals.quantity_micro + excluded.quantity_micro, done_mg = totals.done_mg + excluded.done_mg,
      new_mg = totals.new_mg + excluded.new_mg, low_mg = totals.low_mg + excluded.low_mg,
      high_mg = totals.high_mg + excluded.high_mg, co2_entries = totals.co2_entries + excluded.co2_entries,
      co2e_entries = totals.co2e_entries + excluded.co2e_entries
    """

  private static func values(_ tally: Tally, _ key: TotalKey) -> SQLText {
    """
    (\(key.day), \(key.group), \(key.action), \(tally.entries), \(tally.members), \(tally.quantityMicro),
      \(tally.doneMilligrams), \(tally.newMilligrams), \(tally.lowMilligrams), \(tally.highMilligrams),
      \(tally.carbonDioxideEntries), \(tally.equivalentEntries))
    """
  }

  private func update(_ key: TotalKey, by delta: Tally) throws(StorageError) {
    try connection.send(
      """
      UPDATE totals SET entries = entries + \(delta.entries), members = members + \(delta.members),
        quantity_micro = quantity_micro + \(delta.quantityMicro), done_mg = done_mg + \(delta.doneMilligrams),
        new_mg = new_mg + \(delta.newMilligrams), low_mg = low_mg + \(delta.lowMilligrams),
        high_mg = high_mg + \(delta.highMilligrams), co2_entries = co2_entries + \(delta.carbonDioxideEntries),
        co2e_entries = co2e_entries + \(delta.equivalentEntries)
      WHERE day = \(key.day) AND grp = \(key.group) AND action = \(key.action)
      """)
  }

  /// The totals of one group over a period, a row for each day and action, or for each day over all actions.
  package func ofGroup(
    _ group: Int64, from: Day, to: Day, byAction: Bool
  ) throws(StorageError) -> [(key: TotalKey, tally: Tally)] {
    let filter: SQLText = byAction ? "action > 0" : "action = 0"
    return try connection.rows(
      """
      SELECT day, action, \(Self.columns) FROM totals
      WHERE day IN \(.days(from: from, to: to)) AND grp = \(group) AND \(filter) AND entries > 0 ORDER BY day, action
      """
    ) { row throws(StorageError) in
      (
        TotalKey(day: try row.day(0), group: group, action: try row.integer(1)),
        try Self.tally(row, from: 2)
      )
    }
  }

  /// What one member logged over a period, for each day and action, from the entries themselves: a day of one member is a handful of rows
  /// side by side in an index.
  package func ofMember(
    _ member: Int64, from: Day, to: Day
  ) throws(StorageError) -> [(day: Day, action: Int64, tally: Tally)] {
    return try connection.rows(
      """
      SELECT e.day, e.action, COUNT(*), 1,
        \(Self.sum("e.quantity_micro")), \(Self.sum("e.avoided_mg")),
        \(Self.sum("CASE WHEN e.habit = 0 THEN e.avoided_mg ELSE 0 END")),
        \(Self.sum("e.low_mg")), \(Self.sum("e.high_mg")),
        \(Self.sum("CASE WHEN m.basis <> 'co2e' THEN 1 ELSE 0 END")),
        \(Self.sum("CASE WHEN m.basis IN ('co2e', 'mixed') THEN 1 ELSE 0 END"))
      FROM entries e JOIN methods m ON m.method = e.method
      WHERE e.day IN \(.days(from: from, to: to)) AND e.member = \(member) AND e.deleted_at IS NULL
      GROUP BY e.day, e.action ORDER BY e.day, e.action
      """
    ) { row throws(StorageError) in (try row.day(0), try row.integer(1), try Self.tally(row, from: 2)) }
  }

  /// A sum over entries; what stands on a sheet as well is counted there.
  private static func sum(_ figure: SQLText) -> SQLText { "CAST(SUM((1 - e.on_sheet) * \(figure)) AS BIGINT)" }

  /// Every total there is, in key order, for the verifier; rows that came down to nothing are left out.
  package func forEach(_ body: (TotalKey, Tally) throws(StorageError) -> Void) throws(StorageError) {
    try connection.forEachRow("SELECT day, grp, action, \(Self.columns) FROM totals ORDER BY day, grp, action") {
      row throws(StorageError) in
      let tally = try Self.tally(row, from: 3)
      if !tally.isZero {
        try body(TotalKey(day: try row.day(0), group: try row.integer(1), action: try row.integer(2)), tally)
      }
      return true
    }
  }
}

extension Tally {
  /// Whether a row could hold it as it is.
  fileprivate var canStandAlone: Bool {
    entries >= 0 && (0...entries).contains(members) && carbonDioxideEntries >= 0 && equivalentEntries >= 0
  }
}
