import Accounting

extension SeedNode {
  func day() -> Day? {
    guard let text = text() else { return nil }
    guard let day = Day(text) else {
      fault("expected a day as YYYY-MM-DD")
      return nil
    }
    return day
  }

  func integer() -> Int? {
    guard let text = text() else { return nil }
    guard let integer = Int(text) else {
      fault("expected a whole number")
      return nil
    }
    return integer
  }

  func number() -> Double? {
    guard let text = text() else { return nil }
    guard let number = Double(text), number.isFinite else {
      fault("expected a number")
      return nil
    }
    return number
  }

  /// In millionths.
  func micro() -> Int64? {
    guard let number = number() else { return nil }
    guard let micro = try? FixedQuantity.micro(number) else {
      fault("expected a number of zero or more that is not huge")
      return nil
    }
    return micro
  }

  func flag() -> Bool? {
    switch text() {
    case "true": return true
    case "false": return false
    case nil: return nil
    default:
      fault("expected true or false")
      return nil
    }
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Word? where Word.RawValue == String {
    guard let text = text() else { return nil }
    guard let word = Word(rawValue: text) else {
      fault("expected one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
    return word
  }

  func identifier<ID: Identifier>(_ type: ID.Type) -> ID? {
    text().map { ID(rawValue: $0) }
  }

  func identifiers<ID: Identifier>(_ type: ID.Type) -> [ID]? {
    elements()?.compactMap { $0.identifier(type) }
  }

  func localizedText() -> LocalizedText? {
    guard let members = members(["en", "ja", "ja-Hira"]) else { return nil }
    guard let english = members.required("en")?.text(), let japanese = members.required("ja")?.text() else {
      return nil
    }
    return LocalizedText(en: english, ja: japanese, jaHira: members["ja-Hira"]?.text())
  }
}
