/// What an entry brought to one group or challenge.
public struct CountedInBody: Codable, Hashable, Sendable {
  /// Either this or ``challenge``.
  public var group: PublicIdentifier?
  public var challenge: PublicIdentifier?
  public var counted: Bool
  /// In milligrams; 0 where it does not count.
  public var avoidedMilligrams: Int64
  /// Why it does not count, such as `already_counted_for_household` or `out_of_season`.
  public var reason: String?

  /// `reason`: nil where the entry counts.
  public init(group: PublicIdentifier, avoidedMilligrams: Int64, reason: String? = nil) {
    self.group = group
    counted = reason == nil
    self.avoidedMilligrams = avoidedMilligrams
    self.reason = reason
  }

  public init(challenge: PublicIdentifier, avoidedMilligrams: Int64, reason: String? = nil) {
    self.challenge = challenge
    counted = reason == nil
    self.avoidedMilligrams = avoidedMilligrams
    self.reason = reason
  }

  enum CodingKeys: String, CodingKey {
    case group, challenge, counted, reason
    case avoidedMilligrams = "avoided_mg"
  }
}
