/// Finds what every name of an action stands for: replaced, bound by an input, or the first region's value that covers
/// the day.
struct Resolver {
  private let tables: CatalogueTables
  private let action: CompiledAction
  private let request: MethodRequest
  private let choices: [String: String]
  private(set) var found: [ValueName: Found] = [:]
  private var inProgress: [ValueName] = []

  /// What a name stands for, and the more special regions that have it for other days only.
  struct Found {
    let entry: CompiledEntry
    var fellThrough: [RegionID] = []
  }

  init(tables: CatalogueTables, action: CompiledAction, request: MethodRequest, choices: [String: String]) {
    self.tables = tables
    self.action = action
    self.request = request
    self.choices = choices
  }

  mutating func resolve() throws(EstimateFault) {
    for side in action.sides {
      try resolve(namesOf: side.formula)
    }
  }

  private mutating func resolve(namesOf formula: Formula) throws(EstimateFault) {
    for name in formula.names { try resolve(name) }
  }

  private mutating func resolve(_ name: ValueName) throws(EstimateFault) {
    guard found[name] == nil, !isLocal(name) else { return }
    guard inProgress.count < ProgramBuilder.deepestNames, !inProgress.contains(name) else { throw circle(at: name) }
    inProgress.append(name)
    let value = try value(of: name)
    try resolve(namesOf: value.entry.formula)
    found[name] = value
    inProgress.removeLast()
  }

  /// Only a replacement by a name can close a circle; the catalogue refuses its own.
  private func circle(at name: ValueName) -> EstimateFault {
    let replaced = request.replacements.keys.sorted().first { inProgress.contains($0) } ?? name
    return .invalidOverride(
      replaced,
      en: "The replacement rests on the name it replaces.",
      ja: "置きかえる値が、置きかえられる値によっています。"
    )
  }

  private func isLocal(_ name: ValueName) -> Bool {
    guard name.rawValue != action.action.quantity.name else { return true }
    if case .number = action.action.inputs[name.rawValue]?.domain { return true }
    return false
  }

  private func value(of name: ValueName) throws(EstimateFault) -> Found {
    if let replacement = request.replacements[name] { return try replaced(name, by: replacement) }
    if let bound = bound(name) { return Found(entry: bound) }
    guard let value = tables.values[name] else {
      throw .noFactor(
        name,
        title: LocalizedText(en: name.rawValue, ja: name.rawValue),
        day: request.day,
        firstCoveredDay: nil
      )
    }
    var fellThrough: [RegionID] = []
    for region in request.regions {
      if let entry = value.entry(in: region, on: request.day) {
        return Found(entry: entry, fellThrough: fellThrough)
      }
      if value.series[region] != nil { fellThrough.append(region) }
    }
    throw .noFactor(
      name,
      title: value.title,
      day: request.day,
      firstCoveredDay: value.firstCoveredDay(in: request.regions, from: request.day)
    )
  }

  private func bound(_ name: ValueName) -> CompiledEntry? {
    guard let binding = action.bindings[name], let choice = choices[binding.input] else { return nil }
    return binding.options[choice]
  }

  private func replaced(_ name: ValueName, by replacement: Replacement) throws(EstimateFault) -> Found {
    let (formula, basis) = try Replacing(tables: tables, request: request).formula(of: replacement, for: name)
    var value = ResolvedValue(
      name: name,
      title: tables.values[name]?.title ?? LocalizedText(en: name.rawValue, ja: name.rawValue),
      origin: .replacement,
      formula: formula.text
    )
    value.basis = basis
    return Found(entry: CompiledEntry(from: .min, until: .max, formula: formula, resolved: value))
  }
}

extension ResolvedValue {
  /// A value that does not stand in the catalogue's series.
  init(name: ValueName, title: LocalizedText, origin: Origin, formula: String) {
    self.init(
      name: name,
      title: title,
      origin: origin,
      formula: formula,
      isAssumed: false,
      isOpen: false,
      fellThrough: []
    )
  }
}
