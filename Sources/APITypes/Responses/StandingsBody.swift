public import Models

/// Where the teams of a challenge stand.
public struct StandingsBody: Codable, Hashable, Sendable {
  public var challenge: PublicIdentifier
  /// When what is shown changed last.
  public var asOf: Instant
  public var state: ChallengeState
  public var rule: ScoringRule
  public var counting: ChallengeCounting
  /// Whether what was logged before it opened is still being added: until then nothing new is shown.
  public var isFilling: Bool
  /// The smallest enrolments of all bands but the first.
  public var bands: [Int64]
  /// How many average people each team gets under the rule `fair`.
  public var fairWeight: Int64
  /// How far the figures are rounded, from which the scores follow.
  public var rounding: BoardRounding
  /// How many teams there are, shown or not.
  public var teamCount: Int64
  /// The best first; then those without a rank, then those of too few people.
  public var data: [StandingBody]
  /// The rows around the team asked for, three to each side; empty if it is none.
  public var around: [StandingBody]?

  public init(
    challenge: PublicIdentifier, asOf: Instant, state: ChallengeState, rule: ScoringRule, counting: ChallengeCounting,
    isFilling: Bool, bands: [Int64], fairWeight: Int64, rounding: BoardRounding, teamCount: Int64,
    data: [StandingBody], around: [StandingBody]? = nil
  ) {
    self.challenge = challenge
    self.asOf = asOf
    self.state = state
    self.rule = rule
    self.counting = counting
    self.isFilling = isFilling
    self.bands = bands
    self.fairWeight = fairWeight
    self.rounding = rounding
    self.teamCount = teamCount
    self.data = data
    self.around = around
  }

  enum CodingKeys: String, CodingKey {
    case challenge, state, rule, counting, bands, rounding, data, around
    case asOf = "as_of"
    case isFilling = "is_filling"
    case fairWeight = "fair_weight"
    case teamCount = "team_count"
  }
}
