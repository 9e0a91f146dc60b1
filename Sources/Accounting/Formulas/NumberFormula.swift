/// Formulas of numbers alone: stated ranges and derivations.
enum NumberFormula {
  /// What the formula comes to in a unit; a derivation's carbon may stand for its CO2.
  static func value(of formula: Formula, in unit: Unit, isDerivation: Bool = false) throws(FormulaFault) -> Double {
    let result = try formula.fold(
      operand: { element, offset throws(FormulaFault) -> (Double, Unit) in
        guard case .number(let value, let unit, _) = element else {
          throw FormulaFault(message: "only numbers stand here", offset: offset)
        }
        return (value, unit)
      },
      operation: { operation, left, right, offset throws(FormulaFault) in
        let unit = try operation.unit(left.1, right.1, offset: offset)
        guard operation != .multiply, operation != .divide else {
          return (operation.apply(left.0, right.0), unit)
        }
        guard let ratio = right.1.scale.divided(by: left.1.scale) else {
          throw FormulaFault(message: "the unit becomes too large", offset: offset)
        }
        return (operation.apply(left.0, ratio.apply(to: right.0)), unit)
      }
    )
    let fits =
      isDerivation
      ? result.1.dimension.withCarbonAsMass == unit.dimension.withCarbonAsMass : result.1.dimension == unit.dimension
    guard fits, let ratio = result.1.scale.divided(by: unit.scale) else {
      throw FormulaFault(message: "came to \(result.1), expected \(unit)", offset: formula.lastOperationOffset)
    }
    return ratio.apply(to: result.0)
  }
}

extension Formula.Operation {
  func apply(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    case .minimum: min(left, right)
    case .maximum: max(left, right)
    }
  }
}
