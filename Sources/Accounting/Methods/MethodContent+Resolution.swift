extension MethodContent {
  init(
    _ compiled: CompiledAction,
    regions: [RegionID],
    resolution: Resolution,
    tables: CatalogueTables,
    edition: String
  ) {
    let action = compiled.action
    let values = resolution.values
    let sources = Set(values.compactMap(\.source) + action.sources)
    self.init(
      edition: edition,
      action: action.id,
      kind: action.kind,
      title: action.title,
      note: action.note,
      basis: resolution.basis,
      mixesBases: resolution.basis == .mixed ? action.mixesBases : nil,
      quantityName: action.quantity.name,
      quantityUnit: action.quantity.unit,
      regions: regions.compactMap { id in tables.regions[id].map { Region(id: id, name: $0.name) } },
      sides: compiled.sides.map { Side(role: $0.role, formula: $0.formula.text) },
      values: values,
      numbers: action.inputs.compactMapValues(\.asNumber),
      choices: resolution.choices,
      sources: sources.sorted().compactMap { tables.sources[$0] },
      actionSources: action.sources
    )
  }
}

extension InputRule {
  fileprivate var asNumber: MethodContent.NumericInput? {
    guard case .number(let unit, let from, let to, let standard) = domain else { return nil }
    return MethodContent.NumericInput(title: title, unit: unit, from: from, to: to, standard: standard)
  }
}
