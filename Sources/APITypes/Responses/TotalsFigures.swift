/// Counts and masses of entries. Masses in milligrams.
public struct TotalsFigures: Codable, Hashable, Sendable {
  public var entries: Int64
  /// Members with an entry, where the period is one day.
  public var activeMembers: Int64?
  /// Days on which a member has an entry, added up, where the period is longer.
  public var memberDays: Int64?
  /// Avoided by everything that was done.
  public var doneMilligrams: Int64
  /// Avoided by what was done newly.
  public var newMilligrams: Int64
  /// The ends of the interval of the done mass, errors taken as fully correlated.
  public var lowMilligrams: Int64
  public var highMilligrams: Int64

  public init(
    entries: Int64,
    activeMembers: Int64?,
    memberDays: Int64?,
    doneMilligrams: Int64,
    newMilligrams: Int64,
    lowMilligrams: Int64,
    highMilligrams: Int64
  ) {
    self.entries = entries
    self.activeMembers = activeMembers
    self.memberDays = memberDays
    self.doneMilligrams = doneMilligrams
    self.newMilligrams = newMilligrams
    self.lowMilligrams = lowMilligrams
    self.highMilligrams = highMilligrams
  }

  enum CodingKeys: String, CodingKey {
    case entries
    case activeMembers = "active_members"
    case memberDays = "member_days"
    case doneMilligrams = "done_mg"
    case newMilligrams = "new_mg"
    case lowMilligrams = "low_mg"
    case highMilligrams = "high_mg"
  }
}
