package import Accounting
package import Foundation
import Models
import Storage

/// The log: writing, reading, changing and deleting one's own entries.
package struct EntryService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  /// Creates the entry of that id, finds it there already, or edits it.
  ///
  /// Equal content is the same write again, whether of the first or of the present revision. Other content is an edit if `precondition`
  /// names the present revision.
  /// - Throws: A ``Refusal`` (`entry_exists_with_different_content`, `entry_deleted`, a rule of the day or the bounds) or an ``EstimateFault``.
  package func put(
    _ id: UUID, _ draft: EntryDraft, precondition: Precondition?, by principal: Principal
  ) async throws -> EntryOutcome {
    let store = store
    return try await store.database.write { transaction in
      try EntryWrite(store: store, transaction: transaction, principal: principal)
        .put(id, draft, precondition: precondition)
    }
  }

  /// Creates an entry under the id given or a fresh one; with a claim that was kept, answers the entry made then.
  package func post(
    _ id: UUID?, _ draft: EntryDraft, claim: IdempotencyClaim?, by principal: Principal
  ) async throws -> (outcome: EntryOutcome, isReplay: Bool) {
    let store = store
    return try await store.database.write { transaction in
      let now = store.effects.now()
      try transaction.lock(.counting(principal.city), .member(principal.member.key))
      let earlier = try claim.earlierTarget(of: principal, store: store, in: transaction)
      if let earlier, let entry = try transaction.connection.entries.find(earlier), entry.deletedAt == nil {
        let running = try store.running(for: principal, on: transaction.connection)
        return (
          .created(try store.view(of: entry, member: principal.member.id, running, on: transaction.connection)), true
        )
      }
      if earlier != nil { throw Refusal(.entryDeleted) }
      let id = id ?? store.effects.newID()
      let outcome = try EntryWrite(store: store, transaction: transaction, principal: principal)
        .put(id, draft, precondition: nil)
      try claim.keep(target: id, of: principal, now: now, in: transaction)
      return (outcome, false)
    }
  }

  /// - Throws: ``Refusal/notFound`` for a missing, deleted or foreign entry alike.
  package func entry(_ id: UUID, of principal: Principal) async throws -> EntryView {
    let store = store
    return try await store.database.read { connection in
      guard let entry = try connection.entries.find(id), entry.deletedAt == nil, entry.member == principal.member.key
      else { throw Refusal.notFound }
      return try store.view(
        of: entry, member: principal.member.id, store.running(for: principal, on: connection), on: connection)
    }
  }

  package func delete(_ id: UUID, precondition: Precondition?, by principal: Principal) async throws {
    let store = store
    try await store.database.write { transaction in
      try EntryWrite(store: store, transaction: transaction, principal: principal).delete(
        id, precondition: precondition)
    }
  }

  /// Where a list goes on: behind the last entry shown.
  package struct Place: Sendable, Hashable {
    package let day: Day
    package let entry: Int64

    package init(day: Day, entry: Int64) {
      self.day = day
      self.entry = entry
    }
  }

  /// The member's entries, newest day first; the next place is nil at the end.
  package func list(
    from: Day, to: Day, after place: Place?, limit: Int, of principal: Principal
  ) async throws -> (entries: [EntryView], next: Place?) {
    let store = store
    return try await store.database.read { connection in
      let found = try connection.entries.ofMember(
        principal.member.key, from: from, to: to, after: place.map { ($0.day, $0.entry) }, limit: limit + 1)
      let running = try store.running(for: principal, on: connection)
      let shown = try found.prefix(limit).map {
        try store.view(of: $0, member: principal.member.id, running, on: connection)
      }
      let next = found.count > limit ? shown.last.map { Place(day: $0.entry.day, entry: $0.entry.key) } : nil
      return (shown, next)
    }
  }

  /// Today in the member's city.
  package func today(of principal: Principal) async throws -> Day {
    let now = store.effects.now()
    return try await store.database.read { connection in
      try store.cities.city(principal.city, on: connection).time().day(at: now)
    }
  }
}
