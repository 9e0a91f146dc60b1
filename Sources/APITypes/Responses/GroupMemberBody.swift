public import Accounting
public import Models

/// A member of a group, for those who may see it.
public struct GroupMemberBody: Codable, Hashable, Sendable {
  public var member: PublicIdentifier
  /// An adult's. Either this or ``nickname``.
  public var name: String?
  /// A pupil's.
  public var nickname: String?
  public var role: Role
  /// Whole days, both inclusive.
  public var from: Day
  /// Null while it goes on.
  @Nullable public var to: Day?

  public init(member: PublicIdentifier, name: String?, nickname: String? = nil, role: Role, from: Day, to: Day?) {
    self.member = member
    self.name = name
    self.nickname = nickname
    self.role = role
    self.from = from
    self.to = to
  }
}
