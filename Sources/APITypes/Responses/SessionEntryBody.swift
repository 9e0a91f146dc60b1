public import Models

/// One of a member's sessions, as the list shows it.
public struct SessionEntryBody: Codable, Hashable, Sendable {
  public var id: PublicIdentifier
  /// Whether it is the one that asks.
  public var current: Bool
  public var createdAt: Instant
  /// When its tokens were last renewed.
  public var lastUsedAt: Instant
  /// When it ends unless it is used.
  public var expiresAt: Instant

  public init(id: PublicIdentifier, current: Bool, createdAt: Instant, lastUsedAt: Instant, expiresAt: Instant) {
    self.id = id
    self.current = current
    self.createdAt = createdAt
    self.lastUsedAt = lastUsedAt
    self.expiresAt = expiresAt
  }

  enum CodingKeys: String, CodingKey {
    case id, current
    case createdAt = "created_at"
    case lastUsedAt = "last_used_at"
    case expiresAt = "expires_at"
  }
}
