/// The steps of a method's explanation as far as no quantity changes them: made once, filled in for each estimate.
package struct StepPlan: Sendable {
  /// Where an open value comes from.
  package enum Number: Sendable {
    case register(Int)
    case mass(StepRole)
  }

  package struct Line: Sendable {
    /// Where ``number`` is open, its value and what is shown of it are empty.
    package let step: Step
    /// Nil where the step is the same in every estimate.
    package let number: Number?
    package let expression: ExpressionText?
  }

  package let lines: [Line]

  package init(_ method: Method) {
    var planner = StepPlanner(method)
    lines = planner.lines()
  }

  var needsRegisters: Bool {
    lines.contains { line in
      if case .register = line.number { true } else { false }
    }
  }

  func steps(_ filling: StepFilling) -> [Step] {
    lines.map { line in
      var step = line.step
      step.expression = line.expression?.filled(filling.numbers)
      guard let number = line.number else { return step }
      step.value = filling.value(number)
      step.shown = filling.shown(number)
      return step
    }
  }
}

/// What one estimate puts into the open places of a plan.
package struct StepFilling: Sendable {
  package let numbers: PrintedNumbers
  private let figures: Figures
  private let format: MassFormat
  private let registers: [Program.Dual]

  /// - Throws: `unknown_input`, `input_invalid`.
  package init(
    _ plan: StepPlan,
    of method: Method,
    quantityMicro: Int64,
    inputs: [String: InputValue],
    figures: Figures
  ) throws(EstimateFault) {
    let inputs = try method.numbers(inputs)
    self.figures = figures
    numbers = PrintedNumbers(quantityMicro: quantityMicro, inputs: inputs)
    format = MassFormat.of(milligrams: figures.avoidedMilligrams)
    guard plan.needsRegisters else {
      registers = []
      return
    }
    let program = method.compiled.program
    var memory = Program.Memory(program)
    program.run(quantity: FixedQuantity.value(micro: quantityMicro), inputs: inputs, by: nil, in: &memory)
    registers = memory.registers
  }

  package func value(_ number: StepPlan.Number) -> Double {
    switch number {
    case .register(let register): registers[register].value
    case .mass(let role): FixedQuantity.value(micro: figures.milligrams(role))
    }
  }

  /// How a value is printed; masses with one digit more than the result.
  package func shown(_ number: StepPlan.Number) -> String {
    switch number {
    case .register(let register): NumberText.shortest(registers[register].value)
    case .mass(let role):
      format.number(figures.milligrams(role), finer: role == .avoided ? 0 : 1) + " " + format.unit
    }
  }
}

extension Figures {
  fileprivate func milligrams(_ role: StepRole) -> Int64 {
    switch role {
    case .baseline: baselineMilligrams ?? 0
    case .actual: actualMilligrams ?? 0
    case .value, .saved, .printed, .avoided: avoidedMilligrams
    }
  }
}
