/// A product of unit symbols with exponents, as it was written and worked out.
struct Unit: Hashable, Sendable {
  struct Factor: Hashable, Sendable {
    let symbol: UnitSymbol
    var exponent: Int
  }

  private(set) var factors: [Factor]
  let dimension: Dimension
  let scale: Scale

  static let none = Unit(factors: [], dimension: .none, scale: .one)
  static let milligramOfCarbonDioxide = carbonDioxide("mgCO2")

  static let kilogramOfCarbonDioxide = carbonDioxide("kgCO2")

  private static func carbonDioxide(_ symbol: String) -> Unit {
    UnitSymbol.named(symbol).map { Unit($0) } ?? Unit(factors: [], dimension: .carbonDioxide, scale: .one)
  }

  /// Nil when the size or an exponent leaves what this field uses.
  func multiplied(by other: Unit) -> Unit? {
    guard let dimension = dimension.multiplied(by: other.dimension), let scale = scale.multiplied(by: other.scale)
    else { return nil }
    return Unit(factors: joined(with: other.factors, sign: 1), dimension: dimension, scale: scale)
  }

  /// Nil when the size or an exponent leaves what this field uses.
  func divided(by other: Unit) -> Unit? {
    guard let dimension = dimension.divided(by: other.dimension), let scale = scale.divided(by: other.scale) else {
      return nil
    }
    return Unit(factors: joined(with: other.factors, sign: -1), dimension: dimension, scale: scale)
  }

  private func joined(with others: [Factor], sign: Int) -> [Factor] {
    var joined = factors
    for other in others {
      if let index = joined.firstIndex(where: { $0.symbol == other.symbol }) {
        joined[index].exponent += sign * other.exponent
      } else {
        joined.append(Factor(symbol: other.symbol, exponent: sign * other.exponent))
      }
    }
    joined.removeAll { $0.exponent == 0 }
    return joined
  }
}

extension Unit {
  init(_ symbol: UnitSymbol) {
    self.init(factors: [Factor(symbol: symbol, exponent: 1)], dimension: symbol.dimension, scale: symbol.scale)
  }
}
