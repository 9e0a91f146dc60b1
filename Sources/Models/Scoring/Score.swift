/// A score as a reduced fraction. Scores are compared by their products, exactly, and never by rounded quotients.
public struct Score: Hashable, Sendable {
  public let numerator: Int128
  /// Above zero.
  public let denominator: Int128

  /// - Parameter denominator: Above zero.
  public init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator > 0, "a score is over something")
    let divisor = Int128(Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// For showing only.
  public var value: Double { Double(numerator) / Double(denominator) }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}

extension Score: Comparable {
  public static func < (left: Score, right: Score) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator)
      < right.numerator.multipliedFullWidth(by: left.denominator)
  }
}

/// What a score is counted in.
public enum ScoreUnit: String, Codable, Sendable {
  case milligrams = "mg"
  case milligramsPerPerson = "mg/person"
  /// Of everything there could be: 1 is all.
  case share
}
