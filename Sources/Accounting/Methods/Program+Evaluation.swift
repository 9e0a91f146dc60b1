extension Program {
  /// A number and its derivative by one variable.
  struct Dual: Hashable, Sendable {
    var value: Double
    var derivative: Double

    static let zero = Dual(value: 0, derivative: 0)
  }

  /// What a run writes to; kept between the runs for several variables.
  struct Memory {
    var registers: [Dual]
    fileprivate var stack: [Dual]

    init(_ program: Program) {
      registers = [Dual](repeating: .zero, count: program.registerCount)
      stack = [Dual](repeating: .zero, count: program.largestStack)
    }
  }

  /// Runs the program with numeric inputs in their own units and differentiates by one variable, forward.
  func run(quantity: Double, inputs: [Double], by seed: Int?, in memory: inout Memory) {
    run(quantity: quantity, inputs: inputs, by: seed, &memory.registers, &memory.stack)
  }

  private func run(
    quantity: Double,
    inputs: [Double],
    by seed: Int?,
    _ registers: inout [Dual],
    _ stack: inout [Dual]
  ) {
    var top = -1
    for instruction in instructions {
      switch instruction {
      case .number(let value):
        top += 1
        stack[top] = Dual(value: value, derivative: 0)
      case .variable(let index):
        top += 1
        stack[top] = Dual(value: variables[index].value, derivative: index == seed ? 1 : 0)
      case .quantity:
        top += 1
        stack[top] = Dual(value: quantity, derivative: 0)
      case .input(let index):
        top += 1
        stack[top] = Dual(value: inputs[index], derivative: 0)
      case .load(let register):
        top += 1
        stack[top] = registers[register]
      case .store(let register):
        registers[register] = stack[top]
        top -= 1
      case .scale(let numerator, let denominator):
        stack[top] = stack[top].scaled(numerator, denominator)
      case .operation(let operation):
        stack[top - 1] = operation.apply(stack[top - 1], stack[top])
        top -= 1
      }
    }
  }
}

extension Program.Dual {
  func scaled(_ numerator: Double, _ denominator: Double) -> Program.Dual {
    Program.Dual(value: value * numerator / denominator, derivative: derivative * numerator / denominator)
  }
}

extension Formula.Operation {
  func apply(_ left: Program.Dual, _ right: Program.Dual) -> Program.Dual {
    switch self {
    case .add:
      Program.Dual(value: left.value + right.value, derivative: left.derivative + right.derivative)
    case .subtract:
      Program.Dual(value: left.value - right.value, derivative: left.derivative - right.derivative)
    case .multiply:
      Program.Dual(
        value: left.value * right.value,
        derivative: left.derivative * right.value + left.value * right.derivative
      )
    case .divide:
      Program.Dual(
        value: left.value / right.value,
        derivative: (left.derivative - left.value / right.value * right.derivative) / right.value
      )
    case .minimum: right.value < left.value ? right : left
    case .maximum: right.value > left.value ? right : left
    }
  }
}
