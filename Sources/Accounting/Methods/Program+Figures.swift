extension Program {
  /// Below it sums and differences of two masses stay within Int64.
  private static let largestMilligrams = 4e18

  /// Masses of the sides, their difference and its 95 % interval; nil when a result is not finite or too large.
  ///
  /// Errors are propagated to first order (IPCC 2006 vol. 1 ch. 3, approach 1) over ranges that may be lopsided. A name
  /// on both sides is one variable.
  func figures(quantity: Double, inputs: [Double]) -> Figures? {
    var upward = 0.0
    var downward = 0.0
    var sides: [Double] = []
    for seed in 0..<max(1, variables.count) {
      let registers = registers(quantity: quantity, inputs: inputs, by: seed)
      if seed == 0 { sides = self.sides.map { registers[$0].value } }
      guard seed < variables.count else { break }
      let derivatives = self.sides.map { registers[$0].derivative }
      let ends = variables[seed].ends(derivative: Program.difference(derivatives))
      upward += ends.up * ends.up
      downward += ends.down * ends.down
    }
    return Program.figures(
      sides: sides, low: Program.difference(sides) - downward.squareRoot(),
      high: Program.difference(sides) + upward.squareRoot())
  }

  private static func difference(_ sides: [Double]) -> Double {
    sides.count == 2 ? sides[0] - sides[1] : sides.first ?? 0
  }

  private static func figures(sides: [Double], low: Double, high: Double) -> Figures? {
    // A comparison with NaN fails too.
    guard (sides + [low, high]).allSatisfy({ abs($0) < largestMilligrams }) else { return nil }
    let rounded = sides.map { Int64($0.rounded(.toNearestOrEven)) }
    let avoided = rounded.count == 2 ? rounded[0] - rounded[1] : rounded.first ?? 0
    return Figures(
      baselineMilligrams: rounded.count == 2 ? rounded[0] : nil,
      actualMilligrams: rounded.count == 2 ? rounded[1] : nil,
      avoidedMilligrams: avoided,
      lowMilligrams: min(avoided, Int64(low.rounded(.down))),
      highMilligrams: max(avoided, Int64(high.rounded(.up))))
  }
}

extension Program.Variable {
  /// How far the result moves up and down when the variable runs to its ends.
  func ends(derivative: Double) -> (up: Double, down: Double) {
    derivative > 0
      ? (derivative * (high - value), derivative * (value - low))
      : (-derivative * (value - low), -derivative * (high - value))
  }
}
