public import Accounting

/// The emission factors and parameters of a city's current edition that its chain of regions can come upon.
public struct FactorsBody: Codable, Hashable, Sendable {
  /// The city's slug.
  public var city: String
  public var edition: String
  public var language: Language
  /// The city's chain, the most special region first.
  public var regions: [RegionID]
  public var data: [FactorBody]
  public var sources: [SourceBody]

  public init(_ catalogue: Catalogue, city: String, regions: [RegionID], language: Language) {
    self.city = city
    edition = catalogue.edition
    self.language = language
    self.regions = regions
    data = catalogue.values.compactMap { value in
      let series = value.series.filter { regions.contains($0.region) }
      return series.isEmpty ? nil : FactorBody(value, series: series, language: language)
    }
    let used = Set(data.flatMap { factor in factor.series.compactMap(\.source) })
    sources = SourceBody.list(used.sorted(), of: catalogue, language: language)
  }
}
