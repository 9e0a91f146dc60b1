/// The exact ratio between a unit and the coherent unit of its dimension.
struct Scale: Hashable, Sendable {
  let numerator: Int64
  let denominator: Int64

  static let one = Scale(1)

  init(_ numerator: Int64) {
    self.numerator = numerator
    self.denominator = 1
  }

  /// Nil unless both are above zero.
  init?(_ numerator: Int64, _ denominator: Int64) {
    guard numerator > 0, denominator > 0 else { return nil }
    let divisor = Scale.greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// Nil when it leaves the range of Int64.
  func multiplied(by other: Scale) -> Scale? {
    // Reduced crosswise first, so that a ratio that fits is never lost on the way.
    guard let left = Scale(numerator, other.denominator), let right = Scale(other.numerator, denominator) else {
      return nil
    }
    let (numerator, overflowsAbove) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (denominator, overflowsBelow) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return overflowsAbove || overflowsBelow ? nil : Scale(numerator, denominator)
  }

  /// Nil when it leaves the range of Int64.
  func divided(by other: Scale) -> Scale? {
    Scale(other.denominator, other.numerator).flatMap { multiplied(by: $0) }
  }

  /// The value multiplied and divided by exact integers.
  func apply(to value: Double) -> Double {
    if denominator == 1 { return value * Double(numerator) }
    if numerator == 1 { return value / Double(denominator) }
    return value * Double(numerator) / Double(denominator)
  }

  private static func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
