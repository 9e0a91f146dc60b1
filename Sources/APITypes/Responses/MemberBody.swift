public import Accounting

/// A member, as the member sees it.
public struct MemberBody: Codable, Hashable, Sendable {
  public var id: PublicIdentifier
  public var kind: Kind
  /// An adult's. Either this or ``nickname``.
  public var handle: String?
  /// A pupil's.
  public var nickname: String?
  @Nullable public var displayName: String?
  public var locale: Language
  /// The city's slug.
  public var city: String

  public init(
    id: PublicIdentifier,
    kind: Kind,
    handle: String?,
    nickname: String? = nil,
    displayName: String?,
    locale: Language,
    city: String
  ) {
    self.id = id
    self.kind = kind
    self.handle = handle
    self.nickname = nickname
    self.displayName = displayName
    self.locale = locale
    self.city = city
  }

  /// What the member is called by: handle or nickname.
  public var name: String { handle ?? nickname ?? "" }

  public enum Kind: String, Codable, Sendable, CaseIterable { case adult, pupil }

  enum CodingKeys: String, CodingKey {
    case id, kind, handle, nickname, locale, city
    case displayName = "display_name"
  }
}
