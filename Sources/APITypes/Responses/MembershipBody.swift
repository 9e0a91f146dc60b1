public import Accounting
public import Models

/// The membership that a code has given.
public struct MembershipBody: Codable, Hashable, Sendable {
  public var group: PublicIdentifier
  public var member: PublicIdentifier
  public var role: Role
  /// The first day that counts.
  public var from: Day

  public init(group: PublicIdentifier, member: PublicIdentifier, role: Role, from: Day) {
    self.group = group
    self.member = member
    self.role = role
    self.from = from
  }
}
