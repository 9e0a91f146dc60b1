package import Accounting
package import Foundation
import Models
import Storage

/// Paper sheets of classes: entering one, correcting it, undoing it. One transaction each, for the class's staff alone.
package struct SheetService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  /// How many days back a sheet may lie.
  package static let reachBackDays = 60

  /// Most rows of a sheet; they are numbered from 1.
  package static let mostRows = Int(SheetRows.numbers.upperBound)

  /// Enters the class's sheet of a day under an id the client made, finds it there already, or replaces its rows.
  ///
  /// Rows fail one by one; the good ones are taken. Equal content is the same sheet again. Other content is a correction if `precondition`
  /// names the present revision.
  /// - Throws: A ``Refusal`` (`run_exists`, `run_exists_with_different_content`, `run_deleted`, `stale_revision`, a rule of the day), also
  ///   when no row at all can be taken; an ``EstimateFault`` where an item cannot be valued.
  package func put(
    _ id: UUID, in group: UUID, _ draft: SheetRunDraft, precondition: Precondition?, by principal: Principal
  ) async throws -> SheetRunOutcome {
    let store = store
    return try await store.database.write { transaction in
      try SheetWrite(id: id, group: group, store: store, transaction: transaction, principal: principal)
        .put(draft, precondition: precondition)
    }
  }

  /// Undoes a sheet: everything is as if it had never been entered.
  package func delete(
    _ id: UUID, in group: UUID, precondition: Precondition?, by principal: Principal
  ) async throws {
    let store = store
    try await store.database.write { transaction in
      try SheetWrite(id: id, group: group, store: store, transaction: transaction, principal: principal)
        .delete(precondition: precondition)
    }
  }

  package func run(_ id: UUID, in group: UUID, of principal: Principal) async throws -> SheetRunView {
    let store = store
    return try await store.database.read { connection in
      let access = try GroupAccess(class: group, of: principal, store: store, on: connection)
      guard let run = try connection.sheetRuns.find(id, city: principal.city), run.group == access.group.key,
        run.deletedAt == nil
      else { throw Refusal.notFound }
      return try store.view(of: run, in: access.group, on: connection)
    }
  }

  /// The class's run of a sheet on a day; nil where there is none.
  package func run(
    of sheet: SheetID, on day: Day, in group: UUID, of principal: Principal
  ) async throws -> SheetRunView? {
    let store = store
    return try await store.database.read { connection in
      let access = try GroupAccess(class: group, of: principal, store: store, on: connection)
      let run = try connection.sheetRuns.find(
        group: access.group.key, sheet: sheet, day: day, city: principal.city)
      return try run.map { try store.view(of: $0, in: access.group, on: connection) }
    }
  }

  /// Where a list goes on: behind the last run shown.
  package struct Place: Sendable, Hashable {
    package let day: Day
    package let run: Int64

    package init(day: Day, run: Int64) {
      self.day = day
      self.run = run
    }
  }

  /// The class's runs, the newest day first.
  package func list(
    in group: UUID, after place: Place?, limit: Int, of principal: Principal
  ) async throws -> (runs: [SheetRunView], next: Place?) {
    let store = store
    return try await store.database.read { connection in
      let access = try GroupAccess(class: group, of: principal, store: store, on: connection)
      let found = try connection.sheetRuns.ofGroup(
        access.group.key, city: principal.city, after: place.map { ($0.day, $0.run) }, limit: limit + 1)
      let shown = try found.prefix(limit).map { try store.view(of: $0, in: access.group, rows: [], on: connection) }
      let next = found.count > limit ? shown.last.map { Place(day: $0.run.day, run: $0.run.key) } : nil
      return (shown, next)
    }
  }
}
