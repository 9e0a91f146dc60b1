/// Shares in words.
enum PercentText {
  /// In percent with one decimal.
  static func text(_ share: Double) -> String {
    let tenths = Int64((share * 1000).rounded())
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10) %"
  }
}
