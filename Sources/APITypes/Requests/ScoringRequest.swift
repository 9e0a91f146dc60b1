public import Models

/// How a challenge makes a score of what a team has.
public struct ScoringRequest: RequestBody {
  public var rule: ScoringRule
  /// Of a goal: this or ``targetEntries``.
  public var targetMilligrams: Int64?
  public var targetEntries: Int64?
  /// In percent of a team's people: with fewer it has no rank.
  public var minimumParticipation: Int64?
  /// The smallest enrolments of the second band and those above, ascending: teams are ranked within their band.
  public var bands: [Int64]?

  public init(
    rule: ScoringRule, targetMilligrams: Int64? = nil, targetEntries: Int64? = nil,
    minimumParticipation: Int64? = nil, bands: [Int64]? = nil
  ) {
    self.rule = rule
    self.targetMilligrams = targetMilligrams
    self.targetEntries = targetEntries
    self.minimumParticipation = minimumParticipation
    self.bands = bands
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case rule, bands
    case targetMilligrams = "target_mg"
    case targetEntries = "target_entries"
    case minimumParticipation = "minimum_participation"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    rule = try fields.choice(.rule)
    targetMilligrams = try fields.optional(.targetMilligrams)
    targetEntries = try fields.optional(.targetEntries)
    minimumParticipation = try fields.optional(.minimumParticipation)
    bands = try fields.optional(.bands)
  }
}
