public import Accounting
public import Models

/// A group, as somebody sees it who may.
public struct GroupBody: Codable, Hashable, Sendable {
  public var id: PublicIdentifier
  /// The city's slug.
  public var city: String
  public var kind: GroupKind
  /// Null for the city's root group.
  @Nullable public var parent: PublicIdentifier?
  public var name: String
  /// How many people belong to it, logging or not.
  @Nullable public var enrolled: Int64?
  /// A label by which challenges may rank like with like.
  @Nullable public var band: String?
  /// Of a class: the first day that counts for its pupils.
  public var firstDay: Day?
  /// Of a class: the language of its pupils' nicknames.
  public var locale: Language?
  /// The caller's; null in a group the caller is not in.
  @Nullable public var role: Role?
  public var createdAt: Instant

  public init(
    id: PublicIdentifier,
    city: String,
    kind: GroupKind,
    parent: PublicIdentifier?,
    name: String,
    enrolled: Int64?,
    band: String?,
    firstDay: Day? = nil,
    locale: Language? = nil,
    role: Role?,
    createdAt: Instant
  ) {
    self.id = id
    self.city = city
    self.kind = kind
    self.parent = parent
    self.name = name
    self.enrolled = enrolled
    self.band = band
    self.firstDay = firstDay
    self.locale = locale
    self.role = role
    self.createdAt = createdAt
  }

  enum CodingKeys: String, CodingKey {
    case id, city, kind, parent, name, enrolled, band, locale, role
    case firstDay = "first_day"
    case createdAt = "created_at"
  }
}
