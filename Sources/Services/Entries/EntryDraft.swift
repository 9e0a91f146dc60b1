package import Accounting
import Models

/// What a member sends as an entry, before defaults.
package struct EntryDraft: Sendable {
  package var action: ActionID
  package var quantity: Double?
  package var unit: String?
  package var day: Day
  package var inputs: [String: InputValue]
  package var habit: Bool?
  package var note: String?

  package init(
    action: ActionID, quantity: Double? = nil, unit: String? = nil, day: Day, inputs: [String: InputValue] = [:],
    habit: Bool? = nil, note: String? = nil
  ) {
    self.action = action
    self.quantity = quantity
    self.unit = unit
    self.day = day
    self.inputs = inputs
    self.habit = habit
    self.note = note
  }

  /// The content with its defaults filled in from the action.
  func content(of action: Action, by kind: MemberKind) throws -> EntryContent {
    try action.requirePossible(for: kind)
    if kind == .pupil, let note, !note.isEmpty {
      throw Refusal.invalid("note", en: "A pupil writes no notes.", ja: "児童・生徒はメモを書けません。")
    }
    if let note, !TextRules.isReadable(note, length: TextRules.noteLength, lines: true) {
      throw Refusal.invalid("note", en: "A note has at most 500 characters.", ja: "メモは500文字までです。")
    }
    try UnitRule.check(unit)
    return EntryContent(
      action: self.action, quantityMicro: try FixedQuantity.micro(quantity ?? 1),
      unit: unit ?? action.quantity.unit, day: day, inputs: inputs, habit: habit,
      note: note.flatMap { $0.isEmpty ? nil : $0 })
  }
}

extension Action {
  /// - Throws: ``ProblemCode/actionForAdults`` for a pupil, of any age: what no child does would outweigh a whole class.
  func requirePossible(for kind: MemberKind) throws(Refusal) {
    if kind == .pupil, !isForPupils {
      throw Refusal(.actionForAdults, at: "/action", ProblemCode.actionForAdults.title)
    }
  }
}

enum UnitRule {
  /// What somebody writes as a unit is kept as written; a text without end would be kept as well.
  static func check(_ unit: String?) throws(Refusal) {
    guard let unit, !TextRules.unitLength.contains(unit.utf8.count) else { return }
    throw Refusal(.unknownUnit, at: "/unit", ProblemCode.unknownUnit.title)
  }
}
