public import Accounting
public import Models

/// A change of a challenge; a field left out stays. Of one that is open only the texts can change.
public struct ChallengePatch: RequestBody {
  /// Takes the place of the whole title.
  public var title: TextBody?
  public var description: TextBody?
  public var firstDay: Day?
  public var lastDay: Day?
  public var lateDays: Int64?
  public var visibility: ChallengeVisibility?
  public var state: State?

  /// What an organiser makes of a draft; everything else the days decide.
  public enum State: String, Codable, Sendable, CaseIterable { case open }

  public init(
    title: TextBody? = nil, description: TextBody? = nil, firstDay: Day? = nil, lastDay: Day? = nil,
    lateDays: Int64? = nil, visibility: ChallengeVisibility? = nil, state: State? = nil
  ) {
    self.title = title
    self.description = description
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.lateDays = lateDays
    self.visibility = visibility
    self.state = state
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case title, description, visibility, state
    case firstDay = "first_day"
    case lastDay = "last_day"
    case lateDays = "late_days"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    title = try fields.optional(.title)
    description = try fields.optional(.description)
    firstDay = try fields.optional(.firstDay)
    lastDay = try fields.optional(.lastDay)
    lateDays = try fields.optional(.lateDays)
    visibility = try fields.optionalChoice(.visibility)
    state = try fields.optionalChoice(.state)
  }
}
