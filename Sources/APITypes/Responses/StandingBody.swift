/// One team's place in a challenge. Of a team of too few people nothing is told but its name.
public struct StandingBody: Hashable, Sendable {
  public var team: Team
  /// Nil for a team of too few people.
  public var figures: StandingFigures?
  /// Of a common goal of too few people: how many quarters of it are reached.
  public var quarters: Int64?

  public var isSuppressed: Bool { figures == nil }

  /// A team as the board names it.
  public struct Team: Codable, Hashable, Sendable {
    public var id: PublicIdentifier
    public var name: String

    public init(id: PublicIdentifier, name: String) {
      self.id = id
      self.name = name
    }
  }

  public init(team: Team, figures: StandingFigures?, quarters: Int64? = nil) {
    self.team = team
    self.figures = figures
    self.quarters = quarters
  }
}

extension StandingBody: Codable {
  private enum CodingKeys: String, CodingKey { case team, quarters, suppressed }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    team = try container.decode(Team.self, forKey: .team)
    quarters = try container.decodeIfPresent(Int64.self, forKey: .quarters)
    let isSuppressed = try container.decodeIfPresent(Bool.self, forKey: .suppressed) ?? false
    figures = isSuppressed ? nil : try StandingFigures(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    try figures?.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(team, forKey: .team)
    try container.encodeIfPresent(quarters, forKey: .quarters)
    if isSuppressed { try container.encode(true, forKey: .suppressed) }
  }
}
