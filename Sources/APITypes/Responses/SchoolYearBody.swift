/// What the turn of a school's year did.
public struct SchoolYearBody: Codable, Hashable, Sendable {
  /// The classes that ended.
  public var ended: [GroupBody]
  /// The classes that were asked for, new or there already.
  public var opened: [GroupBody]

  public init(ended: [GroupBody], opened: [GroupBody]) {
    self.ended = ended
    self.opened = opened
  }
}
