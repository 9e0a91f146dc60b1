import Accounting
import Foundation
import Models
import Storage

/// One confirmation of an unusual entry, inside a transaction.
struct Confirmation {
  let store: Store
  let transaction: Transaction
  let principal: Principal

  private var connection: any SQLConnection { transaction.connection }

  func confirm(_ id: UUID) throws {
    guard let found = try connection.entries.find(id), found.deletedAt == nil else { throw Refusal.notFound }
    try transaction.lock(untilSettled: { try locks(of: found) })
    guard let entry = try connection.entries.find(id), entry.deletedAt == nil else { throw Refusal.notFound }
    if entry.member == principal.member.key { throw Self.own }
    guard try isAmongOwn(entry) else { throw Refusal.notFound }
    guard entry.isHeldBack else { return }
    let city = try store.cities.city(principal.city, in: transaction)
    let now = store.effects.now()
    let ledger = try EntryLedger(in: city, store: store, transaction: transaction, at: now)
    try ledger.confirm(entry, isRow: try connection.contributors.isRow(entry.member))
    transaction.append(
      Event(
        city: principal.city, member: entry.member, kind: .confirmation, target: entry.key, operation: .created,
        at: now))
  }

  /// As of an edit: the member, the home where it counts once, and the class on whose sheet it stands.
  private func locks(of entry: StoredEntry) throws -> Set<WriteLock> {
    var locks: Set<WriteLock> = [.counting(principal.city), .member(entry.member)]
    // Read anew: it may come to another day, and so to another home, until it is locked.
    let entry = try connection.entries.find(entry.id) ?? entry
    if let household = entry.household, household > 0 { locks.insert(.group(household)) }
    if let run = try entry.run.flatMap({ try connection.sheetRuns.find($0) }) { locks.insert(.group(run.group)) }
    return locks
  }

  /// Whether a group that the member's day belongs to is one whose entries the caller confirms.
  private func isAmongOwn(_ entry: StoredEntry) throws -> Bool {
    let now = store.effects.now()
    return try store.scopes.value(for: entry.scope, on: connection).groups.contains { key in
      guard let group = try connection.groups.find(key, city: principal.city), group.closedAt == nil else {
        return false
      }
      return try GroupAccess(group, of: principal, store: store, on: connection, now: now).canConfirm(as: principal)
    }
  }

  private static let own = Refusal(
    .notAllowed,
    LocalizedText(en: "Somebody else confirms your own entries.", ja: "自分の記録は、ほかの人に確認してもらってください。"))
}
