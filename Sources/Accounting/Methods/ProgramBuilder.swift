/// Compiles a method's sides and values to a program.
struct ProgramBuilder {
  /// Names rest on each other at most this deep; the catalogue refuses fewer already, a stored method is not trusted.
  static let deepestNames = 40

  private let content: MethodContent
  private let known: [String: Formula]
  private let values: [ValueName: ResolvedValue]
  private var result = CompiledFormulas()
  private var stack = 0
  private var inProgress: Set<ValueName> = []

  /// `known` holds formulas that were parsed before, by their text.
  static func build(_ content: MethodContent, known: [String: Formula]) throws(FormulaFault) -> CompiledFormulas {
    guard content.sides.map(\.role) == content.kind.roles else {
      throw FormulaFault(message: "a \(content.kind.rawValue) action has other formulas", offset: 0)
    }
    var builder = ProgramBuilder(content, known: known)
    for side in content.sides { try builder.add(side) }
    return builder.result
  }

  private init(_ content: MethodContent, known: [String: Formula]) {
    self.content = content
    self.known = known
    values = Dictionary(content.values.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    result.inputNames = content.numbers.keys.sorted()
  }

  private mutating func add(_ side: MethodContent.Side) throws(FormulaFault) {
    let formula = try parsed(side.formula)
    let unit = try emit(formula)
    try emitConversion(from: unit, to: .milligramOfCarbonDioxide, offset: formula.lastOperationOffset)
    result.program.sides.append(emitStore())
    result.sides.append(CompiledFormulas.Side(role: side.role, formula: formula, uses: uses(of: formula)))
  }

  private func parsed(_ text: String) throws(FormulaFault) -> Formula {
    if let formula = known[text] { return formula }
    return try FormulaParser.parse(text)
  }

  private mutating func emit(_ formula: Formula) throws(FormulaFault) -> Unit {
    var units: [Unit] = []
    for item in formula.items {
      switch item.element {
      case .number(let value, let unit, _):
        emit(.number(value), growth: 1)
        units.append(unit)
      case .name(let name):
        units.append(try emit(name, offset: item.offset))
      case .operation(let operation):
        guard let right = units.popLast(), let left = units.popLast() else { break }
        units.append(try operation.unit(left, right, offset: item.offset))
        if operation != .multiply, operation != .divide {
          try emitConversion(from: right, to: left, offset: item.offset)
        }
        emit(.operation(operation), growth: -1)
      }
    }
    return units.last ?? .none
  }

  private mutating func emit(_ name: ValueName, offset: Int) throws(FormulaFault) -> Unit {
    if name.rawValue == content.quantityName {
      emit(.quantity, growth: 1)
      return try unit(content.quantityUnit, offset: offset)
    }
    if let input = content.numbers[name.rawValue],
      let index = result.inputNames.firstIndex(of: name.rawValue)
    {
      emit(.input(index), growth: 1)
      return try unit(input.unit, offset: offset)
    }
    let compiled = try compile(name, offset: offset)
    emit(compiled.instruction, growth: 1)
    return compiled.unit
  }

  private mutating func compile(_ name: ValueName, offset: Int) throws(FormulaFault) -> CompiledFormulas.Name {
    if let compiled = result.names[name] { return compiled }
    guard let value = values[name] else {
      throw FormulaFault(message: "\(name) is no name here", offset: offset, unknownName: name)
    }
    guard inProgress.count < ProgramBuilder.deepestNames, inProgress.insert(name).inserted else {
      throw FormulaFault(message: "\(name) rests on itself or on too many others", offset: offset)
    }
    let formula = try parsed(value.formula)
    let compiled: CompiledFormulas.Name
    if let number = formula.number {
      let index = result.program.variables.count
      result.program.variables.append(
        Program.Variable(
          name: name,
          value: number.value,
          low: value.low ?? number.value,
          high: value.high ?? number.value
        )
      )
      compiled = CompiledFormulas.Name(
        formula: formula,
        unit: number.unit,
        instruction: .variable(index),
        uses: [name]
      )
    } else {
      let unit = try emit(formula)
      compiled = CompiledFormulas.Name(
        formula: formula,
        unit: unit,
        instruction: .load(emitStore()),
        uses: uses(of: formula)
      )
    }
    inProgress.remove(name)
    result.names[name] = compiled
    return compiled
  }

  private func uses(of formula: Formula) -> [ValueName] {
    var uses: [ValueName] = []
    for use in formula.names.flatMap({ result.names[$0]?.uses ?? [] }) where !uses.contains(use) {
      uses.append(use)
    }
    return uses
  }

  private func unit(_ text: String, offset: Int) throws(FormulaFault) -> Unit {
    do {
      return try Unit(text)
    } catch {
      throw FormulaFault(message: error.message, offset: offset)
    }
  }

  private mutating func emitConversion(from unit: Unit, to target: Unit, offset: Int) throws(FormulaFault) {
    guard unit.dimension == target.dimension else {
      throw FormulaFault(message: "came to \(unit), expected kgCO2", offset: offset)
    }
    guard let ratio = unit.scale.divided(by: target.scale) else {
      throw FormulaFault(message: "the unit becomes too large", offset: offset)
    }
    guard ratio != .one else { return }
    emit(.scale(numerator: Double(ratio.numerator), denominator: Double(ratio.denominator)), growth: 0)
  }

  private mutating func emitStore() -> Int {
    let register = result.program.registerCount
    result.program.registerCount += 1
    emit(.store(register), growth: -1)
    return register
  }

  private mutating func emit(_ instruction: Program.Instruction, growth: Int) {
    result.program.instructions.append(instruction)
    stack += growth
    result.program.largestStack = max(result.program.largestStack, stack)
  }
}
