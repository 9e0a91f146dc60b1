import APITypes
import Accounting

/// An entry in one line: what, how much, when and what it avoids.
struct EntryLine {
  let entry: EntryBody
  let title: LocalizedText

  init(_ entry: EntryBody, title: LocalizedText) {
    self.entry = entry
    self.title = title
  }

  var what: Phrase {
    func text(_ language: Language) -> String {
      let quantity = QuantityText.text(entry.quantity, entry.unit, language)
      let comma = language == .en ? ", " : "、"
      return [title.text(language), quantity, DayText.text(entry.day, language)].joined(separator: comma)
    }
    return Phrase(text(.en), ja: text(.ja), hira: text(.jaHira))
  }

  /// What it avoids, or that no mass is counted.
  var avoided: Phrase {
    guard entry.estimate.kind != .resilience else { return .noMass }
    return .avoided(MassRange(entry.estimate, language: .en).text)
  }

  /// The same for a column of a table.
  func avoidedShort(_ language: Language) -> String {
    guard entry.estimate.kind != .resilience else { return "-" }
    return MassText.text(milligrams: entry.estimate.avoidedMilligrams, language: language)
  }
}
