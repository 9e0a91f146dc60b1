public import Models

/// What a team has, and the score that follows from it.
public struct StandingFigures: Codable, Hashable, Sendable {
  /// From 1, within its band; null in a common goal, and for ``unrankedReason``.
  @Nullable public var rank: Int64?
  public var unrankedReason: Standings.UnrankedReason?
  /// From 0, the smallest teams'; null without bands.
  @Nullable public var band: Int64?
  /// Null where the rule needs what nobody knows.
  @Nullable public var score: ScoreBody?
  @Nullable public var arithmetic: ArithmeticBody?
  /// The arithmetic in words.
  @Nullable public var sentence: String?
  /// The mass that the challenge counts: one of the two that follow. Each is null where one or two people alone would have brought it, or
  /// the difference of both.
  @Nullable public var sumMilligrams: Int64?
  @Nullable public var doneMilligrams: Int64?
  @Nullable public var newMilligrams: Int64?
  public var entries: Int64
  /// How many belong to the team; null if nobody knows.
  @Nullable public var enrolled: Int64?
  public var activeMembers: Int64
  /// Days on which a member took part, added up over the members.
  public var memberDays: Int64
  /// Of the entries: those that arrived after the last day.
  public var lateEntries: Int64
  /// Besides the entries: unusual ones that nobody has confirmed.
  public var heldBackEntries: Int64

  public init(
    rank: Int64?, unrankedReason: Standings.UnrankedReason?, band: Int64?, score: ScoreBody?,
    arithmetic: ArithmeticBody?, sentence: String?, sumMilligrams: Int64?, doneMilligrams: Int64?,
    newMilligrams: Int64?, entries: Int64, enrolled: Int64?, activeMembers: Int64, memberDays: Int64,
    lateEntries: Int64, heldBackEntries: Int64
  ) {
    self.rank = rank
    self.unrankedReason = unrankedReason
    self.band = band
    self.score = score
    self.arithmetic = arithmetic
    self.sentence = sentence
    self.sumMilligrams = sumMilligrams
    self.doneMilligrams = doneMilligrams
    self.newMilligrams = newMilligrams
    self.entries = entries
    self.enrolled = enrolled
    self.activeMembers = activeMembers
    self.memberDays = memberDays
    self.lateEntries = lateEntries
    self.heldBackEntries = heldBackEntries
  }

  enum CodingKeys: String, CodingKey {
    case rank, band, score, arithmetic, sentence, entries, enrolled
    case unrankedReason = "unranked_reason"
    case sumMilligrams = "sum_mg"
    case doneMilligrams = "done_mg"
    case newMilligrams = "new_mg"
    case activeMembers = "active_members"
    case memberDays = "member_days"
    case lateEntries = "late_entries"
    case heldBackEntries = "held_back_entries"
  }
}
