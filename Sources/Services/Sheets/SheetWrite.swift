import Accounting
import Foundation
import Models
import Storage

/// One sheet of one class, entered, corrected or undone inside a transaction.
struct SheetWrite {
  let id: UUID
  let group: UUID
  let store: Store
  let transaction: Transaction
  let principal: Principal

  private var connection: any SQLConnection { transaction.connection }

  func put(_ draft: SheetRunDraft, precondition: Precondition?) throws -> SheetRunOutcome {
    guard (1...SheetService.mostRows).contains(draft.rows.count) else {
      throw Refusal.invalid("rows", en: "A sheet has 1 to 200 rows.", ja: "シートは1～200行です。")
    }
    let access = try access(naming: draft)
    let old = try found(in: access.group)
    guard old?.deletedAt == nil else { throw Refusal(.runDeleted) }
    let edition = old?.edition ?? access.city.edition
    let catalogue = try store.editions.catalogue(edition, in: transaction)
    guard let sheet = catalogue.sheet(draft.sheet) else {
      throw Refusal(.unknownSheet, at: "/sheet", ProblemCode.unknownSheet.title)
    }
    try Self.check(draft.day, today: access.today)
    if old == nil { try requireNone(draft, in: access, precondition) }
    let items = try SheetItems(sheet, of: catalogue, city: access.city, on: draft.day, store: store, in: transaction)
    let people = try SheetPeople(of: access.group, on: draft.day, naming: draft, store: store, in: transaction)
    let rows = try checked(draft, items, people, besides: old)
    let good = rows.filter { $0.refusal == nil }.map(\.row)
    guard !good.isEmpty else {
      throw Refusal(
        .invalidRequest, LocalizedText(en: "No row can be taken.", ja: "取り込める行がありません。"),
        errors: rows.prefix(10).flatMap { $0.refusal?.errors ?? [] })
    }
    let content = SheetRunContent(good.map { people.contentRow($0) })
    let shown = rows.map { SheetRunView.Row(name: $0.row.name, ticks: $0.row.ticks, refusal: $0.refusal) }
    guard let old else {
      let run = try create(draft, content, edition: edition, in: access)
      try write(content, of: run, items, people)
      return .created(try store.view(of: run, in: access.group, rows: shown, on: connection))
    }
    if (old.sheet, old.day) == (draft.sheet, draft.day), try SheetRunContent(canonicalJSON: old.content) == content {
      return .present(try store.view(of: old, in: access.group, rows: shown, on: connection))
    }
    guard let precondition else { throw Refusal(.runExistsWithDifferentContent) }
    guard precondition.holds(for: old.revision) else { throw Refusal(.staleRevision) }
    guard (old.sheet, old.day) == (draft.sheet, draft.day) else {
      throw Refusal.invalid(
        "day", en: "A run keeps its sheet and day: undo it and enter another.", ja: "シートと日は変えられません。取り消して、入れ直してください。")
    }
    let run = try change(old, .changed) { $0.content = try content.canonicalJSON() }
    try write(content, of: run, items, people)
    return .present(try store.view(of: run, in: access.group, rows: shown, on: connection))
  }

  func delete(precondition: Precondition?) throws {
    let access = try access(naming: nil)
    guard let run = try found(in: access.group), run.deletedAt == nil else { throw Refusal.notFound }
    try precondition.require(run.revision)
    let entries = try connection.entries.ofRun(run.key)
    var change = RunChange(day: run.day, members: Set(entries.map(\.member)))
    change.rows = Set(try connection.contributors.ofGroup(run.group, on: run.day).values)
    change.deleted = entries
    try apply(change, at: store.effects.now())
    _ = try self.change(run, .deleted) { $0.deletedAt = $0.updatedAt }
  }

  /// The class with everything locked that the sheet decides about: itself, the pupils on it before and after, their homes.
  private func access(naming draft: SheetRunDraft?) throws -> GroupAccess {
    guard let found = try connection.groups.find(group, city: principal.city) else { throw Refusal.notFound }
    try transaction.lock(untilSettled: { try locks(of: found, naming: draft) })
    return try GroupAccess(class: group, of: principal, store: store, on: connection)
  }

  private func locks(of group: StoredGroup, naming draft: SheetRunDraft?) throws -> Set<WriteLock> {
    var members: Set<Int64> = []
    var day = draft?.day
    if let run = try connection.sheetRuns.find(id, city: principal.city), run.group == group.key {
      members.formUnion(try SheetRunContent(canonicalJSON: run.content).rows.compactMap(\.member))
      day = run.day
    }
    if let draft, draft.rows.contains(where: { $0.name.nickname != nil }) {
      let names = Set(draft.rows.compactMap(\.name.nickname))
      members.formUnion(try connection.pupils.ofGroup(group.key).filter { names.contains($0.nickname) }.map(\.member))
    }
    var locks: Set<WriteLock> = [.counting(principal.city), .entry(id), .group(group.key)]
    for member in members {
      locks.insert(.member(member))
      guard let day else { continue }
      let homes = try connection.memberships.ofMember(member, on: day).filter { $0.kind == .household }
      locks.formUnion(homes.map { .group($0.group) })
    }
    return locks
  }

