public import Accounting

/// An emission factor or a parameter: what it is worth in each region from which day on.
public struct FactorBody: Codable, Hashable, Sendable {
  public var name: ValueName
  public var title: String
  public var unit: String
  /// The range assumed where the source states none.
  public var range: RangeKind
  public var series: [SeriesBody]

  /// `series`: those of the value's that are to be shown.
  public init(_ value: ListedValue, series: [ListedEntry], language: Language) {
    name = value.name
    title = value.title.text(language)
    unit = value.unit
    range = value.range
    self.series = series.map(SeriesBody.init)
  }
}
