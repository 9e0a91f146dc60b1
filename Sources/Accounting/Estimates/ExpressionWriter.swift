/// Writes a formula with numbers and units in the place of names.
struct ExpressionWriter {
  /// A name's own expression that is longer stays a name.
  private static let longest = 300

  private enum Precedence: Int {
    case sum, product, whole
  }

  private typealias Written = (text: String, precedence: Precedence)

  private let method: Method
  private let locals: [ValueName: String]
  private var written: [ValueName: Written] = [:]

  init(_ method: Method, quantityMicro: Int64, numbers: [Double]) {
    self.method = method
    var locals = [
      ValueName(method.content.quantityName): NumberText.plain(micro: quantityMicro) + " " + method.content.quantityUnit
    ]
    for (name, number) in zip(method.compiled.inputNames, numbers) {
      guard let unit = method.content.numbers[name]?.unit else { continue }
      locals[ValueName(name)] = NumberText.shortest(number) + " " + unit
    }
    self.locals = locals
  }

  mutating func text(_ formula: Formula) -> String { write(formula).text }

  private mutating func write(_ formula: Formula) -> Written {
    for name in formula.names where written[name] == nil { written[name] = write(name) }
    let known = written
    let result = try? formula.fold(
      operand: { element, _ throws(FormulaFault) -> Written in
        switch element {
        case .number(_, let unit, let text): (unit.factors.isEmpty ? text : "\(text) \(unit)", .whole)
        case .name(let name): known[name] ?? (name.rawValue, .whole)
        case .operation: ("", .whole)
        }
      },
      operation: { operation, left, right, _ throws(FormulaFault) in
        ExpressionWriter.join(operation, left, right)
      }
    )
    return result ?? (formula.text, .sum)
  }

  private mutating func write(_ name: ValueName) -> Written {
    if let local = locals[name] { return (local, .whole) }
    guard let compiled = method.compiled.names[name] else { return (name.rawValue, .whole) }
    let own = write(compiled.formula)
    return own.text.count > ExpressionWriter.longest ? (name.rawValue, .whole) : own
  }

  private static func join(_ operation: Formula.Operation, _ left: Written, _ right: Written) -> Written {
    func bracketed(_ operand: Written, below precedence: Precedence) -> String {
      operand.precedence.rawValue < precedence.rawValue ? "(\(operand.text))" : operand.text
    }
    switch operation {
    case .minimum, .maximum: return ("\(operation.rawValue)(\(left.text), \(right.text))", .whole)
    case .add: return ("\(left.text) + \(right.text)", .sum)
    case .subtract: return ("\(left.text) - \(bracketed(right, below: .product))", .sum)
    case .multiply: return ("\(bracketed(left, below: .product)) * \(bracketed(right, below: .product))", .product)
    case .divide: return ("\(bracketed(left, below: .product)) / \(bracketed(right, below: .whole))", .product)
    }
  }
}
