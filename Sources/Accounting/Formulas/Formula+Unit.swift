extension Formula {
  /// The unit the formula comes to; sums, `min` and `max` take the left operand's.
  func unit(of nameUnit: (ValueName, Int) throws(FormulaFault) -> Unit) throws(FormulaFault) -> Unit {
    try fold(
      operand: { element, offset throws(FormulaFault) in
        switch element {
        case .number(_, let unit, _): return unit
        case .name(let name): return try nameUnit(name, offset)
        case .operation: return .none
        }
      },
      operation: { operation, left, right, offset throws(FormulaFault) in
        try operation.unit(left, right, offset: offset)
      }
    )
  }

  /// Checks that the formula comes to the dimension of a unit.
  func check(
    comesTo expected: Unit,
    _ nameUnit: (ValueName, Int) throws(FormulaFault) -> Unit
  ) throws(FormulaFault) {
    let result = try unit(of: nameUnit)
    guard result.dimension == expected.dimension else {
      throw FormulaFault(message: "came to \(result), expected \(expected)", offset: lastOperationOffset)
    }
  }

  /// The sign worked out last, which a caret points at when the whole is wrong.
  var lastOperationOffset: Int { items.last?.offset ?? 0 }
}

extension Formula.Operation {
  func unit(_ left: Unit, _ right: Unit, offset: Int) throws(FormulaFault) -> Unit {
    let result: Unit? =
      switch self {
      case .multiply: left.multiplied(by: right)
      case .divide: left.divided(by: right)
      case .add, .subtract, .minimum, .maximum: left
      }
    guard let result else { throw FormulaFault(message: "the unit becomes too large", offset: offset) }
    if self != .multiply, self != .divide, left.dimension != right.dimension {
      throw FormulaFault(message: "\(left) and \(right) do not go together", offset: offset)
    }
    return result
  }
}
