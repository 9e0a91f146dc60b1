import Accounting
import Models
import Storage

/// Entries inside one transaction: every change goes through here and takes totals and household-once counting with it.
struct EntryLedger {
  let store: Store
  let transaction: Transaction
  let counting: EntryCounting
  /// When it is written: one instant decides what carries it and where it counts.
  let now: Instant

  typealias DayCounts = [Int64: EntryRepository.DayCount]

  var connection: any SQLConnection { transaction.connection }

  /// To be made when the write holds its locks, as ``EntryCounting``.
  ///
  /// - Parameter remembers: For many entries at once.
  init(
    in city: StoredCity, store: Store, transaction: Transaction, at now: Instant, remembers: Bool = false
  ) throws {
    self.store = store
    self.transaction = transaction
    self.now = now
    counting = try EntryCounting(in: city, store: store, transaction: transaction, at: now, remembers: remembers)
  }

  /// - Parameter others: The member's other live entries of the day, by action.
  /// - Returns: The entry as it stands, with its key and where it counts.
  func insert(_ draft: StoredEntry, others: DayCounts) throws -> StoredEntry {
    var entry = draft
    entry.isOnSheet = entry.isOnSheet(beside: others)
    entry.key = try connection.entries.insert(entry)
    try counting.change(from: [], to: [entry], others: others)
    return try recount(after: entry)
  }

  /// Changes an entry, on its day or to another.
  func replace(_ old: StoredEntry, with draft: StoredEntry) throws -> StoredEntry {
    var new = draft
    // Where it counts is decided anew among the siblings of the place it comes to.
    new.heldOut = 0
    let onNewDay = try others(of: new)
    new.isOnSheet = new.isOnSheet(beside: onNewDay)
    try connection.entries.update(new)
    if old.day == new.day {
      try counting.change(from: [old], to: [new], others: onNewDay)
    } else {
      try counting.change(from: [old], to: [], others: try others(of: old))
      try counting.change(from: [], to: [new], others: onNewDay)
    }
    try recount(around: old)
    return try recount(after: new)
  }

  /// Deletes an entry: it keeps its id, so that it cannot come back, and nothing anybody wrote in it.
  func delete(_ old: StoredEntry) throws {
    try connection.entries.update(old.deleted(at: now))
    try counting.change(from: [old], to: [], others: try others(of: old))
    try recount(around: old)
  }

  /// Lets an unusual entry count in challenges.
  ///
  /// - Parameter isRow: Whether the member is nobody but a numbered row of a sheet.
  func confirm(_ old: StoredEntry, isRow: Bool) throws {
    var new = old
    new.isHeldBack = false
    try connection.entries.confirm(old.key, at: now)
    try counting.change(from: [old], to: [new], others: try others(of: old), isRow: isRow)
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
    try counting.change(from: before, to: after)
    for entry in before + after { try recount(around: entry) }
  }

  /// The member's live entries on the entry's day, besides this one.
  private func others(of entry: StoredEntry) throws -> DayCounts {
    try connection.entries.counts(of: entry.day, member: entry.member, besides: entry.key)
  }

  private func recount(after entry: StoredEntry) throws -> StoredEntry {
    guard entry.household != nil else { return entry }
    try recount(around: entry)
    return try connection.entries.find(entry.id) ?? entry
  }

  /// Decides anew in which groups each of an entry's siblings counts, and moves the sums where that changes.
  private func recount(around entry: StoredEntry) throws {
    guard let household = entry.household else { return }
    let siblings = try connection.entries.siblings(day: entry.day, household: household, action: entry.action)
    for (sibling, changed) in zip(siblings, try counting.contribution.countedOnce(siblings))
    where sibling != changed {
      try connection.entries.setCounting(changed)
      try counting.change(from: [sibling], to: [changed])
    }
  }
}

extension StoredEntry {
  /// Whether a sheet has what the member wrote as well.
  fileprivate func isOnSheet(beside others: EntryLedger.DayCounts) -> Bool {
    run == nil && (others[action]?.sheetEntries ?? 0) > 0
  }

  /// The entry when it is deleted: it keeps its id and nothing anybody wrote in it.
  func deleted(at now: Instant) -> StoredEntry {
    var gone = self
    gone.deletedAt = now
    gone.updatedAt = now
    gone.revision += 1
    gone.note = nil
    gone.inputs = nil
    gone.firstContent = nil
    gone.heldOut = 0
    gone.isOnSheet = false
    gone.isHeldBack = false
    return gone
  }
}
