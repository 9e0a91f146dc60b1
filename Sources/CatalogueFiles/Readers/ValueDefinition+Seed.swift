import Accounting

extension ValueDefinition {
  init?(_ node: SeedNode) {
    guard let members = node.members(["title", "unit", "range", "series"]) else { return nil }
    let title = members.required("title")?.localizedText()
    let unit = members.required("unit")?.text()
    let range = members.required("range")?.word(RangeKind.self)
    let nodes = members.required("series")?.elements()
    let series = nodes?.compactMap { SeriesEntry($0) }
    guard let title, let unit, let range, let series, series.count == nodes?.count else { return nil }
    self.init(title: title, unit: unit, range: range, series: series)
  }
}

extension SeriesEntry {
  private static let keys: Set<String> = [
    "region", "from", "until", "open", "period", "value", "low", "high", "basis", "source", "check",
  ]

  init?(_ node: SeedNode) {
    guard let members = node.members(SeriesEntry.keys) else { return nil }
    let region = members.required("region")?.identifier(RegionID.self)
    let value = members.required("value")?.text()
    let from = members.required("from").flatMap(SeriesEntry.start)
    guard let region, let value, let from else { return nil }
    self.init(
      region: region,
      from: from,
      until: members["until"]?.day(),
      open: members["open"]?.flag() ?? false,
      period: members["period"]?.text(),
      value: value,
      low: members["low"]?.text(),
      high: members["high"]?.text(),
      basis: members["basis"]?.word(Basis.self),
      source: members["source"]?.identifier(SourceID.self),
      check: members["check"]?.text()
    )
  }

  /// `.some(nil)` is always; nil is a fault.
  private static func start(_ node: SeedNode) -> Day?? {
    if node.node.scalar?.string == "always" { return .some(nil) }
    return node.day().map { .some($0) }
  }
}
