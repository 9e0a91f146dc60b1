public import Accounting

/// The actions of a city's current edition.
public struct CatalogueBody: Codable, Hashable, Sendable {
  /// The city's slug.
  public var city: String
  public var edition: String
  public var language: Language
  public var actions: [ActionBody]

  public init(_ catalogue: Catalogue, city: String, language: Language) {
    self.city = city
    edition = catalogue.edition
    self.language = language
    actions = catalogue.actions.map { ActionBody($0, language: language) }
  }
}
