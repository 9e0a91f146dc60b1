public import Accounting
public import Models

/// A change of a challenge; a field left out stays. Of one that was opened only the texts can change.
public struct ChallengePatch: RequestBody {
  /// Takes the place of the whole title.
  public var title: TextBody?
  public var description: TextBody?
  public var firstDay: Day?
  public var lastDay: Day?
  public var lateDays: Int64?
  /// Take the place of themes, unless those are given too; empty for all that the teams' people can do.
  public var actions: [ActionID]?
  public var themes: [Theme]?
  public var counting: ChallengeCounting?
  /// Other teams than those that were chosen: all groups of that kind.
  public var teamKind: GroupKind?
  /// The whole scoring anew; a goal has no teams any more.
  public var scoring: ScoringRequest?
  public var visibility: ChallengeVisibility?
  public var state: State?

  /// What an organiser makes of a draft; everything else the days decide.
  public enum State: String, Codable, Sendable, CaseIterable { case open }

  public init(
    title: TextBody? = nil, description: TextBody? = nil, firstDay: Day? = nil, lastDay: Day? = nil,
    lateDays: Int64? = nil, actions: [ActionID]? = nil, themes: [Theme]? = nil, counting: ChallengeCounting? = nil,
    teamKind: GroupKind? = nil, scoring: ScoringRequest? = nil, visibility: ChallengeVisibility? = nil,
    state: State? = nil
  ) {
    self.title = title
    self.description = description
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.lateDays = lateDays
    self.actions = actions
    self.themes = themes
    self.counting = counting
    self.teamKind = teamKind
    self.scoring = scoring
    self.visibility = visibility
    self.state = state
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case title, description, actions, themes, counting, scoring, visibility, state
    case firstDay = "first_day"
    case lastDay = "last_day"
    case lateDays = "late_days"
    case teamKind = "team_kind"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    title = try fields.optional(.title)
    description = try fields.optional(.description)
    firstDay = try fields.optional(.firstDay)
    lastDay = try fields.optional(.lastDay)
    lateDays = try fields.optional(.lateDays)
    actions = try fields.optional(.actions)
    themes = try fields.optionalChoices(.themes)
    counting = try fields.optionalChoice(.counting)
    teamKind = try fields.optionalChoice(.teamKind)
    scoring = try fields.optional(.scoring)
    visibility = try fields.optionalChoice(.visibility)
    state = try fields.optionalChoice(.state)
  }
}
