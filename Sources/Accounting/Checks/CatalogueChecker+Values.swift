extension CatalogueChecker {
  mutating func checkValues() {
    for (name, value) in definition.values {
      let path = ["values", name.rawValue]
      if !IdentifierRules.isName(name.rawValue) {
        fault(path, "\"\(name.rawValue.prefix(80))\" is no name: dotted words of letters, digits and \"_\", no unit")
      }
      check(value.title, path + ["title"])
      units[name] = unit(value.unit, path + ["unit"])
      if value.series.isEmpty { fault(path + ["series"], "a value needs at least one entry") }
    }
    reportCircles()
    for (name, value) in definition.values where !graph.isUnsound(name) {
      guard let unit = units[name] else { continue }
      tables.values[name] = CompiledValue(
        name: name,
        title: value.title,
        unit: unit,
        series: compiledSeries(name, value, in: unit)
      )
    }
  }

  private mutating func reportCircles() {
    for circle in graph.circles {
      let names = (circle + circle.prefix(1)).map(\.rawValue).joined(separator: " -> ")
      fault(["values", circle.first?.rawValue ?? ""], "values go in a circle: \(names)")
    }
    for name in graph.tooDeep {
      fault(["values", name.rawValue], "names rest on each other more than \(NameGraph.deepest) deep")
    }
  }

  /// The unit of a value that a formula names.
  func unit(of name: ValueName, offset: Int) throws(FormulaFault) -> Unit {
    if let unit = units[name] { return unit }
    guard definition.values[name] == nil else { throw .consequence }
    throw FormulaFault(message: "there is no value \"\(name.rawValue.prefix(80))\"", offset: offset, unknownName: name)
  }
}

extension FormulaFault {
  /// Follows from a fault that is reported where it is.
  static let consequence = FormulaFault(message: "", offset: 0)
  var isConsequence: Bool { message.isEmpty }
}
