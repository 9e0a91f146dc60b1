public import Accounting

/// Everything a member's screen of the day shows.
public struct TodayBody: Codable, Hashable, Sendable {
  /// In the member's city.
  public var day: Day
  /// What to offer for ticking: the newest sheet's items, then what else is done once a day, for the member's age and the season.
  public var actions: [ActionID]
  /// What is logged of this day, newest first.
  public var entries: [Entry]
  /// The member's own, Monday to Sunday.
  public var week: TotalsFigures
  /// Null for who lives in no household here.
  @Nullable public var household: Household?
  /// Open challenges in which a group of the member's takes part, and open common goals.
  public var challenges: [ChallengeBody]
  public var habits: [HabitBody]

  /// An entry as a list shows it; `GET /v1/entries/{id}` explains it.
  public struct Entry: Codable, Hashable, Sendable {
    public var id: PublicIdentifier
    public var action: ActionID
    public var quantity: Double
    public var unit: String
    @Nullable public var habit: Bool?
    public var avoidedMilligrams: Int64
    /// For `If-Match`.
    public var revision: Int64

    public init(
      id: PublicIdentifier, action: ActionID, quantity: Double, unit: String, habit: Bool?, avoidedMilligrams: Int64,
      revision: Int64
    ) {
      self.id = id
      self.action = action
      self.quantity = quantity
      self.unit = unit
      self.habit = habit
      self.avoidedMilligrams = avoidedMilligrams
      self.revision = revision
    }

    enum CodingKeys: String, CodingKey {
      case id, action, quantity, unit, habit, revision
      case avoidedMilligrams = "avoided_mg"
    }
  }

  /// The member's home, with its week.
  public struct Household: Codable, Hashable, Sendable {
    public var id: PublicIdentifier
    public var name: String
    public var week: TotalsFigures

    public init(id: PublicIdentifier, name: String, week: TotalsFigures) {
      self.id = id
      self.name = name
      self.week = week
    }
  }

  public init(
    day: Day, actions: [ActionID], entries: [Entry], week: TotalsFigures, household: Household?,
    challenges: [ChallengeBody], habits: [HabitBody]
  ) {
    self.day = day
    self.actions = actions
    self.entries = entries
    self.week = week
    self.household = household
    self.challenges = challenges
    self.habits = habits
  }
}
