import Accounting

extension EntryRequest: PlainlyRead {
  /// Nil where a field is missing, unknown or of another type: the decoder says which.
  init?(_ object: PlainObject) {
    var action: ActionID?
    var day: Day?
    var entry = EntryRequest(action: "", day: Day(number: 0))
    for (name, value) in object.fields {
      switch (CodingKeys(rawValue: name), value) {
      case (.action, .text(let text)): action = ActionID(text)
      case (.day, .text(let text)): day = Day(text)
      case (.unit, .text(let text)): entry.unit = text
      case (.note, .text(let text)): entry.note = text
      case (.quantity, .number(let number)): entry.quantity = number
      case (.habit, .flag(let flag)): entry.habit = flag
      case (.unit, .null), (.note, .null), (.quantity, .null), (.habit, .null), (.inputs, .null): break
      default: return nil
      }
    }
    guard let action, let day else { return nil }
    entry.action = action
    entry.day = day
    self = entry
  }
}
