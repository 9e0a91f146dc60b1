extension CatalogueChecker {
  /// The series by region; entries with faults are left out.
  mutating func compiledSeries(
    _ name: ValueName,
    _ value: ValueDefinition,
    in unit: Unit
  ) -> [RegionID: [CompiledEntry]] {
    var series: [RegionID: [CompiledEntry]] = [:]
    for (region, entries) in Dictionary(grouping: value.series.enumerated(), by: { $0.element.region }) {
      let sorted = entries.sorted { ($0.element.from?.number ?? .min) < ($1.element.from?.number ?? .min) }
      for (place, (index, entry)) in sorted.enumerated() {
        let path = ["values", name.rawValue, "series", String(index)]
        if definition.regions[region] == nil { unknown("region", region.rawValue, path + ["region"]) }
        let next = place + 1 < sorted.count ? sorted[place + 1].element : nil
        let until = end(of: entry, before: next, path)
        if let compiled = compiled(entry, of: name, value, in: unit, until: until, path) {
          series[region, default: []].append(compiled)
        }
      }
    }
    return series
  }

  /// The first day an entry no longer covers; overlaps and ends left unsaid are faults.
  private mutating func end(of entry: SeriesEntry, before next: SeriesEntry?, _ path: [String]) -> Int32 {
    if let until = entry.until, until.number <= entry.from?.number ?? .min {
      fault(path + ["until"], "ends before it begins")
    }
    if entry.open, entry.until != nil { fault(path + ["open"], "an entry with \"until\" is not open") }
    if entry.open, entry.period == nil { fault(path, "an open entry says which period it describes: period") }
    if let next {
      guard let nextFrom = next.from, nextFrom != entry.from else {
        fault(path, "two entries of \(entry.region) begin on the same day")
        return entry.until?.number ?? .max
      }
      if entry.open { fault(path + ["open"], "only the last entry of a region is open") }
      if let until = entry.until, until > nextFrom {
        fault(path + ["until"], "overlaps the entry of \(entry.region) from \(nextFrom)")
      }
      return entry.until?.number ?? nextFrom.number
    }
    if entry.until == nil, !entry.open, entry.from != nil {
      fault(path, "the last entry of \(entry.region) needs \"until\" or \"open: true\"")
    }
    return entry.until?.number ?? .max
  }
}
