public import Accounting

/// The sheets of a city's current edition.
public struct SheetsBody: Codable, Hashable, Sendable {
  /// The city's slug.
  public var city: String
  public var edition: String
  public var language: Language
  public var data: [SheetBody]

  public init(_ catalogue: Catalogue, city: String, language: Language) {
    self.city = city
    edition = catalogue.edition
    self.language = language
    data = catalogue.sheets.map { SheetBody($0, of: catalogue, language: language) }
  }
}
