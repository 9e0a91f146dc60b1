/// How far the figures of a challenge's teams are told, on boards and in results.
///
/// Within one challenge exact figures tell of nobody (``ShownTeam``). Beside those of another challenge they would: two that differ in a day
/// or an action, or that changed at different moments, differ in what one child did; and a school less its classes is the class that is too
/// small to be shown. No difference of two told figures is somebody's sum, because at most one of the two is exact.
public enum BoardRounding: String, Codable, Hashable, Sendable, CaseIterable {
  /// Of groups without groups below them, in the one challenge of their days that ranks them first.
  case exact
  /// Masses in 0.1 kg, as totals: of such groups in common goals, and in further challenges on the same days.
  case tenthKilogram = "tenth_kg"
  /// Of groups with groups below them: each sum in steps of what one member has of it on average, the next of 1, 2, 5, 10, 20... above. How
  /// many members is exact. Whatever is taken away, what is left of one member is as uncertain as what one member does.
  case oneMember = "one_member"

  /// - Parameters:
  ///   - kind: Of the teams.
  ///   - sharesTeams: Whether one of them is in another ranking of the same days that opened earlier and is exact.
  package init(rule: ScoringRule, teams kind: GroupKind, sharesTeams: Bool) {
    self = kind.hasGroupsBelow ? .oneMember : sharesTeams || rule == .goal ? .tenthKilogram : .exact
  }

  /// A team's figures as they are told.
  ///
  /// - Parameters:
  ///   - counting: Which mass the target is of.
  ///   - target: Of a common goal: that it is reached is told when it is, to 0.1 kg, and not before.
  package func told(
    _ figures: ChallengeFigures, counting: ChallengeCounting, target: ScoringTarget? = nil
  ) -> ChallengeFigures {
    guard self != .exact else { return figures }
    var told = figures
    let members = max(1, figures.activeMembers)
    let (targetMilligrams, targetEntries) = target.parts
    told.doneMilligrams = mass(figures.doneMilligrams, members, counting == .done ? targetMilligrams : nil)
    told.newMilligrams = mass(figures.newMilligrams, members, counting == .new ? targetMilligrams : nil)
    guard self == .oneMember else { return told }
    let step = Self.step(figures.entries, members, unit: 1)
    told.entries = figures.entries.told(step: step, target: targetEntries, unit: 1)
    told.lateEntries = figures.lateEntries.nearest(step)
    told.heldBackEntries = figures.heldBackEntries.nearest(step)
    told.memberDays = figures.memberDays.nearest(Self.step(figures.memberDays, members, unit: 1))
    return told
  }

  private func mass(_ milligrams: Int64, _ members: Int64, _ target: Int64?) -> Int64 {
    let unit = SmallGroups.roundingMilligrams
    let step = self == .oneMember ? Self.step(milligrams, members, unit: unit) : unit
    return milligrams.told(step: step, target: target, unit: unit)
  }

  /// The least of 1, 2, 5, 10, 20... that is not below what one member has on average, nor below the unit.
  private static func step(_ sum: Int64, _ members: Int64, unit: Int64) -> Int64 {
    let least = max(UInt64(unit), sum.magnitude.dividedUp(by: UInt64(members)))
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
  fileprivate func told(step: Int64, target: Int64?, unit: Int64) -> Int64 {
    guard let target else { return nearest(step) }
    // What is told of the target is no finer than the unit, whatever the target is.
    if below(unit) >= target { return Swift.max(nearest(step), target) }
    return nearest(step) < target ? nearest(step) : below(step)
  }

  /// The nearest multiple, halves away from zero.
  fileprivate func nearest(_ step: Int64) -> Int64 { SmallGroups.rounded(self, to: step) }

  /// The nearest multiple that is not above.
  private func below(_ step: Int64) -> Int64 {
    let rest = self % step
    return self - (rest < 0 ? rest + step : rest)
  }
}

extension UInt64 {
  fileprivate func dividedUp(by divisor: UInt64) -> UInt64 { self / divisor + (self % divisor == 0 ? 0 : 1) }
}

extension ScoringTarget? {
  fileprivate var parts: (milligrams: Int64?, entries: Int64?) {
    switch self {
    case .milligrams(let amount): (amount, nil)
    case .entries(let count): (nil, count)
    case nil: (nil, nil)
    }
  }
}
