/// What a challenge has of one team, added up from its counting entries.
public struct TeamFigures: Hashable, Sendable {
  /// Done or new mass, as the challenge counts; below zero if more was emitted than in the baseline.
  public var sumMilligrams: Int64
  public var entries: Int64
  /// Members with at least one counting entry.
  public var activeMembers: Int64
  /// Days on which members had at least one, added up over the members.
  public var memberDays: Int64
  /// How many belong to the team, as fixed when the challenge opened; nil if nobody knows.
  public var enrolled: Int64?

  public init(
    sumMilligrams: Int64 = 0, entries: Int64 = 0, activeMembers: Int64 = 0, memberDays: Int64 = 0,
    enrolled: Int64? = nil
  ) {
    self.sumMilligrams = sumMilligrams
    self.entries = entries
    self.activeMembers = activeMembers
    self.memberDays = memberDays
    self.enrolled = enrolled
  }
}

/// What all teams have in common when one of them is scored.
public struct ScoringField: Hashable, Sendable {
  /// How many days the challenge lasts, at least one.
  public let days: Int64
  /// What a goal is reached with.
  public let target: ScoringTarget?
  /// How many members' weight the average of all teams has in ``FairShare``; fixed when the challenge opens.
  public let fairWeight: Int64
  /// Sum and enrolment of all teams whose enrolment is known.
  public let sumMilligrams: Int64
  public let enrolled: Int64

  public init(teams: some Sequence<TeamFigures>, days: Int64, target: ScoringTarget? = nil, fairWeight: Int64 = 0) {
    self.days = days
    self.target = target
    self.fairWeight = fairWeight
    (sumMilligrams, enrolled) = teams.reduce(into: (0, 0)) { sums, team in
      guard let enrolled = team.enrolled, enrolled > 0 else { return }
      sums.0 += team.sumMilligrams
      sums.1 += enrolled
    }
  }
}

/// What a common goal is.
public enum ScoringTarget: Hashable, Sendable {
  case milligrams(Int64)
  case entries(Int64)
}
