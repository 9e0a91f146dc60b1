public import Accounting

/// One sheet of a city's current edition.
public struct CatalogueSheetBody: Codable, Hashable, Sendable {
  /// The city's slug.
  public var city: String
  public var edition: String
  public var language: Language
  public var sheet: SheetBody

  public init(_ sheet: Sheet, of catalogue: Catalogue, city: String, language: Language) {
    self.city = city
    edition = catalogue.edition
    self.language = language
    self.sheet = SheetBody(sheet, of: catalogue, language: language)
  }
}
