import Accounting
import Foundation
import Models
import Storage

/// One member's write to the log, inside a transaction.
struct EntryWrite {
  let store: Store
  let transaction: Transaction
  let principal: Principal

  private var connection: any SQLConnection { transaction.connection }
  private func ledger(_ city: StoredCity, at now: Instant) throws -> EntryLedger {
    try EntryLedger(in: city, store: store, transaction: transaction, at: now)
  }

  func put(_ id: UUID, _ draft: EntryDraft, precondition: Precondition?) throws -> EntryOutcome {
    try transaction.lock(.counting(principal.city), .member(principal.member.key), .entry(id))
    guard let old = try connection.entries.find(id) else {
      guard precondition == nil else { throw Refusal(.staleRevision) }
      return .created(try create(id, draft))
    }
    guard old.member == principal.member.key else { throw Refusal(.entryExistsWithDifferentContent) }
    guard old.deletedAt == nil else { throw Refusal(.entryDeleted) }
    guard old.run == nil else { throw Self.standsOnSheet }
    let present = try store.content(of: old, on: connection)
    let catalogue = try catalogue(for: old, draft, present)
    let action = try Self.action(draft.action, in: catalogue)
    let content = try draft.content(of: action, by: principal.member.kind)
    if content == present { return .present(try view(old, present)) }
    if let precondition, precondition.holds(for: old.revision) {
      return .present(try edit(old, present, to: content, action, catalogue))
    }
    // Not an edit of what is there now: perhaps the create, sent again.
    if old.firstContent == content.digest { return .present(try view(old, present)) }
    if precondition == nil { throw Refusal(.entryExistsWithDifferentContent) }
    return .stale(try view(old, present))
  }

  func delete(_ id: UUID, precondition: Precondition?) throws {
    try transaction.lock(.counting(principal.city), .member(principal.member.key))
    guard let old = try connection.entries.find(id), old.deletedAt == nil, old.member == principal.member.key else {
      throw Refusal.notFound
    }
    guard old.run == nil else { throw Self.standsOnSheet }
    try precondition.require(old.revision)
    let city = try store.cities.city(principal.city, in: transaction)
    let now = store.effects.now()
    try lockHouseholds(old.household)
    try requireOpen(old.day, today: try city.time().day(at: now), old.household)
    try ledger(city, at: now).delete(try afterSiblings(old))
    record(old.key, .deleted)
  }

  private func create(_ id: UUID, _ draft: EntryDraft) throws -> EntryView {
    let city = try store.cities.city(principal.city, in: transaction)
    let catalogue = try store.editions.catalogue(city.edition, in: transaction)
    let action = try Self.action(draft.action, in: catalogue)
    let content = try draft.content(of: action, by: principal.member.kind)
    let now = store.effects.now()
    let time = try city.time()
    try Self.check(content.day, time: time, now: now)
    let place = try store.place(of: principal.member.key, on: content.day, in: transaction)
    let household = action.oncePer == .household ? place.householdGroup : nil
    try lockHouseholds(household)
    try requireOpen(content.day, today: time.day(at: now), household)
    let method = try method(content, action, catalogue, city: city, place: place)
    let others = try connection.entries.counts(of: content.day, member: principal.member.key, besides: 0)
    var entry = StoredEntry(
      id: id, member: principal.member.key, day: content.day, action: 0, method: 0, scope: 0, quantityMicro: 0,
      figures: .none, createdAt: now)
    try fill(&entry, content, action, method, place, others: others)
    let ledger = try ledger(city, at: now)
    let stored = try ledger.insert(entry, others: others)
    record(stored.key, .created)
    return try view(stored, content, method, ledger.counting.running)
  }

  private func edit(
    _ old: StoredEntry, _ present: EntryContent, to content: EntryContent, _ action: Action, _ catalogue: Catalogue
  ) throws -> EntryView {
    let city = try store.cities.city(principal.city, in: transaction)
    let now = store.effects.now()
    let time = try city.time()
    if content.day != old.day { try Self.check(content.day, time: time, now: now) }
    let place = try store.place(of: principal.member.key, on: content.day, in: transaction)
    let household = action.oncePer == .household ? place.householdGroup : nil
    try lockHouseholds(old.household, household)
    let today = time.day(at: now)
    try requireOpen(old.day, today: today, old.household)
    try requireOpen(content.day, today: today, household)
    let old = try afterSiblings(old)
    // The method is frozen with the entry: only another action or day asks for another, and other inputs keep the home's figures of then.
    let frozen = try store.methods.method(for: old.method, on: connection)
    let method =
      if (content.action, content.day) != (present.action, present.day) {
        try self.method(content, action, catalogue, city: city, place: place)
      } else if content.inputs != present.inputs {
        try frozen.restated(in: catalogue, day: content.day, inputs: content.inputs)
      } else {
        frozen
      }
    let others = try connection.entries.counts(of: content.day, member: old.member, besides: old.key)
    var new = old
    new.firstContent = old.firstContent ?? present.digest
    new.revision += 1
    new.updatedAt = now
    try fill(&new, content, action, method, place, others: others)
    // What somebody confirmed stays so as long as it is the same.
    if old.isUnusual, !old.isHeldBack,
      (old.day, old.action, old.quantityMicro) == (new.day, new.action, new.quantityMicro)
    {
      new.isHeldBack = false
    }
    let ledger = try ledger(city, at: now)
    let stored = try ledger.replace(old, with: new)
    record(stored.key, .changed)
    return try view(stored, content, method, ledger.counting.running)
  }

