import Accounting

/// A quantity as people type it: a number, and perhaps a unit behind it.
///
///     12.5km   12.5 km   １２．５ｋｍ   3   2時間
struct QuantityWord: Equatable {
  let value: Double
  let unit: String?

  /// Units that are words, which Japanese people type in Japanese.
  private static let wordUnits = ["day", "person", "piece", "load", "meal", "h", "min", "year", "yen"]

  /// - Parameter words: What stands on the command line, in one word or several.
  /// - Throws: ``CommandFailure`` for what is no number.
  init(_ words: [String]) throws {
    let text = PlainText.narrow(words.joined(separator: " "))
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    if number.contains(",") { throw CommandFailure.usage(.decimalComma(String(number))) }
    guard number.contains(where: \.isNumber), let value = Double(String(number)) else {
      throw CommandFailure.usage(.noQuantity(words.joined(separator: " ")))
    }
    let unit = text.dropFirst(number.count).filter { !$0.isWhitespace }
    self.value = value
    self.unit = unit.isEmpty ? nil : Self.wordUnits.first { UnitText.text($0, language: .ja) == unit } ?? unit
  }

  /// The unit as the action writes it, where only the case of letters differs.
  func unit(for action: Action) -> String? {
    guard let unit else { return nil }
    let own = action.quantity.unit
    return [own, own + "s"].contains { $0.lowercased() == unit.lowercased() } ? own : unit
  }

  /// Whether the quantity can be one of the action.
  func fits(_ action: Action) -> Bool {
    (try? FixedQuantity.micro(value, unit: unit(for: action), of: action)) != nil
  }
}
