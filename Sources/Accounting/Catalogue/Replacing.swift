/// Checks what a what-if or a household's own figure puts in a name's place.
struct Replacing {
  let tables: CatalogueTables
  let request: MethodRequest

  /// The formula that takes the name's place. A number is taken to count what the value it replaces counts.
  func formula(
    of replacement: Replacement,
    for name: ValueName
  ) throws(EstimateFault) -> (formula: Formula, basis: Basis?) {
    guard let value = tables.values[name] else { throw unknown(name) }
    switch replacement {
    case .name(let other):
      guard let otherValue = tables.values[other] else { throw unknown(name) }
      try check(otherValue.unit, against: value, name: name)
      return (Formula(text: other.rawValue, items: [.init(element: .name(other), offset: 0)]), nil)
    case .measure(let measure):
      guard measure.value.isFinite, measure.value >= 0 else {
        throw .invalidOverride(name, en: "Expected a number of zero or more.", ja: "0 以上の数にしてください。")
      }
      guard let unit = try? Unit(measure.unit) else { throw wrongDimension(measure.unit, expected: value, name: name) }
      try check(unit, against: value, name: name)
      let text = NumberText.shortest(measure.value)
      let item = Formula.Item(element: .number(measure.value, unit: unit, text: text), offset: 0)
      return (Formula(text: "\(text) \(measure.unit)", items: [item]), basis(of: value))
    }
  }

  func unknown(_ name: ValueName) -> EstimateFault {
    EstimateFault(
      .unknownOverride,
      field: "overrides.\(name)",
      detail: LocalizedText(
        en: "The action rests on no value of this name.",
        ja: "この行動の計算に、この名前の値は使われません。"
      ),
      name: name
    )
  }

  private func check(_ unit: Unit, against value: CompiledValue, name: ValueName) throws(EstimateFault) {
    guard unit.dimension == value.unit.dimension else {
      throw wrongDimension(unit.description, expected: value, name: name)
    }
  }

  private func wrongDimension(_ unit: String, expected value: CompiledValue, name: ValueName) -> EstimateFault {
    let unit = unit.prefix(40)
    return EstimateFault(
      .overrideWrongDimension,
      field: "overrides.\(name)",
      detail: LocalizedText(
        en: "\"\(unit)\" cannot stand for \(value.unit).",
        ja: "「\(unit)」は \(value.unit) の代わりになりません。"
      ),
      name: name
    )
  }

  private func basis(of value: CompiledValue) -> Basis? {
    for region in request.regions {
      guard let entry = value.entry(in: region, on: request.day) else { continue }
      return entry.resolved.basis
    }
    return nil
  }
}
