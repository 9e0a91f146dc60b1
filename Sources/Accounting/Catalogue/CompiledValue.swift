/// A value of the catalogue, ready to be looked up by region and day; a class, since every resolving passes it on.
final class CompiledValue: Sendable {
  let name: ValueName
  let title: LocalizedText
  let unit: Unit
  /// By region, in the order of days, without overlap.
  let series: [RegionID: [CompiledEntry]]

  init(name: ValueName, title: LocalizedText, unit: Unit, series: [RegionID: [CompiledEntry]]) {
    self.name = name
    self.title = title
    self.unit = unit
    self.series = series
  }

  func entry(in region: RegionID, on day: Day) -> CompiledEntry? {
    series[region]?.last { $0.from <= day.number }.flatMap { day.number < $0.until ? $0 : nil }
  }

  /// The next day from the asked one on that a chain covers, else the first day it ever covered.
  func firstCoveredDay(in regions: [RegionID], from day: Day) -> Day? {
    let entries = regions.flatMap { series[$0] ?? [] }
    let next = entries.filter { $0.until > day.number }.map { max($0.from, day.number) }.min()
    return (next ?? entries.map(\.from).min()).map { Day(number: $0) }
  }
}

/// What a name is worth in a region from a day to before another.
final class CompiledEntry: Sendable {
  /// Day numbers; `Int32.min` stands for always.
  let from: Int32
  let until: Int32
  let formula: Formula
  /// What a method takes over, but for the regions passed over.
  let resolved: ResolvedValue

  init(from: Int32, until: Int32, formula: Formula, resolved: ResolvedValue) {
    self.from = from
    self.until = until
    self.formula = formula
    self.resolved = resolved
  }
}
