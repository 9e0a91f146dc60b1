extension Method {
  /// The same question put to another edition: action, chain, inputs and replaced names as they were.
  ///
  /// - Throws: Why the other edition can't answer it.
  public func restated(
    in catalogue: Catalogue,
    day: Day,
    inputs: [String: InputValue] = [:]
  ) throws(EstimateFault) -> Method {
    var request = MethodRequest(
      action: action,
      regions: regions,
      day: sheet?.factorDay ?? day,
      inputs: inputs,
      replacements: replacements
    )
    request.sheet = sheet?.id
    return try catalogue.method(for: request)
  }

  /// What stood in names' places: a household's own figures.
  public var replacements: [ValueName: Replacement] {
    var result: [ValueName: Replacement] = [:]
    for value in content.values where value.origin == .replacement {
      let parts = value.formula.split(separator: " ", maxSplits: 1)
      if parts.count == 2, let number = Double(parts[0]) {
        result[value.name] = .measure(Measure(value: number, unit: String(parts[1])))
      } else {
        result[value.name] = .name(ValueName(rawValue: value.formula))
      }
    }
    return result
  }
}
