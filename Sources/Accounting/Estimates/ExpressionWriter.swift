/// Writes a method's formulas with numbers and units in the place of names.
struct ExpressionWriter {
  /// A name's own expression that is longer stays a name.
  private static let longest = 300

  private enum Precedence: Int {
    case sum, product, whole
  }

  private typealias Written = (text: ExpressionText, precedence: Precedence)

  private let method: Method
  private let locals: [ValueName: ExpressionText]
  private var written: [ValueName: Written] = [:]

  init(_ method: Method) {
    self.method = method
    var locals = [
      ValueName(method.content.quantityName): ExpressionText(.quantity) + " \(method.content.quantityUnit)"
    ]
    for (place, name) in method.compiled.inputNames.enumerated() {
      guard let unit = method.content.numbers[name]?.unit else { continue }
      locals[ValueName(name)] = ExpressionText(.input(place)) + " \(unit)"
    }
    self.locals = locals
  }

  mutating func text(_ formula: Formula) -> ExpressionText { write(formula).text }

  private mutating func write(_ formula: Formula) -> Written {
    for name in formula.names where written[name] == nil { written[name] = write(name) }
    let known = written
    let result = try? formula.fold(
      operand: { element, _ throws(FormulaFault) -> Written in
        switch element {
        case .number(_, let unit, let text): (ExpressionText(unit.factors.isEmpty ? text : "\(text) \(unit)"), .whole)
        case .name(let name): known[name] ?? (ExpressionText(name.rawValue), .whole)
        case .operation: (ExpressionText(""), .whole)
        }
      },
      operation: { operation, left, right, _ throws(FormulaFault) in
        ExpressionWriter.join(operation, left, right)
      }
    )
    return result ?? (ExpressionText(formula.text), .sum)
  }

  private mutating func write(_ name: ValueName) -> Written {
    if let local = locals[name] { return (local, .whole) }
    guard let compiled = method.compiled.names[name] else { return (ExpressionText(name.rawValue), .whole) }
    let own = write(compiled.formula)
    return own.text.length > ExpressionWriter.longest ? (ExpressionText(name.rawValue), .whole) : own
  }

  private static func join(_ operation: Formula.Operation, _ left: Written, _ right: Written) -> Written {
    func bracketed(_ operand: Written, below precedence: Precedence) -> ExpressionText {
      operand.precedence.rawValue < precedence.rawValue ? "(" + operand.text + ")" : operand.text
    }
    switch operation {
    case .minimum, .maximum:
      return ("\(operation.rawValue)(" + left.text + ", " + right.text + ")", .whole)
    case .add: return (left.text + " + " + right.text, .sum)
    case .subtract: return (left.text + " - " + bracketed(right, below: .product), .sum)
    case .multiply: return (bracketed(left, below: .product) + " * " + bracketed(right, below: .product), .product)
    case .divide: return (bracketed(left, below: .product) + " / " + bracketed(right, below: .whole), .product)
    }
  }
}
