import Accounting
import Foundation
import Models
import Services

extension RandomWalk {
  private static let actions: [(id: ActionID, quantities: ClosedRange<Int64>)] = [
    ("walk", 1...30), ("own-bottle", 1...4), ("ev-trip", 1...300), ("hazard-map-walk", 1...1),
    ("fridge-not-overfilled", 1...1), ("fridge-gap", 1...1), ("cooling-28c", 1...1), ("heating-20c", 1...1),
    ("water-stock", 1...1),
  ]

  private mutating func content() -> ReferenceModel.Content {
    let action = Self.actions.randomElement(using: &dice)!
    // Around midnight tomorrow is the interesting day; otherwise it is refused.
    let isLate = model.latestDay > model.today
    let days = isLate ? [-1, 0, 1, 1, 1] : [-3, -2, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    let day = model.today.advanced(by: days.randomElement(using: &dice)!)
    return .init(
      action: action.id, quantityMicro: 1_000_000 * Int64.random(in: action.quantities, using: &dice), day: day,
      habit: [true, false, nil].randomElement(using: &dice)!)
  }

  private func draft(_ content: ReferenceModel.Content) -> EntryDraft {
    EntryDraft(
      action: content.action, quantity: Double(content.quantityMicro) / 1_000_000, day: content.day,
      habit: content.habit)
  }

  mutating func logSomething() async throws {
    let (member, content, id) = (member(), content(), world.newID())
    let (world, person, draft) = (world, people[member], draft(content))
    try await expect(try model.log(id, content, by: member), "member \(member) logs \(content)") {
      let outcome = try await world.put(id, draft, by: person)
      guard case .created = outcome else { throw UnexpectedOutcome(outcome: outcome) }
    }
  }

  /// Changes one, a few or all parts of an entry.
  mutating func editSomething() async throws {
    guard let entry = model.entries.suffix(80).randomElement(using: &dice) else { return }
    var content = content()
    if Bool.random(using: &dice) {
      content.action = entry.content.action
      content.quantityMicro = entry.content.quantityMicro
    }
    if Bool.random(using: &dice) { content.day = entry.content.day }
    let (world, person, draft) = (world, people[entry.member], draft(content))
    let what = "member \(entry.member) edits \(entry.content) to \(content)"
    try await expect(try model.edit(entry.id, to: content), what) {
      let outcome = try await world.put(entry.id, draft, ifMatch: entry.revision, by: person)
      guard case .present = outcome else { throw UnexpectedOutcome(outcome: outcome) }
    }
  }

  mutating func deleteSomething() async throws {
    guard let entry = model.entries.suffix(80).randomElement(using: &dice) else { return }
    model.delete(entry.id)
    let (world, person) = (world, people[entry.member])
    try await expect(.done, "member \(entry.member) deletes \(entry.content)") {
      try await world.entries.delete(entry.id, precondition: .revisions([entry.revision]), by: person)
    }
    try await expect(.refused(.entryDeleted), "the create comes again") {
      _ = try await world.put(entry.id, EntryDraft(action: "walk", day: entry.content.day), by: person)
    }
  }

  /// Sends a write again, as a client does that missed the answer, and one that somebody else's id is tried with.
  mutating func repeatSomething() async throws {
    guard let entry = model.entries.randomElement(using: &dice) else { return }
    let content = [entry.content, entry.first].randomElement(using: &dice)!
    let (world, owner, draft) = (world, people[entry.member], draft(content))
    try await expect(.done, "member \(entry.member) sends \(content) again") {
      let outcome = try await world.put(entry.id, draft, by: owner)
      guard case .present(let view) = outcome, view.entry.revision == entry.revision else {
        throw UnexpectedOutcome(outcome: outcome)
      }
    }
    let other = people[(entry.member + 1) % people.count]
    try await expect(.refused(.entryExistsWithDifferentContent), "somebody else sends \(content)") {
      _ = try await world.put(entry.id, draft, ifMatch: entry.revision, by: other)
    }
    try await expect(.refused(.notFound), "somebody else deletes it") {
      try await world.entries.delete(entry.id, precondition: .any, by: other)
    }
  }
}
