public import Accounting
public import Models

/// A challenge, as somebody sees it who may.
public struct ChallengeBody: Codable, Hashable, Sendable {
  public var id: PublicIdentifier
  /// The city's slug.
  public var city: String
  /// The organiser's id.
  public var group: PublicIdentifier
  public var groupName: String
  public var title: TextBody
  public var description: TextBody
  public var firstDay: Day
  public var lastDay: Day
  public var lateDays: Int64
  /// As the organiser chose; with no themes either, what the teams' people can do.
  public var actions: [ActionID]
  public var themes: [Theme]
  public var counting: ChallengeCounting
  /// Null in a common goal, which has no teams.
  @Nullable public var teamKind: GroupKind?
  public var scoring: ScoringRequest
  public var visibility: ChallengeVisibility
  public var state: ChallengeState
  public var revision: Int64
  public var createdAt: Instant
  /// Null in a draft.
  @Nullable public var openedAt: Instant?
  /// From then on nothing counts any more and the result is final; null in a draft.
  @Nullable public var closesAt: Instant?
  public var teamCount: Int64
  /// Up to 50 of them; the caller's own are always among them.
  public var teams: [Team]
  /// Whether the caller looks after the organising group.
  public var canManage: Bool
  /// Whether what was logged before it opened, or before a team joined, is still being added.
  public var isFilling: Bool

  /// A group that takes part.
  public struct Team: Codable, Hashable, Sendable {
    public var id: PublicIdentifier
    public var name: String
    /// How many belong to it; null if nobody knows.
    @Nullable public var enrolled: Int64?
    /// Whether the caller is in it or looks after it.
    public var isOwn: Bool

    public init(id: PublicIdentifier, name: String, enrolled: Int64?, isOwn: Bool) {
      self.id = id
      self.name = name
      self.enrolled = enrolled
      self.isOwn = isOwn
    }

    enum CodingKeys: String, CodingKey {
      case id, name, enrolled
      case isOwn = "is_own"
    }
  }

  public init(
    id: PublicIdentifier, city: String, group: PublicIdentifier, groupName: String, title: TextBody,
    description: TextBody, firstDay: Day, lastDay: Day, lateDays: Int64, actions: [ActionID], themes: [Theme],
    counting: ChallengeCounting, teamKind: GroupKind?, scoring: ScoringRequest, visibility: ChallengeVisibility,
    state: ChallengeState, revision: Int64, createdAt: Instant, openedAt: Instant?, closesAt: Instant?,
    teamCount: Int64, teams: [Team], canManage: Bool, isFilling: Bool
  ) {
    self.id = id
    self.city = city
    self.group = group
    self.groupName = groupName
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
    self.revision = revision
    self.createdAt = createdAt
    self.openedAt = openedAt
    self.closesAt = closesAt
    self.teamCount = teamCount
    self.teams = teams
    self.canManage = canManage
    self.isFilling = isFilling
  }

  enum CodingKeys: String, CodingKey {
    case id, city, group, title, description, actions, themes, counting, scoring, visibility, state, revision, teams
    case groupName = "group_name"
    case firstDay = "first_day"
    case lastDay = "last_day"
    case lateDays = "late_days"
    case teamKind = "team_kind"
    case createdAt = "created_at"
    case openedAt = "opened_at"
    case closesAt = "closes_at"
    case teamCount = "team_count"
    case canManage = "can_manage"
    case isFilling = "is_filling"
  }
}
