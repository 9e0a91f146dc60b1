import Accounting
import Models
import Storage

/// Entries inside one transaction: every change goes through here and takes totals and household-once counting with it.
struct EntryLedger {
  let store: Store
  let transaction: Transaction

  private var connection: any SQLConnection { transaction.connection }

  private var contribution: Contribution { Contribution(store: store, connection: connection) }

  /// - Parameter others: The actions of the member's other live entries of the day.
  /// - Returns: The entry as it stands, with its key and where it counts.
  func insert(_ draft: StoredEntry, others: Set<Int64>) throws -> StoredEntry {
    var entry = draft
    entry.key = try connection.entries.insert(entry)
    try contribution.change(from: [], to: [entry], others: others, into: &transaction.totals)
    return try recount(after: entry)
  }

  /// Changes an entry, on its day or to another.
  func replace(_ old: StoredEntry, with draft: StoredEntry) throws -> StoredEntry {
    var new = draft
    // Where it counts is decided anew among the siblings of the place it comes to.
    new.heldOut = 0
    try connection.entries.update(new)
    let onNewDay = try others(of: new)
    if old.day == new.day {
      try contribution.change(from: [old], to: [new], others: onNewDay, into: &transaction.totals)
    } else {
      try contribution.change(from: [old], to: [], others: try others(of: old), into: &transaction.totals)
      try contribution.change(from: [], to: [new], others: onNewDay, into: &transaction.totals)
    }
    try recount(around: old)
    return try recount(after: new)
  }

  /// Deletes an entry: it keeps its id, so that it cannot come back, and nothing anybody wrote in it.
  func delete(_ old: StoredEntry, at now: Instant) throws {
    var gone = old
    gone.deletedAt = now
    gone.updatedAt = now
    gone.revision += 1
    gone.note = nil
    gone.inputs = nil
    gone.firstContent = nil
    gone.heldOut = 0
    try connection.entries.update(gone)
    try contribution.change(from: [old], to: [], others: try others(of: old), into: &transaction.totals)
    try recount(around: old)
  }

  /// Brings the member's entries of a day to the groups the member is in on that day.
  func rescope(member: Int64, on day: Day) throws {
    let before = try connection.entries.ofDay(day, member: member)
    guard !before.isEmpty else { return }
    let place = try store.place(of: member, on: day, in: transaction)
    let scope = try store.scopes.key(for: place.scope, in: transaction)
    var after = before
    for index in after.indices {
      after[index].scope = scope
      after[index].heldOut = 0
      if after[index].household != nil { after[index].household = place.household }
      try connection.entries.update(after[index])
    }
    try contribution.change(from: before, to: after, into: &transaction.totals)
    for entry in before + after { try recount(around: entry) }
  }

  /// The actions of the member's live entries on the entry's day, besides this one.
  private func others(of entry: StoredEntry) throws -> Set<Int64> {
    Set(try connection.entries.counts(of: entry.day, member: entry.member, besides: entry.key).keys)
  }

  private func recount(after entry: StoredEntry) throws -> StoredEntry {
    guard entry.household != nil else { return entry }
    try recount(around: entry)
    return try connection.entries.find(entry.id) ?? entry
  }

  /// Decides anew in which groups each of an entry's siblings counts, and moves the totals where that changes.
  private func recount(around entry: StoredEntry) throws {
    guard let household = entry.household else { return }
    let siblings = try connection.entries.siblings(day: entry.day, household: household, action: entry.action)
    let masks = HouseholdOnce.heldOut(
      try siblings.map { .init(arrival: $0.key, groups: try contribution.groups($0)) })
    for (sibling, mask) in zip(siblings, masks) where sibling.heldOut != mask {
      var changed = sibling
      changed.heldOut = mask
      try connection.entries.setHeldOut(mask, of: sibling.key)
      try contribution.change(from: [sibling], to: [changed], into: &transaction.totals)
    }
  }
}
