/// Writes the steps of an explanation: values in the order of use, sides, what was avoided.
struct StepWriter {
  private let method: Method
  private let quantityMicro: Int64
  private let numbers: [Double]
  private let figures: Figures
  private var expressions: ExpressionWriter

  init(_ method: Method, quantityMicro: Int64, numbers: [Double], figures: Figures) {
    self.method = method
    self.quantityMicro = quantityMicro
    self.numbers = numbers
    self.figures = figures
    expressions = ExpressionWriter(method, quantityMicro: quantityMicro, numbers: numbers)
  }

  func steps() -> [Step] {
    guard method.kind != .resilience else { return [] }
    var writer = self
    var steps = writer.valueSteps()
    for side in method.compiled.sides { steps.append(writer.step(side)) }
    if method.kind == .pair {
      steps.append(writer.massStep(.avoided, milligrams: figures.avoidedMilligrams, expression: nil, uses: []))
    }
    return steps
  }

  private mutating func valueSteps() -> [Step] {
    var numbers: [ValueName] = []
    for name in method.compiled.sides.flatMap(\.uses) where !numbers.contains(name) { numbers.append(name) }
    let program = method.compiled.program
    var memory = Program.Memory(program)
    program.run(
      quantity: FixedQuantity.value(micro: quantityMicro),
      inputs: self.numbers,
      by: nil,
      in: &memory
    )
    let registers = memory.registers
    // A formula shows in the sides' expressions; it has a step of its own where more is to be said of it.
    let formulas = method.content.values.filter { value in
      guard case .load = method.compiled.names[value.name]?.instruction else { return false }
      return !value.fellThrough.isEmpty || value.origin == .replacement
    }
    return numbers.compactMap { step($0) }
      + formulas.compactMap { value in
        guard let compiled = method.compiled.names[value.name], case .load(let register) = compiled.instruction else {
          return nil
        }
        var step = step(value, value: registers[register].value, unit: compiled.unit)
        step.expression = expressions.text(compiled.formula)
        return step
      }
  }

  private func step(_ name: ValueName) -> Step? {
    guard let value = method.content.values.first(where: { $0.name == name }),
      let number = method.compiled.names[name]?.formula.number
    else { return nil }
    var step = step(value, value: number.value, unit: number.unit)
    step.shown = number.text
    step.low = value.low
    step.high = value.high
    return step
  }

  private func step(_ value: ResolvedValue, value number: Double, unit: Unit) -> Step {
    Step(
      role: .value,
      label: value.title,
      name: value.name,
      value: number,
      unit: unit.description,
      shown: NumberText.shortest(number),
      isAssumed: value.isAssumed,
      isReplaced: value.origin == .replacement,
      source: value.source,
      region: value.region,
      regionName: regionName(value.region),
      validFrom: value.validFrom,
      period: value.period,
      latestKnown: value.isOpen ? value.period : nil,
      fellThrough: value.fellThrough,
      fellThroughNames: value.fellThrough.compactMap { regionName($0) },
      uses: []
    )
  }

  private func regionName(_ region: RegionID?) -> LocalizedText? {
    method.content.regions.first { $0.id == region }?.name
  }

  private mutating func step(_ side: CompiledFormulas.Side) -> Step {
    let milligrams =
      switch side.role {
      case .baseline: figures.baselineMilligrams ?? 0
      case .actual: figures.actualMilligrams ?? 0
      default: figures.avoidedMilligrams
      }
    return massStep(side.role, milligrams: milligrams, expression: expressions.text(side.formula), uses: side.uses)
  }

  /// Steps are shown with one digit more than the result.
  private func massStep(_ role: StepRole, milligrams: Int64, expression: String?, uses: [ValueName]) -> Step {
    let format = MassFormat.of(milligrams: figures.avoidedMilligrams)
    let suffix = method.basis == .co2e ? "CO2e" : "CO2"
    return Step(
      role: role,
      label: role.label,
      expression: expression,
      value: FixedQuantity.value(micro: milligrams),
      unit: "kg" + suffix,
      shown: format.number(milligrams, finer: role == .avoided ? 0 : 1) + " " + format.unit,
      isAssumed: false,
      isReplaced: false,
      fellThrough: [],
      fellThroughNames: [],
      uses: uses
    )
  }
}
