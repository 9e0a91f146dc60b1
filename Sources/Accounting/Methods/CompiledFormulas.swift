/// A method's formulas, compiled.
struct CompiledFormulas: Sendable {
  struct Name: Sendable {
    var formula: Formula
    var unit: Unit
    /// How a program comes by its value.
    var instruction: Program.Instruction
    /// The numbers it rests on, in the order of use.
    var uses: [ValueName]
  }

  struct Side: Sendable {
    var role: StepRole
    var formula: Formula
    /// The numbers it rests on, in the order of use.
    var uses: [ValueName]
  }

  var program = Program()
  var names: [ValueName: Name] = [:]
  var sides: [Side] = []
  /// The numeric inputs in the order the program takes them.
  var inputNames: [String] = []
}
