public import Models

/// A change of somebody's place in a group: another role, or for a pupil another class.
public struct MemberPatch: RequestBody {
  public var role: Role?
  /// The id of a class of the same school, from tomorrow.
  public var group: PublicIdentifier?

  public init(role: Role) { self.role = role }
  public init(group: PublicIdentifier) { self.group = group }

  enum CodingKeys: String, CodingKey, CaseIterable { case role, group }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    role = try fields.optionalChoice(.role)
    group = try fields.optional(.group)
    try fields.requireOne(.role, role, or: .group, group)
  }
}
