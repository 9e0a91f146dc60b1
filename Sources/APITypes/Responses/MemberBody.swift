public import Accounting

/// A member, as the member sees it.
public struct MemberBody: Codable, Hashable, Sendable {
  public var id: PublicIdentifier
  public var kind: Kind
  public var handle: String
  @Nullable public var displayName: String?
  public var locale: Language
  /// The city's slug.
  public var city: String

  public init(
    id: PublicIdentifier,
    kind: Kind,
    handle: String,
    displayName: String?,
    locale: Language,
    city: String
  ) {
    self.id = id
    self.kind = kind
    self.handle = handle
    self.displayName = displayName
    self.locale = locale
    self.city = city
  }

  public enum Kind: String, Codable, Sendable, CaseIterable { case adult, pupil }

  enum CodingKeys: String, CodingKey {
    case id, kind, handle, locale, city
    case displayName = "display_name"
  }
}
