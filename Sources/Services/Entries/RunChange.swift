import Accounting
import Models
import Storage

/// What a sheet changes in the log: entries of many members on one day.
struct RunChange {
  let day: Day
  /// Everybody whose entries it touches.
  var members: Set<Int64> = []
  /// Those of the class and day who are numbered rows. Whom a sheet names by nickname changes what is the pupil's own.
  var rows: Set<Int64> = []
  /// Without keys.
  var inserted: [StoredEntry] = []
  /// As they shall be.
  var changed: [StoredEntry] = []
  /// As they were.
  var deleted: [StoredEntry] = []

  var isEmpty: Bool { inserted.isEmpty && changed.isEmpty && deleted.isEmpty }
}

extension EntryLedger {
  /// Changes many members' entries of one day at once, and decides anew which of the day's own entries and siblings count beside them.
  ///
  /// - Returns: The inserted entries with their keys.
  func apply(_ change: RunChange) throws -> [StoredEntry] {
    guard !change.isEmpty else { return [] }
    let before = try day(of: change)
    var after = before
    for entry in change.deleted { after[entry.key] = nil }
    for entry in change.changed { after[entry.key] = entry }
    // What comes now arrives behind everything that is there, in this order; the keys are known when it is written.
    let provisional = Int64.max - Int64(change.inserted.count)
    for (index, entry) in change.inserted.enumerated() {
      var new = entry
      new.key = provisional + Int64(index)
      after[new.key] = new
    }
    try settle(&after, of: change.members, counting.contribution)
    let inserted = try connection.entries.insert(
      change.inserted.indices.map { after[provisional + Int64($0)] ?? change.inserted[$0] })
    try connection.entries.delete(change.deleted.map(\.key), at: now)
    for entry in change.changed { try connection.entries.update(after[entry.key] ?? entry) }
    let rewritten = Set(change.changed.map(\.key))
    for (key, old) in before where !rewritten.contains(key) {
      if let new = after[key], new != old { try connection.entries.setCounting(new) }
    }
    try count(from: before, to: after, of: change)
    return inserted
  }

  /// Every live entry that could count otherwise beside what changes: those of the members' day and of their homes.
  private func day(of change: RunChange) throws -> [Int64: StoredEntry] {
    var entries = try connection.entries.ofDay(change.day, members: change.members.sorted())
    let homes = Set((entries + change.inserted).compactMap(\.household).filter { $0 > 0 })
    entries += try connection.entries.ofDay(change.day, households: homes.sorted())
    return Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
  }

  private func settle(
    _ entries: inout [Int64: StoredEntry], of members: Set<Int64>, _ contribution: Contribution
  ) throws {
    struct Deed: Hashable {
      let whose: Int64
      let action: Int64
    }
    let ticked = Set(entries.values.lazy.filter { $0.run != nil }.map { Deed(whose: $0.member, action: $0.action) })
    for (key, entry) in entries where entry.run == nil && members.contains(entry.member) {
      entries[key]?.isOnSheet = ticked.contains(Deed(whose: entry.member, action: entry.action))
    }
    var siblings: [Deed: [StoredEntry]] = [:]
    for entry in entries.values {
      if let household = entry.household {
        siblings[Deed(whose: household, action: entry.action), default: []].append(entry)
      }
    }
    for group in siblings.values {
      for entry in try contribution.countedOnce(group) { entries[entry.key] = entry }
    }
  }

  /// Moves the totals, member by member: whether somebody took part depends on all entries of the day.
  private func count(
    from before: [Int64: StoredEntry], to after: [Int64: StoredEntry], of change: RunChange
  ) throws {
    let (old, new) = (
      Dictionary(grouping: before.values, by: \.member), Dictionary(grouping: after.values, by: \.member)
    )
    for member in Set(old.keys).union(new.keys) {
      var (old, new) = (old[member] ?? [], new[member] ?? [])
      if !change.members.contains(member) {
        // A sibling of another home's member: only where it counts may change, and the rest of its day is not known here.
        (old, new) = (old.filter { after[$0.key] != $0 }, new.filter { before[$0.key] != $0 })
      }
      try counting.change(from: old, to: new, isRow: change.rows.contains(member))
    }
  }
}
