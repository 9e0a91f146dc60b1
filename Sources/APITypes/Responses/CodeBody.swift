public import Models

/// A code by which people join a group.
public struct CodeBody: Codable, Hashable, Sendable {
  public var id: PublicIdentifier
  /// Eight letters, `XXXX-XXXX`: whoever looks after the group must be able to show them again.
  public var code: String?
  /// What those who join become.
  public var role: Role
  /// Null: until it is deleted.
  @Nullable public var expiresAt: Instant?
  public var createdAt: Instant

  public init(id: PublicIdentifier, code: String?, role: Role, expiresAt: Instant?, createdAt: Instant) {
    self.id = id
    self.code = code
    self.role = role
    self.expiresAt = expiresAt
    self.createdAt = createdAt
  }

  enum CodingKeys: String, CodingKey {
    case id, code, role
    case expiresAt = "expires_at"
    case createdAt = "created_at"
  }
}
