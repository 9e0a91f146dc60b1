/// A method's formulas as flat instructions for a stack: each name is worked out once and kept in a register.
struct Program: Hashable, Sendable {
  enum Instruction: Hashable, Sendable {
    case number(Double)
    case variable(Int)
    case quantity
    case input(Int)
    case load(Int)
    case store(Int)
    /// Multiplied and divided by exact integers: a conversion of units.
    case scale(numerator: Double, denominator: Double)
    case operation(Formula.Operation)
  }

  /// A factor or parameter that the interval varies.
  struct Variable: Hashable, Sendable {
    var name: ValueName
    var value: Double
    var low: Double
    var high: Double
  }

  var instructions: [Instruction] = []
  var variables: [Variable] = []
  var registerCount = 0
  /// Registers of the sides, in milligrams.
  var sides: [Int] = []
  var largestStack = 0
}
