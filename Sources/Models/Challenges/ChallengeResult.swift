public import Accounting

/// What came out of a challenge, for good. Holds no names that somebody could change later, and no time but the closing one: whoever makes it,
/// and whenever, gets the same bytes.
public struct ChallengeResult: Codable, Sendable, Hashable {
  public var challenge: String
  public var city: String
  public var organiser: String
  public var titleJa: String?
  public var titleEn: String?
  public var firstDay: Day
  public var lastDay: Day
  public var lateDays: Int
  /// RFC 3339: what arrived from then on is not in it.
  public var closedAt: String
  public var counting: ChallengeCounting
  public var rule: ScoringRule
  public var targetMilligrams: Int64?
  public var targetEntries: Int64?
  public var minimumParticipationPercent: Int64?
  public var bands: [Int64]
  public var fairWeight: Int64
  /// The catalogue's edition whose actions count.
  public var edition: String
  public var actions: [String]
  public var alertDays: [Day]
  /// Teams of fewer people are told without figures, and have no part in the others' scores.
  public var fewestMembers: Int
  /// How far figures are rounded, from which the scores follow; nil in results from before they were.
  public var rounding: BoardRounding?
  public var standings: [Line]
  /// Groups that took part and left.
  public var left: [String]

  enum CodingKeys: String, CodingKey {
    case challenge, city, organiser, counting, rule, bands, edition, actions, rounding, standings, left
    case titleJa = "title_ja"
    case titleEn = "title_en"
    case firstDay = "first_day"
    case lastDay = "last_day"
    case lateDays = "late_days"
    case closedAt = "closed_at"
    case targetMilligrams = "target_mg"
    case targetEntries = "target_entries"
    case minimumParticipationPercent = "minimum_participation"
    case fairWeight = "fair_weight"
    case alertDays = "alert_days"
    case fewestMembers = "fewest_members"
  }

  public init(
    challenge: String, city: String, organiser: String, firstDay: Day, lastDay: Day, lateDays: Int, closedAt: String,
    counting: ChallengeCounting, rule: ScoringRule, bands: [Int64] = [], fairWeight: Int64 = 0, edition: String,
    actions: [String] = [], alertDays: [Day] = [], fewestMembers: Int, standings: [Line] = [], left: [String] = []
  ) {
    self.challenge = challenge
    self.city = city
    self.organiser = organiser
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.lateDays = lateDays
    self.closedAt = closedAt
    self.counting = counting
    self.rule = rule
    self.bands = bands
    self.fairWeight = fairWeight
    self.edition = edition
    self.actions = actions
    self.alertDays = alertDays
    self.fewestMembers = fewestMembers
    self.standings = standings
    self.left = left
  }

  /// One team.
  public struct Line: Codable, Sendable, Hashable {
    public var team: String
    public var rank: Int?
    public var band: Int?
    public var unrankedReason: Standings.UnrankedReason?
    public var isSuppressed: Bool?
    public var enrolled: Int64?
    /// As the team itself said when it came in, where the organiser says otherwise.
    public var firstEnrolled: Int64?
    /// Where the team itself said nothing, and the organiser says how many belong to it; else left out.
    public var isSizedByOrganiser: Bool?
    public var entries: Int64?
    public var activeMembers: Int64?
    public var memberDays: Int64?
    /// Left out where one or two people alone would have brought it, or its difference to the other.
    public var doneMilligrams: Int64?
    public var newMilligrams: Int64?
    /// Of the entries: those that arrived after the last day.
    public var lateEntries: Int64?
    /// Besides the entries: unusual ones that nobody confirmed.
    public var heldBackEntries: Int64?
    /// The score as a fraction, in decimal digits: it may be larger than what numbers of JSON keep.
    public var numerator: String?
    public var denominator: String?
    public var formula: String?
    public var terms: [String: Int64]?
    public var sentence: LocalizedText?

    enum CodingKeys: String, CodingKey {
      case team, rank, band, enrolled, entries, numerator, denominator, formula, terms, sentence
      case unrankedReason = "unranked_reason"
      case isSuppressed = "suppressed"
      case firstEnrolled = "first_enrolled"
      case isSizedByOrganiser = "sized_by_organiser"
      case activeMembers = "active_members"
      case memberDays = "member_days"
      case doneMilligrams = "done_mg"
      case newMilligrams = "new_mg"
      case lateEntries = "late_entries"
      case heldBackEntries = "held_back_entries"
    }

    public init(team: String) { self.team = team }
  }
}
