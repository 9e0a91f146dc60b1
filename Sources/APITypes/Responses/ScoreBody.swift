public import Models

/// A score: an exact fraction, by which teams are compared, and the nearest number for showing.
public struct ScoreBody: Codable, Hashable, Sendable {
  /// In decimal digits, reduced: it may be larger than the integers that JSON's readers keep exactly.
  public var numerator: String
  /// Above zero.
  public var denominator: String
  public var value: Double
  public var unit: ScoreUnit

  public init(numerator: String, denominator: String, value: Double, unit: ScoreUnit) {
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.unit = unit
  }

  public init(_ score: Score, unit: ScoreUnit) {
    self.init(
      numerator: String(score.numerator), denominator: String(score.denominator), value: score.value, unit: unit)
  }
}
