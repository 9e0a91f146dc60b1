/// Plans the steps of an explanation: values in the order of use, sides, what was avoided.
struct StepPlanner {
  private let method: Method
  private var expressions: ExpressionWriter

  init(_ method: Method) {
    self.method = method
    expressions = ExpressionWriter(method)
  }

  mutating func lines() -> [StepPlan.Line] {
    guard method.kind != .resilience else { return [] }
    var lines = valueLines()
    for side in method.compiled.sides { lines.append(massLine(side.role, expressions.text(side.formula), side.uses)) }
    if method.kind == .pair { lines.append(massLine(.avoided, nil, [])) }
    return lines
  }

  private mutating func valueLines() -> [StepPlan.Line] {
    var numbers: [ValueName] = []
    for name in method.compiled.sides.flatMap(\.uses) where !numbers.contains(name) { numbers.append(name) }
    let fixed = numbers.compactMap { step($0) }.map { StepPlan.Line(step: $0, number: nil, expression: nil) }
    // A formula shows in the sides' expressions; it has a step of its own where more is to be said of it.
    let others = method.content.values.filter { !$0.fellThrough.isEmpty || $0.origin == .replacement }
    let formulas = others.compactMap { value -> StepPlan.Line? in
      guard let compiled = method.compiled.names[value.name], case .load(let register) = compiled.instruction else {
        return nil
      }
      return StepPlan.Line(
        step: step(value, unit: compiled.unit),
        number: .register(register),
        expression: expressions.text(compiled.formula)
      )
    }
    return fixed + formulas
  }

  private func step(_ name: ValueName) -> Step? {
    guard let value = method.content.values.first(where: { $0.name == name }),
      let number = method.compiled.names[name]?.formula.number
    else { return nil }
    var step = step(value, unit: number.unit)
    step.value = number.value
    step.shown = number.text
    step.low = value.low
    step.high = value.high
    return step
  }

  private func step(_ value: ResolvedValue, unit: Unit) -> Step {
    Step(
      role: .value,
      label: value.title,
      name: value.name,
      value: 0,
      unit: unit.description,
      shown: "",
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

  private func massLine(_ role: StepRole, _ expression: ExpressionText?, _ uses: [ValueName]) -> StepPlan.Line {
    let step = Step(
      role: role,
      label: role.label,
      value: 0,
      unit: method.basis == .co2e ? "kgCO2e" : "kgCO2",
      shown: "",
      isAssumed: false,
      isReplaced: false,
      fellThrough: [],
      fellThroughNames: [],
      uses: uses
    )
    return StepPlan.Line(step: step, number: .mass(role), expression: expression)
  }
}
