public import Models

/// A new code by which people join a group.
public struct CodeRequest: RequestBody {
  /// What those who join become; the group's kind decides where left out.
  public var role: Role?
  public var expiresAt: Instant?

  public init(role: Role? = nil, expiresAt: Instant? = nil) {
    self.role = role
    self.expiresAt = expiresAt
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case role
    case expiresAt = "expires_at"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    role = try fields.optionalChoice(.role)
    expiresAt = try fields.optional(.expiresAt)
  }
}
