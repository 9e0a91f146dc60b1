/// The numbers that keep one person from being seen in figures about several.
///
/// Three layers do it. What is kept becomes visible in *steps*, each the change made by several members at once (``ReleasedWeek``): whatever
/// one adds or subtracts of what was ever shown, at no time and on no route, is one member's own part left over. Above that, rows of too
/// few members are joined (``DisclosedRows``). And of a group with groups below it a line is one of too few if taking theirs away leaves
/// one or two members (``Subtraction``).
package enum SmallGroups {
  /// How many different members a cell must have for those inside: members and staff of the group and its school.
  package static let fewestInside = 5
  /// The same for everyone else.
  package static let fewestOutside = 10
  /// How many different members must have changed what is shown before it is shown anew. With three, whoever is one of them still sees the
  /// sum of two.
  package static let fewestChangers = 3
  /// Totals of every group but a household are shown in this, 0.1 kg; boards and results by ``BoardRounding``. All are renewed at moments of
  /// their own; by the rounding no difference of two is somebody's entry.
  package static let roundingMilligrams: Int64 = 100_000

  /// The nearest multiple, halves away from zero.
  package static func rounded(_ value: Int64, to step: Int64 = roundingMilligrams) -> Int64 {
    let rest = value % step
    let isNearZero = rest.magnitude < step.magnitude - rest.magnitude
    return value - rest + (isNearZero ? 0 : rest < 0 ? -step : step)
  }

  /// Whole quarters of a common goal, all that is told of it while too few took part: 0 to 4.
  package static func quarters(of score: Score) -> Int {
    (1...4).last { Score(Int128($0), over: 4) <= score } ?? 0
  }
}