  /// The run of that id. Somebody else's looks like one's own with other content.
  private func found(in group: StoredGroup) throws -> StoredSheetRun? {
    if let run = try connection.sheetRuns.find(id, city: principal.city), run.group == group.key { return run }
    if try connection.sheetRuns.isTaken(id) { throw Refusal(.runExistsWithDifferentContent) }
    return nil
  }

  private func checked(
    _ draft: SheetRunDraft, _ items: SheetItems, _ people: SheetPeople, besides run: StoredSheetRun?
  ) throws -> [(row: SheetRunDraft.Row, refusal: Refusal?)] {
    var earlier: [Int64: [Int64: Int64]] = [:]
    for entry in try connection.entries.ofDay(draft.day, members: people.known)
    where entry.run != nil && entry.run != run?.key {
      earlier[entry.member, default: [:]][entry.action, default: 0] += entry.quantityMicro
    }
    let rows = SheetRows(items: items, pupils: people.pupils) { name, action in
      people.member(name).flatMap { earlier[$0]?[action] } ?? 0
    }
    return rows.check(draft.rows)
  }

  /// A class has one run of a sheet on a day, whatever ids its teachers' clients make.
  private func requireNone(
    _ draft: SheetRunDraft, in access: GroupAccess, _ precondition: Precondition?
  ) throws {
    guard precondition == nil else { throw Refusal(.staleRevision) }
    let earlier = try connection.sheetRuns.find(
      group: access.group.key, sheet: draft.sheet, day: draft.day, city: principal.city)
    guard earlier == nil else { throw Refusal(.runExists) }
  }

  private func create(
    _ draft: SheetRunDraft, _ content: SheetRunContent, edition: Int64, in access: GroupAccess
  ) throws -> StoredSheetRun {
    let now = store.effects.now()
    var run = StoredSheetRun(
      id: id, city: principal.city, group: access.group.key, sheet: draft.sheet, day: draft.day, edition: edition,
      content: try content.canonicalJSON(), createdAt: now)
    run.key = try connection.sheetRuns.insert(run)
    transaction.record(.sheetRun, run.key, .created, by: principal, at: now)
    return run
  }

  private func change(
    _ old: StoredSheetRun, _ operation: Event.Operation, _ body: (inout StoredSheetRun) throws -> Void
  ) throws -> StoredSheetRun {
    var run = old
    let now = store.effects.now()
    run.revision += 1
    run.updatedAt = now
    try body(&run)
    try connection.sheetRuns.update(run)
    transaction.record(.sheetRun, run.key, operation, by: principal, at: now)
    return run
  }

  /// Brings the run's entries to what its rows say; what stays the same is not touched, so that it keeps its place in the order of arrival.
  private func write(
    _ content: SheetRunContent, of run: StoredSheetRun, _ items: SheetItems, _ people: SheetPeople
  ) throws {
    let people = try people.withContributors(for: content.rows.compactMap(\.place))
    let now = store.effects.now()
    let change = try SheetTicks(run: run, items: items, people: people, now: now, newID: store.effects.newID)
      .change(from: try connection.entries.ofRun(run.key), to: content)
    try apply(change, at: now)
  }

  private func apply(_ change: RunChange, at now: Instant) throws {
    let city = try store.cities.city(principal.city, in: transaction)
    try ClosedDays(connection: connection, today: try city.time().day(at: now)).requireOpen(
      change.day, households: Set((change.inserted + change.changed + change.deleted).compactMap(\.household)))
    let ledger = try EntryLedger(in: city, store: store, transaction: transaction, at: now, remembers: true)
    let inserted = try ledger.apply(change)
    for (entries, operation) in [
      (inserted, Event.Operation.created), (change.changed, .changed), (change.deleted, .deleted),
    ] {
      for entry in entries {
        transaction.append(
          Event(
            city: principal.city, member: entry.member, kind: .entry, target: entry.key, operation: operation, at: now))
      }
    }
  }

  private static func check(_ day: Day, today: Day) throws(Refusal) {
    if day > today { throw .dayInFuture(today: today) }
    let first = today.advanced(by: -SheetService.reachBackDays)
    if day < first {
      throw Refusal(
        .dayTooEarly, at: "/day", LocalizedText(en: "Sheets go back to \(first).", ja: "\(first) 以降の日にしてください。"))
    }
  }
}

extension SheetRunDraft.RowName {
  var nickname: String? {
    if case .nickname(let nickname) = self { nickname } else { nil }
  }
}
