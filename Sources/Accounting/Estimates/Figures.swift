/// Masses of CO2 in milligrams, so that printed columns add up.
public struct Figures: Hashable, Sendable, Codable {
  /// Nil where only the difference is known.
  public let baselineMilligrams: Int64?
  public let actualMilligrams: Int64?
  /// Baseline - actual; may be negative.
  public let avoidedMilligrams: Int64
  /// The ends of the 95 % interval, rounded outward.
  public let lowMilligrams: Int64
  public let highMilligrams: Int64

  public init(
    baselineMilligrams: Int64?,
    actualMilligrams: Int64?,
    avoidedMilligrams: Int64,
    lowMilligrams: Int64,
    highMilligrams: Int64
  ) {
    self.baselineMilligrams = baselineMilligrams
    self.actualMilligrams = actualMilligrams
    self.avoidedMilligrams = avoidedMilligrams
    self.lowMilligrams = lowMilligrams
    self.highMilligrams = highMilligrams
  }

  /// Of what avoids nothing, or is not valued yet.
  public static let none = Figures(
    baselineMilligrams: nil,
    actualMilligrams: nil,
    avoidedMilligrams: 0,
    lowMilligrams: 0,
    highMilligrams: 0
  )
}
