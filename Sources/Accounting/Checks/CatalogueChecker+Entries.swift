extension CatalogueChecker {
  mutating func compiled(
    _ entry: SeriesEntry,
    of name: ValueName,
    _ value: ValueDefinition,
    in unit: Unit,
    until: Int32,
    _ path: [String]
  ) -> CompiledEntry? {
    guard let formula = parsed(entry.value, path + ["value"]) else { return nil }
    do throws(FormulaFault) {
      try formula.check(comesTo: unit) { name, offset throws(FormulaFault) in
        try self.unit(of: name, offset: offset)
      }
    } catch {
      fault(path + ["value"], error, in: entry.value)
      return nil
    }
    var resolved = ResolvedValue(name: name, title: value.title, origin: .catalogue, formula: entry.value)
    resolved.region = entry.region
    resolved.validFrom = entry.from
    resolved.period = entry.period
    resolved.isOpen = entry.open
    if formula.number != nil {
      checkNumber(entry, formula, range: value.range, &resolved, path)
    } else {
      checkFormula(entry, formula, path)
    }
    return CompiledEntry(from: entry.from?.number ?? .min, until: until, formula: formula, resolved: resolved)
  }

  private mutating func checkFormula(_ entry: SeriesEntry, _ formula: Formula, _ path: [String]) {
    if formula.names.isEmpty {
      fault(path + ["value"], "a number is written out, its derivation stands in \"check\"")
    }
    let own: [(String, Bool)] = [
      ("basis", entry.basis != nil), ("source", entry.source != nil), ("low", entry.low != nil),
      ("high", entry.high != nil), ("check", entry.check != nil),
    ]
    for (key, isThere) in own where isThere {
      fault(path + [key], "a formula has no \(key) of its own; its values have")
    }
    checkNoUnsourcedMass(formula, path + ["value"])
  }

  private mutating func checkNumber(
    _ entry: SeriesEntry,
    _ formula: Formula,
    range: RangeKind,
    _ resolved: inout ResolvedValue,
    _ path: [String]
  ) {
    guard let (number, unit, text) = formula.number else { return }
    let countsCO2 = unit.dimension[.carbonDioxide] != 0
    if countsCO2, entry.basis == nil { fault(path, "a mass of CO2 needs a basis") }
    if !countsCO2, entry.basis != nil { fault(path + ["basis"], "only a mass of CO2 has a basis") }
    if entry.basis == .mixed { fault(path + ["basis"], "a value has one basis") }
    resolved.basis = entry.basis
    if let source = entry.source {
      if definition.sources[source] == nil { unknown("source", source.rawValue, path + ["source"]) }
      resolved.source = source
    } else {
      fault(path, "a number needs a source")
    }
    setRange(entry, number: number, unit: unit, range: range, &resolved, path)
    if let check = entry.check { checkDerivation(check, comesTo: number, text: text, unit: unit, path + ["check"]) }
  }

  private mutating func setRange(
    _ entry: SeriesEntry,
    number: Double,
    unit: Unit,
    range: RangeKind,
    _ resolved: inout ResolvedValue,
    _ path: [String]
  ) {
    let assumed = range.range(around: number)
    let low = entry.low.flatMap { value(of: $0, in: unit, path + ["low"]) }
    let high = entry.high.flatMap { value(of: $0, in: unit, path + ["high"]) }
    if (entry.low == nil) != (entry.high == nil) { fault(path, "a stated range has both low and high") }
    resolved.low = low ?? assumed.low
    resolved.high = high ?? assumed.high
    resolved.isAssumed = entry.low == nil && range != .exact
    if (low ?? number) > number || (high ?? number) < number {
      fault(path, "the value lies outside its range from low to high")
    }
    if !assumed.low.isFinite || !assumed.high.isFinite { fault(path + ["value"], "the value is too large") }
  }

  private mutating func value(
    of text: String,
    in unit: Unit,
    isDerivation: Bool = false,
    _ path: [String]
  ) -> Double? {
    guard let formula = parsed(text, path) else { return nil }
    do {
      return try NumberFormula.value(of: formula, in: unit, isDerivation: isDerivation)
    } catch {
      fault(path, error, in: text)
      return nil
    }
  }

  private mutating func checkDerivation(
    _ check: String,
    comesTo number: Double,
    text: String,
    unit: Unit,
    _ path: [String]
  ) {
    guard let derived = value(of: check, in: unit, isDerivation: true, path) else { return }
    // Half the last printed digit, and a little for the binary fractions of both.
    let decimals = text.split(separator: ".").dropFirst().first?.prefix { $0.isASCIIDigit }.count ?? 0
    let half = (0..<decimals).reduce(0.5) { half, _ in half / 10 }
    if !(abs(derived - number) <= half * 1.000001) {
      fault(path, "the derivation comes to \(NumberText.shortest(derived)) \(unit), the value is \(text)")
    }
  }

  /// A mass of CO2 in a formula would have neither basis nor source; zero needs none.
  mutating func checkNoUnsourcedMass(_ formula: Formula, _ path: [String]) {
    for (value, unit, offset) in formula.numbers where value != 0 && unit.dimension[.carbonDioxide] != 0 {
      let message = "a mass of CO2 stands in a value, with its basis and source"
      fault(path, FormulaFault(message: message, offset: offset), in: formula.text)
    }
  }
}
