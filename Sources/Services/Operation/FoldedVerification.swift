import Accounting
import Models
import Storage

/// What folded entries bring to the totals, by the rule of the entries they were.
struct FoldedVerification {
  let store: Store
  let connection: any SQLConnection
  private let contribution: Contribution

  init(store: Store, connection: any SQLConnection) {
    self.store = store
    self.connection = connection
    contribution = Contribution(store: store, connection: connection, remembers: true)
  }

  /// Adds every folded row to `expected`.
  ///
  /// - Parameter sibling: Takes those that count once a household, one by one.
  /// - Returns: How many entries they stand for.
  func add(to expected: inout [TotalKey: Tally], sibling: (StoredEntry) -> Void) throws -> Int64 {
    var entries: Int64 = 0
    var rows: [FoldedEntry] = []
    try connection.folded.forEach { row throws(StorageError) in rows.append(row) }
    for row in rows {
      entries += row.entries
      var deltas = TotalDeltas()
      try contribution.change(from: [], to: [row.entry], into: &deltas)
      deltas.forEach { key, tally in
        var sum = Tally()
        sum.add(tally, times: row.entries)
        sum.members = key.action == TotalKey.anyAction ? row.members : row.actionMembers
        expected[key, default: .zero] += sum
      }
      if row.entry.household != nil { sibling(row.entry) }
    }
    return entries
  }
}
