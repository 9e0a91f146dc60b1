/// Shares in words, as the server says those of scores.
enum PercentText {
  /// In percent with one decimal; rounding alone never reaches a goal.
  static func text(_ share: Double) -> String {
    let nearest = Int64((share * 1000).rounded())
    let tenths = share < 1 ? min(nearest, 999) : nearest
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10) %"
  }
}
