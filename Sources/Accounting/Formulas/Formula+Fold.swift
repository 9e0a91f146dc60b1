extension Formula {
  /// Works the formula out in any algebra: units, instructions, printed text.
  func fold<Result>(
    operand: (Element, Int) throws(FormulaFault) -> Result,
    operation: (Operation, Result, Result, Int) throws(FormulaFault) -> Result
  ) throws(FormulaFault) -> Result {
    var stack: [Result] = []
    for item in items {
      guard case .operation(let sign) = item.element else {
        stack.append(try operand(item.element, item.offset))
        continue
      }
      guard let right = stack.popLast(), let left = stack.popLast() else { break }
      stack.append(try operation(sign, left, right, item.offset))
    }
    guard stack.count == 1, let result = stack.popLast() else {
      throw FormulaFault(message: "the formula is incomplete", offset: 0)
    }
    return result
  }
}
