extension Catalogue {
  /// Every emission factor and parameter with its series, by name.
  public var values: [ListedValue] {
    definition.values.keys.sorted().compactMap { value($0) }
  }

  /// One emission factor or parameter with its series in the order they are written.
  public func value(_ name: ValueName) -> ListedValue? {
    guard let definition = definition.values[name], let compiled = tables.values[name] else { return nil }
    return ListedValue(
      name: name,
      title: definition.title,
      unit: definition.unit,
      range: definition.range,
      series: definition.series.compactMap { listed($0, of: compiled) }
    )
  }

  private func listed(_ entry: SeriesEntry, of value: CompiledValue) -> ListedEntry? {
    guard let compiled = value.series[entry.region]?.first(where: { $0.resolved.validFrom == entry.from }) else {
      return nil
    }
    let number = compiled.formula.number
    let derived = entry.check.flatMap { tables.formulas[$0] }.flatMap { check in
      number.flatMap { try? NumberFormula.value(of: check, in: $0.unit, isDerivation: true) }
    }
    return ListedEntry(
      region: entry.region,
      validFrom: entry.from,
      validUntil: compiled.until == .max ? nil : Day(number: compiled.until),
      isOpen: entry.open,
      period: entry.period,
      formula: entry.value,
      value: number?.value,
      unit: number?.unit.description,
      low: compiled.resolved.low,
      high: compiled.resolved.high,
      isAssumed: compiled.resolved.isAssumed,
      basis: entry.basis,
      source: entry.source,
      derived: derived
    )
  }
}
