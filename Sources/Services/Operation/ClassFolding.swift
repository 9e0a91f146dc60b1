import Accounting
import Foundation
import Models
import Storage

/// Forgets the pupils of classes that ended: what they did is folded into counts, and nothing of the account stays.
///
/// Goes in portions, each a transaction after which everything that is kept still agrees, so that it may be interrupted anywhere and done
/// again. A class is done when none of its people is known any more.
struct ClassFolding: Sendable {
  typealias EndedClass = ForgettingRepository.EndedClass

  let store: Store
  /// About how many entries one transaction folds. A member's day is always folded whole.
  let portion: Int

  /// People looked at in one transaction, at most.
  private static let mostPeople = 20

  func run(endedBy end: Instant) async throws {
    var last: Int64 = 0
    while let ended = try await store.database.read({ [last] in
      try $0.forgetting.classes(endedBy: end, after: last, limit: 1).first
    }) {
      try await PendingNames(store: store).replace(of: ended)
      while try await foldSome(of: ended, endedBy: end) {}
      last = ended.group
    }
    try await ForgottenSweep(store: store).run()
  }

  /// - Returns: Whether there is more.
  private func foldSome(of ended: EndedClass, endedBy end: Instant) async throws -> Bool {
    let store = store
    let portion = portion
    return try await store.database.write { transaction in
      try transaction.lock(.operation)
      let connection = transaction.connection
      guard try connection.forgetting.classes(endedBy: end, after: ended.group - 1, limit: 1).first == ended else {
        return false
      }
      let people = try connection.forgetting.people(of: ended.group, limit: Self.mostPeople)
      var locks: [WriteLock] = [.counting(ended.city), .group(ended.group)]
      for person in people {
        locks.append(.member(person.member))
        for membership in try connection.memberships.ofMember(person.member)
        where [.household, .class].contains(membership.kind) { locks.append(.group(membership.group)) }
      }
      try transaction.lock(locks)
      // What a challenge has not counted yet must be there when it does: the next time will do.
      guard try connection.challenges.fills(inCity: ended.city).isEmpty else { return false }
      var rest = portion
      for person in people where rest > 0 {
        let forgetting = PersonForgetting(
          store: store, connection: connection, ended: ended, member: person.member, row: person.row)
        rest -= try forgetting.fold(most: rest)
      }
      return !people.isEmpty
    }
  }
}

/// One pupil, or the person behind one row of a day's sheets.
private struct PersonForgetting {
  let store: Store
  let connection: any SQLConnection
  let ended: ForgettingRepository.EndedClass
  let member: Int64
  let row: ForgettingRepository.Row?

  /// Folds the newest days first; after the last one the person is forgotten.
  ///
  /// - Returns: How much that was, at least 1.
  func fold(most: Int) throws -> Int {
    let days = try self.days()
    var entries = try connection.entries.ofMember(
      member, from: days.lowerBound, to: days.upperBound, after: nil, limit: most + 1)
    let isAll = entries.count <= most
    if !isAll, let last = entries.last?.day {
      let whole = entries.filter { $0.day != last }
      entries = whole.isEmpty ? try connection.entries.ofDay(last, member: member) : whole
    }
    let challenges = try ForgottenShares(store: store, connection: connection, city: ended.city)
    for day in Dictionary(grouping: entries, by: \.day).values {
      try connection.folded.add(FoldedEntry.fold(day))
      try challenges.keep(day, isRow: row != nil)
    }
    for run in Set(entries.compactMap(\.run)) {
      if let found = try connection.sheetRuns.find(run) { try strip(found.key, found.content) }
    }
    try connection.forgetting.remove(entries: entries.map(\.key))
    if isAll { try forget() }
    return max(1, entries.count)
  }

  /// All days the member's entries may carry.
  private func days() throws -> ClosedRange<Day> {
    if let row { return row.day...row.day }
    let time = try store.cities.city(ended.city, on: connection).time()
    guard let stored = try connection.members.find(member, city: ended.city) else { throw Refusal.notFound }
    return time.acceptedDays(at: stored.createdAt).lowerBound...time.acceptedDays(at: ended.closedAt).upperBound
  }

  private func forget() throws {
    // Rows without a tick, and sheets that were undone, have no entries that lead to them.
    let classes = try connection.memberships.ofMember(member).filter { $0.kind == .class }.map(\.group)
    for group in Set(classes + [ended.group]) {
      for run in try connection.forgetting.runs(of: group, on: row?.day) { try strip(run.run, run.content) }
    }
    try connection.challengeFigures.forget(member)
    try connection.forgetting.empty(member, id: store.effects.newID())
    let count = try connection.facts.value(ForgottenSweep.forgotten).flatMap { Int64($0) } ?? 0
    try connection.facts.set(ForgottenSweep.forgotten, to: "\(count + 1)")
  }

  /// Takes the member's row from a sheet.
  private func strip(_ run: Int64, _ bytes: [UInt8]) throws {
    var content = try SheetRunContent(canonicalJSON: bytes)
    let count = content.rows.count
    content.rows.removeAll { $0.member == member || (row != nil && $0.place == row?.place) }
    guard content.rows.count != count else { return }
    try connection.forgetting.set(content: try content.canonicalJSON(), ofRun: run)
  }
}
