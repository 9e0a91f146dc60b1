public import Accounting

/// One action of a city's current edition, with the sources it names itself.
public struct CatalogueActionBody: Codable, Hashable, Sendable {
  /// The city's slug.
  public var city: String
  public var edition: String
  public var language: Language
  public var action: ActionBody
  public var sources: [SourceBody]

  public init(_ action: Action, of catalogue: Catalogue, city: String, language: Language) {
    self.city = city
    edition = catalogue.edition
    self.language = language
    self.action = ActionBody(action, language: language)
    sources = SourceBody.list(action.sources, of: catalogue, language: language)
  }
}
