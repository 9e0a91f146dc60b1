import Accounting

/// A quantity with its unit: "12.5 km", "1 日".
enum QuantityText {
  static func text(_ value: Double, _ unit: String, _ language: Language) -> String {
    number(value) + " " + UnitText.text(unit, language: language)
  }

  /// Without idle zeros; quantities have at most six decimals.
  static func number(_ value: Double) -> String {
    guard let whole = Int64(exactly: value) else { return value.description }
    return String(whole)
  }
}
