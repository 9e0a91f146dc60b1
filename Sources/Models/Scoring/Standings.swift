/// The order of a challenge's teams.
public struct Standings: Hashable, Sendable {
  /// Why a team has no rank.
  public enum UnrankedReason: String, Codable, Sendable {
    case enrolmentMissing = "enrolment_missing"
    case minimumParticipation = "minimum_participation"
  }

  /// A team that takes part.
  public struct Team: Hashable, Sendable {
    public let key: Int64
    /// Teams are ranked within their band; nil if the organiser made none.
    public let band: Int?
    public let figures: TeamFigures

    public init(key: Int64, band: Int? = nil, figures: TeamFigures) {
      self.key = key
      self.band = band
      self.figures = figures
    }
  }

  /// One team's place.
  public struct Row: Hashable, Sendable {
    public let team: Team
    /// From 1; teams of equal score share one, and the next team has the next number. Nil in a common goal, and for a reason.
    public let rank: Int?
    public let score: Score?
    public let unrankedReason: UnrankedReason?
  }

  public let rule: ScoringRule
  public let field: ScoringField
  /// Band by band, the best first; then those without a rank, by their keys.
  public let rows: [Row]

  /// - Parameters:
  ///   - hasBands: Whether the organiser made bands: a team of which nobody knows the size then has no rank.
  ///   - minimumParticipationPercent: How many of a team's people must have taken part for a rank; nil for no such rule.
  ///   - doubt: By so many more may have taken part than the figures tell: where that would do, a team has its rank.
  public init(
    _ teams: [Team], rule: ScoringRule, field: ScoringField, hasBands: Bool = false,
    minimumParticipationPercent: Int64? = nil, doubt: Int64 = 0
  ) {
    self.rule = rule
    self.field = field
    let scored = teams.map { team in
      (
        team, rule.score(team.figures, in: field),
        hasBands && team.band == nil ? .enrolmentMissing : Self.reason(team, rule, minimumParticipationPercent, doubt)
      )
    }
    let ordered = scored.sorted { left, right in
      if (left.2 == nil) != (right.2 == nil) { return left.2 == nil }
      if let (a, b) = Self.both(left.1, right.1), left.2 == nil, rule.ranks {
        if left.0.band != right.0.band { return left.0.band ?? -1 < right.0.band ?? -1 }
        if a != b { return a > b }
      }
      return left.0.key < right.0.key
    }
    var rows: [Row] = []
    rows.reserveCapacity(ordered.count)
    for (team, score, reason) in ordered {
      var rank: Int?
      if reason == nil, rule.ranks {
        let before = rows.last.flatMap { $0.team.band == team.band ? $0 : nil }
        rank = (before?.rank ?? 0) + (before?.score == score && before != nil ? 0 : 1)
      }
      rows.append(Row(team: team, rank: rank, score: score, unrankedReason: reason))
    }
    self.rows = rows
  }

  private static func both(_ left: Score?, _ right: Score?) -> (Score, Score)? {
    if let left, let right { (left, right) } else { nil }
  }

  private static func reason(
    _ team: Team, _ rule: ScoringRule, _ minimumPercent: Int64?, _ doubt: Int64
  ) -> UnrankedReason? {
    guard rule.needsEnrolment || minimumPercent != nil else { return nil }
    guard let enrolled = team.figures.enrolled, enrolled > 0 else { return .enrolmentMissing }
    guard let minimumPercent else { return nil }
    let tookPart =
      (Int128(team.figures.activeMembers) + Int128(doubt)) * 100 >= Int128(minimumPercent) * Int128(enrolled)
    return tookPart ? nil : .minimumParticipation
  }
}
