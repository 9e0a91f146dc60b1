extension Program {
  /// Below it sums and differences of two masses stay within Int64.
  private static let largestMilligrams = 4e18

  /// Masses of the sides, their difference and its 95 % interval; nil when a result is not finite or too large.
  ///
  /// Errors are propagated to first order (IPCC 2006 vol. 1 ch. 3, approach 1) over ranges that may be lopsided. A name
  /// on both sides is one variable.
  func figures(quantity: Double, inputs: [Double]) -> Figures? {
    guard let first = self.sides.first else { return nil }
    var upward = 0.0
    var downward = 0.0
    var sides: [Double] = []
    var memory = Memory(self)
    for seed in 0..<max(1, variables.count) {
      run(quantity: quantity, inputs: inputs, by: seed, in: &memory)
      if seed == 0 { sides = self.sides.map { memory.registers[$0].value } }
      guard seed < variables.count else { break }
      var derivative = memory.registers[first].derivative
      if self.sides.count == 2 { derivative -= memory.registers[self.sides[1]].derivative }
      let ends = variables[seed].ends(derivative: derivative)
      upward += ends.up * ends.up
      downward += ends.down * ends.down
    }
    return Program.figures(
      sides: sides,
      low: Program.difference(sides) - downward.squareRoot(),
      high: Program.difference(sides) + upward.squareRoot()
    )
  }

  private static func difference(_ sides: [Double]) -> Double {
    sides.count == 2 ? sides[0] - sides[1] : sides.first ?? 0
  }

  private static func figures(sides: [Double], low: Double, high: Double) -> Figures? {
    // A comparison with NaN fails too.
    func fits(_ milligrams: Double) -> Bool { abs(milligrams) < largestMilligrams }
    guard sides.allSatisfy(fits), fits(low), fits(high) else { return nil }
    let rounded = sides.map { Int64($0.rounded(.toNearestOrEven)) }
    let avoided = rounded.count == 2 ? rounded[0] - rounded[1] : rounded.first ?? 0
    return Figures(
      baselineMilligrams: rounded.count == 2 ? rounded[0] : nil,
      actualMilligrams: rounded.count == 2 ? rounded[1] : nil,
      avoidedMilligrams: avoided,
      lowMilligrams: min(avoided, Int64(low.rounded(.down))),
      highMilligrams: max(avoided, Int64(high.rounded(.up)))
    )
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
