public import Accounting

/// A city: a tenant with its own calendar, languages and factors.
public struct CityBody: Codable, Hashable, Sendable {
  /// What other routes call the city.
  public var slug: String
  /// The id of its root group, the `parent` of its top-level groups.
  public var id: PublicIdentifier
  public var name: LocalizedText
  /// A name of the IANA time zone database.
  public var timeZone: String
  public var locales: [String]
  /// The chain of regions, the most special first.
  public var regions: [RegionID]
  public var registration: Registration
  /// The edition of the catalogue that is current: 64 hexadecimal digits.
  public var edition: String

  public init(
    slug: String,
    id: PublicIdentifier,
    name: LocalizedText,
    timeZone: String,
    locales: [String],
    regions: [RegionID],
    registration: Registration,
    edition: String
  ) {
    self.slug = slug
    self.id = id
    self.name = name
    self.timeZone = timeZone
    self.locales = locales
    self.regions = regions
    self.registration = registration
    self.edition = edition
  }

  /// Who may sign up: anybody, or who has a code.
  public enum Registration: String, Codable, Sendable, CaseIterable { case open, code }

  enum CodingKeys: String, CodingKey {
    case slug, id, name, locales, regions, registration, edition
    case timeZone = "time_zone"
  }
}
