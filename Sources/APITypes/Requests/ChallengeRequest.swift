public import Accounting
public import Models

/// A new challenge. It is a draft until somebody opens it by a ``ChallengePatch``.
public struct ChallengeRequest: RequestBody {
  /// The id of the group that makes it.
  public var group: PublicIdentifier
  public var title: TextBody
  public var description: TextBody?
  public var firstDay: Day
  public var lastDay: Day
  /// So many days after the last one, entries for its days still count; 3 where left out.
  public var lateDays: Int64?
  /// Either these or ``themes``; with neither, what the teams' people can do.
  public var actions: [ActionID]?
  public var themes: [Theme]?
  public var counting: ChallengeCounting
  /// What the teams are; left out in a common goal, which has none.
  public var teamKind: GroupKind?
  /// Left out, all groups of the kind below the organiser when it opens.
  public var teams: [PublicIdentifier]?
  public var scoring: ScoringRequest
  /// Left out, members and staff of the organiser and of the teams.
  public var visibility: ChallengeVisibility?

  public init(
    group: PublicIdentifier, title: TextBody, description: TextBody? = nil, firstDay: Day, lastDay: Day,
    lateDays: Int64? = nil, actions: [ActionID]? = nil, themes: [Theme]? = nil, counting: ChallengeCounting,
    teamKind: GroupKind? = nil, teams: [PublicIdentifier]? = nil, scoring: ScoringRequest,
    visibility: ChallengeVisibility? = nil
  ) {
    self.group = group
    self.title = title
    self.description = description
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.lateDays = lateDays
    self.actions = actions
    self.themes = themes
    self.counting = counting
    self.teamKind = teamKind
    self.teams = teams
    self.scoring = scoring
    self.visibility = visibility
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case group, title, description, actions, themes, counting, teams, scoring, visibility
    case firstDay = "first_day"
    case lastDay = "last_day"
    case lateDays = "late_days"
    case teamKind = "team_kind"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    group = try fields.value(.group)
    title = try fields.value(.title)
    description = try fields.optional(.description)
    firstDay = try fields.value(.firstDay)
    lastDay = try fields.value(.lastDay)
    lateDays = try fields.optional(.lateDays)
    actions = try fields.optional(.actions)
    themes = try fields.optionalChoices(.themes)
    counting = try fields.choice(.counting)
    teamKind = try fields.optionalChoice(.teamKind)
    teams = try fields.optional(.teams)
    scoring = try fields.value(.scoring)
    visibility = try fields.optionalChoice(.visibility)
  }
}
