/// How far the figures of a challenge's teams are told, on boards and in results.
///
/// Steps of several members (``ShownTeam``) keep exact figures of one board from telling of anybody. Beside others they would: two challenges
/// that differ in a day or an action, or that changed at different moments, differ in what one child did; so do a school and its classes
/// where one class is too small to be shown, two clubs with nearly the same people, and a board and the result that also has those who came
/// last. So no mass of several people is ever told exactly, and no difference of two told ones is somebody's sum.
public enum BoardRounding: String, Codable, Hashable, Sendable, CaseIterable {
  /// Masses in steps of a tenth of what one member has on average, the next of 1, 2, 5, 10, 20... above, but of no more than 0.1 kg. Those
  /// of totals are always 0.1 kg; here they would turn ranks around where all is in grams.
  case tenthOfMember = "tenth_member"
  /// Of groups with groups below them: each sum in steps of all that one member has of it on average, and counts in steps of five at least.
  /// Whatever is taken away, what is left of one member is as uncertain as what an average one does.
  case oneMember = "one_member"

  /// - Parameter kind: Of the teams; of a common goal's organiser.
  package init(teams kind: GroupKind) { self = kind.hasGroupsBelow ? .oneMember : .tenthOfMember }

  /// A team's figures as they are told.
  ///
  /// - Parameters:
  ///   - enrolled: How many belong to it: no more than that are told to take part where no more do.
  ///   - isGoal: Whether a common goal is told of, which rounds down: what is not reached is never told as reached. It doesn't depend on the
  ///     target, or goal after goal would find out a sum.
  package func told(_ figures: ChallengeFigures, enrolled: Int64? = nil, isGoal: Bool = false) -> ChallengeFigures {
    var told = figures
    let members = max(1, figures.activeMembers)
    let round = { (value: Int64, step: Int64) in isGoal ? value.below(step) : SmallGroups.rounded(value, to: step) }
    let mass = { (milligrams: Int64) in
      let step = Self.step(milligrams, self == .oneMember ? members : 10 * members)
      let unit = SmallGroups.roundingMilligrams
      return round(milligrams, self == .oneMember ? max(unit, step) : min(unit, step))
    }
    (told.doneMilligrams, told.newMilligrams) = (mass(figures.doneMilligrams), mass(figures.newMilligrams))
    guard self == .oneMember else { return told }
    let fewest = Int64(SmallGroups.fewestInside)
    let step = max(fewest, Self.step(figures.entries, members))
    told.entries = round(figures.entries, step)
    told.lateEntries = round(figures.lateEntries, step)
    told.heldBackEntries = round(figures.heldBackEntries, step)
    told.activeMembers = round(figures.activeMembers, fewest)
    if let enrolled, figures.activeMembers <= enrolled { told.activeMembers = min(told.activeMembers, enrolled) }
    told.memberDays = round(figures.memberDays, max(fewest, Self.step(figures.memberDays, members)))
    return told
  }

  /// By so many more may have taken part than is told.
  package var doubt: Int64 { self == .oneMember ? Int64(SmallGroups.fewestInside / 2) : 0 }

  /// The least of 1, 2, 5, 10, 20... that is not below one of so many parts of a sum.
  private static func step(_ sum: Int64, _ parts: Int64) -> Int64 {
    let least = max(1, sum.magnitude.dividedUp(by: UInt64(parts)))
    var power: UInt64 = 1
    while power * 10 <= least { power *= 10 }
    let step = [1, 2, 5, 10].first { power * $0 >= least }.map { power * $0 } ?? power
    return Int64(clamping: step)
  }
}

extension GroupKind {
  /// Whether figures of such a group hold those of others.
  package var hasGroupsBelow: Bool { GroupKind.allCases.contains { $0.parentKinds.contains(self) } }
}

extension Int64 {
  /// The nearest multiple that is not above.
  fileprivate func below(_ step: Int64) -> Int64 {
    let rest = self % step
    return self - (rest < 0 ? rest + step : rest)
  }
}

extension UInt64 {
  fileprivate func dividedUp(by divisor: UInt64) -> UInt64 { self / divisor + (self % divisor == 0 ? 0 : 1) }
}
