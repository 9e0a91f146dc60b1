public import Models

/// A member's new role in a group.
public struct MemberPatch: RequestBody {
  public var role: Role

  public init(role: Role) { self.role = role }

  enum CodingKeys: String, CodingKey, CaseIterable { case role }

  public init(from decoder: any Decoder) throws {
    role = try FieldReader(decoder, CodingKeys.self).choice(.role)
  }
}