  /// The siblings of a household decide together which of them counts. A member without one, a negative key, is locked already.
  private func lockHouseholds(_ households: Int64?...) throws {
    let groups = households.compactMap(\.self).filter { $0 > 0 }
    if !groups.isEmpty { try transaction.lock(groups.map { .group($0) }) }
  }

  private func requireOpen(_ day: Day, today: Day, _ household: Int64?) throws {
    try ClosedDays(connection: connection, today: today).requireOpen(day, principal, household: household)
  }

  /// The entry with its household locked: before that a sibling may have decided anew where it counts.
  private func afterSiblings(_ entry: StoredEntry) throws -> StoredEntry {
    entry.household == nil ? entry : try connection.entries.find(entry.id) ?? entry
  }

  /// The edition an edit is valued by: the entry's own while day and action stay, else the city's present one.
  private func catalogue(for old: StoredEntry, _ draft: EntryDraft, _ present: EntryContent) throws -> Catalogue {
    if draft.action == present.action, draft.day == present.day {
      let method = try store.methods.method(for: old.method, on: connection)
      if let key = try connection.editions.key(hash: method.edition) {
        return try store.editions.catalogue(key, in: transaction)
      }
    }
    return try store.editions.catalogue(try store.cities.city(principal.city, in: transaction).edition, in: transaction)
  }

  private func method(
    _ content: EntryContent, _ action: Action, _ catalogue: Catalogue, city: StoredCity, place: Place
  ) throws -> Method {
    var request = MethodRequest(
      action: content.action, regions: city.regions, day: content.day, inputs: content.inputs)
    // A household's own figures value what its adults use; what is saved is valued with the city's.
    if !action.profile.isEmpty, principal.member.kind == .adult, let group = place.householdGroup,
      let profile = try connection.profiles.find(group: group)
    {
      request.replacements = profile.replacements.filter { action.profile.contains($0.key) }
    }
    return try store.resolved.method(for: request, in: catalogue)
  }

  private func fill(
    _ entry: inout StoredEntry, _ content: EntryContent, _ action: Action, _ method: Method, _ place: Place,
    others: EntryLedger.DayCounts
  ) throws {
    let actionKey = try store.actions.key(for: content.action.rawValue, in: transaction)
    let earlier = others[actionKey]?.ownQuantityMicro ?? 0
    let valuation = try Valuation(content, action: action, method: method, earlierMicro: earlier)
    let isOwnUnit = content.unit == action.quantity.unit
    entry.day = content.day
    entry.action = actionKey
    entry.method = try store.methods.key(for: method, in: transaction)
    entry.scope = try store.scopes.key(for: place.scope, in: transaction)
    entry.household = action.oncePer == .household ? place.household : nil
    entry.quantityMicro = valuation.quantityMicro
    entry.sentMicro = isOwnUnit ? nil : content.quantityMicro
    entry.sentUnit = isOwnUnit ? nil : try store.units.key(for: content.unit, in: transaction)
    entry.figures = valuation.figures
    entry.habit = content.habit
    entry.isUnusual = valuation.isUnusual
    entry.isHeldBack = valuation.isUnusual
    entry.isOutOfSeason = valuation.isOutOfSeason
    entry.inputs = CanonicalInputs.text(content.inputs)
    entry.note = content.note
  }

  private func view(
    _ entry: StoredEntry, _ content: EntryContent, _ method: Method? = nil, _ running: RunningChallenges? = nil
  ) throws -> EntryView {
    EntryView(
      entry: entry, content: content, member: principal.member.id,
      method: try method ?? store.methods.method(for: entry.method, on: connection),
      countedIn: try store.countedIn(
        entry, running ?? store.running(for: principal, on: connection), on: connection))
  }

  private func record(_ entry: Int64, _ operation: Event.Operation) {
    transaction.append(
      Event(
        city: principal.city, member: principal.member.key, kind: .entry, target: entry, operation: operation,
        at: store.effects.now()))
  }

  /// Only the class's staff corrects a sheet.
  private static let standsOnSheet = Refusal(
    .notAllowed,
    LocalizedText(
      en: "This stands on the class's sheet; your teacher can change it.", ja: "クラスのシートの記録です。先生に直してもらってください。"))

  private static func action(_ id: ActionID, in catalogue: Catalogue) throws -> Action {
    guard let action = catalogue.action(id) else {
      throw Refusal(.unknownAction, at: "/action", ProblemCode.unknownAction.title)
    }
    return action
  }

  private static func check(_ day: Day, time: CityTime, now: Instant) throws {
    let accepted = time.acceptedDays(at: now)
    if day > accepted.upperBound { throw Refusal.dayInFuture(today: time.day(at: now)) }
    if day < accepted.lowerBound {
      throw Refusal(
        .dayTooEarly, at: "/day",
        LocalizedText(
          en: "Entries go back to \(accepted.lowerBound).", ja: "\(accepted.lowerBound) 以降の日にしてください。"))
    }
  }
}
