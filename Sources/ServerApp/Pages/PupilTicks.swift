import Accounting
import Foundation
import Models
import Secrets
import Services

/// A pupil's ticks of one day. An action that is ticked is an entry, one and the same however often it is pressed.
struct PupilTicks: Sendable {
  let entries: EntryService
  let pupil: Principal
  let day: Day

  /// More than one takes back and ticks again in a day.
  private static let mostTimes = 100

  /// The first entry of each action.
  func all() async throws -> [ActionID: EntryView] {
    let found = try await entries.list(from: day, to: day, after: nil, limit: 200, of: pupil).entries
    return Dictionary(found.map { ($0.content.action, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Makes the entry, or lets the one that is there say the same.
  func set(_ action: ActionID, isHabit: Bool) async throws {
    if let present = try await all()[action] {
      var draft = EntryDraft(action: action, day: day, inputs: present.content.inputs, habit: isHabit)
      draft.quantity = Double(present.content.quantityMicro) / 1_000_000
      draft.unit = present.content.unit
      _ = try await entries.put(
        present.entry.id, draft, precondition: .revisions([present.entry.revision]), by: pupil)
      return
    }
    let draft = EntryDraft(action: action, day: day, habit: isHabit)
    for time in 0..<Self.mostTimes {
      do {
        _ = try await entries.put(id(of: action, time: time), draft, precondition: nil, by: pupil)
        return
      } catch let refusal as Refusal where refusal.code == .entryDeleted {
        // Taken back before: the next tick is another entry.
      }
    }
  }

  func takeBack(_ action: ActionID) async throws {
    guard let present = try await all()[action] else { return }
    try await entries.delete(
      present.entry.id, precondition: .revisions([present.entry.revision]), by: pupil)
  }

  /// The same id for the same tick, so that pressing twice, or in two windows, makes one entry.
  private func id(of action: ActionID, time: Int) -> UUID {
    let name = "\(pupil.member.id.text) \(action.rawValue) \(day) \(time)"
    let start = Instant(milliseconds: Int64(day.number) * Instant.dayMilliseconds)
    return .version7(at: start, random: Array(Digest.sha256(name.utf8).prefix(10)))
  }
}
