package import Accounting

/// What a teacher enters of a class's paper sheet.
package struct SheetRunDraft: Sendable, Hashable {
  package var sheet: SheetID
  package var day: Day
  package var rows: [Row]

  package init(sheet: SheetID, day: Day, rows: [Row]) {
    self.sheet = sheet
    self.day = day
    self.rows = rows
  }

  package struct Row: Sendable, Hashable {
    package var name: RowName
    package var ticks: [Tick]

    package init(_ name: RowName, _ ticks: [Tick]) {
      self.name = name
      self.ticks = ticks
    }
  }

  /// Whose row it is: somebody of whom nothing is known but the row's number, or a pupil by nickname.
  package enum RowName: Sendable, Hashable {
    case number(Int64)
    case nickname(String)
  }

  package struct Tick: Codable, Sendable, Hashable {
    package var action: ActionID
    /// "I always do this" (true), "new today" (false), or not said.
    package var habit: Bool?

    package init(_ action: ActionID, habit: Bool?) {
      self.action = action
      self.habit = habit
    }
  }
}
