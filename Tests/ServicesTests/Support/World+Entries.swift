import Accounting
import Foundation
import Models
import Services
import Storage
import Testing

extension World {
  /// Today in Japan.
  var today: Day { CityTime(identifier: "Asia/Tokyo")?.day(at: outside.now) ?? Day(number: 0) }

  func day(_ offset: Int) -> Day { today.advanced(by: offset) }

  func newID() -> UUID { .version7(at: outside.now, random: outside.bytes(10)) }

  func draft(
    _ action: ActionID, _ quantity: Double? = nil, _ unit: String? = nil, on day: Day? = nil,
    inputs: [String: InputValue] = [:], habit: Bool? = nil, note: String? = nil
  ) -> EntryDraft {
    EntryDraft(
      action: action, quantity: quantity, unit: unit, day: day ?? today, inputs: inputs, habit: habit, note: note)
  }

  /// A new entry under a fresh id.
  @discardableResult
  func log(
    _ action: ActionID, _ quantity: Double? = nil, _ unit: String? = nil, on day: Day? = nil,
    inputs: [String: InputValue] = [:], habit: Bool? = nil, note: String? = nil, by person: Principal
  ) async throws -> EntryView {
    let draft = draft(action, quantity, unit, on: day, inputs: inputs, habit: habit, note: note)
    let outcome = try await put(newID(), draft, by: person)
    guard case .created(let view) = outcome else { throw UnexpectedOutcome(outcome: outcome) }
    return view
  }

  func put(
    _ id: UUID, _ draft: EntryDraft, ifMatch revision: Int64? = nil, by person: Principal
  ) async throws -> EntryOutcome {
    try await entries.put(id, draft, precondition: revision.map { .revisions([$0]) }, by: person)
  }

  /// Changes an entry whose present revision is known.
  @discardableResult
  func edit(_ view: EntryView, to draft: EntryDraft, by person: Principal) async throws -> EntryView {
    let present = try await entries.entry(view.entry.id, of: person)
    let outcome = try await put(view.entry.id, draft, ifMatch: present.entry.revision, by: person)
    guard case .present(let view) = outcome else { throw UnexpectedOutcome(outcome: outcome) }
    return view
  }

  func delete(_ view: EntryView, by person: Principal) async throws {
    try await entries.delete(view.entry.id, precondition: .any, by: person)
  }

  /// The entry as it stands now.
  func look(_ view: EntryView, by person: Principal) async throws -> EntryView {
    try await entries.entry(view.entry.id, of: person)
  }
}

struct UnexpectedOutcome: Error {
  let outcome: EntryOutcome
}

extension EntryView {
  /// The groups in which its mass counts.
  var counting: Set<UUID> { Set(countedIn.filter(\.counted).compactMap(\.group)) }

  /// Why it does not count in a group or challenge; nil where it counts, and where it is not.
  func reason(in place: UUID) -> Reason? { countedIn.first { $0.place.id == place }?.reason }

  var milligrams: Int64 { entry.figures.avoidedMilligrams }
}

extension EntryView.CountedIn {
  var counted: Bool { reason == nil }

  /// Nil for a challenge.
  var group: UUID? { if case .group(let id) = place { id } else { nil } }
}

extension EntryOutcome {
  enum Kind { case created, present, stale }

  var kind: Kind {
    switch self {
    case .created: .created
    case .present: .present
    case .stale: .stale
    }
  }

  var view: EntryView {
    switch self {
    case .created(let view), .present(let view), .stale(let view): view
    }
  }
}
