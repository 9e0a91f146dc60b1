/// The kinds of quantity that units measure, each with an exponent.
///
/// Energy stands on its own beside mass, length and time, since nothing here is computed from mechanics; a mass of CO2
/// is not a mass of things; years, people and days of doing convert to nothing.
struct Dimension: Hashable, Sendable {
  enum Base: Int {
    case mass, carbonDioxide, length, time, energy, year, actionDay, person, piece, load, meal, yen
  }

  private var exponents: SIMD16<Int8>

  /// Beyond it no unit of this field lies, and sums of two such exponents stay far from overflow.
  private static let largestExponent: Int8 = 18

  static let none = Dimension(exponents: .zero)
  static let carbonDioxide = Dimension(.carbonDioxide)

  private init(exponents: SIMD16<Int8>) {
    self.exponents = exponents
  }

  init(_ base: Base, _ exponent: Int8 = 1) {
    exponents = .zero
    exponents[base.rawValue] = exponent
  }

  subscript(base: Base) -> Int8 { exponents[base.rawValue] }

  /// Nil when an exponent becomes absurd.
  func multiplied(by other: Dimension) -> Dimension? {
    Dimension(exponents: exponents &+ other.exponents).checked
  }

  /// Nil when an exponent becomes absurd.
  func divided(by other: Dimension) -> Dimension? {
    Dimension(exponents: exponents &- other.exponents).checked
  }

  /// The dimension with masses of CO2 taken for masses: what a derivation from carbon content comes to.
  var withCarbonAsMass: Dimension {
    var folded = self
    folded.exponents[Base.mass.rawValue] &+= exponents[Base.carbonDioxide.rawValue]
    folded.exponents[Base.carbonDioxide.rawValue] = 0
    return folded
  }

  private var checked: Dimension? {
    exponents.max() <= Dimension.largestExponent && exponents.min() >= -Dimension.largestExponent ? self : nil
  }
}
