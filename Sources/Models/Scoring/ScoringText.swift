import Accounting

/// Numbers in the sentences of scores, the same in all languages.
package enum ScoringText {
  static func mass(_ milligrams: Int64) -> String { MassText.text(milligrams: milligrams, language: .en) }

  /// The quotient's nearest milligram.
  static func mass(_ score: Score) -> String { mass(Int64(clamping: rounded(score, times: 1))) }

  /// In percent with one decimal; rounding alone never reaches a goal.
  package static func percent(_ score: Score) -> String {
    let nearest = Int64(clamping: rounded(score, times: 1000))
    let tenths = score.numerator < score.denominator ? min(nearest, 999) : nearest
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10) %"
  }

  /// In whole percent, without what comes behind the point.
  package static func wholePercent(_ score: Score) -> Int {
    Int(clamping: score.numerator * 100 / score.denominator)
  }

  /// Halves go away from zero.
  private static func rounded(_ score: Score, times factor: Int128) -> Int128 {
    let (whole, rest) = (score.numerator.magnitude * factor.magnitude).quotientAndRemainder(
      dividingBy: score.denominator.magnitude)
    let nearest = Int128(rest * 2 >= score.denominator.magnitude ? whole + 1 : whole)
    return score.numerator < 0 ? -nearest : nearest
  }
}
