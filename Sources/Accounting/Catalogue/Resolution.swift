/// An action's names for a chain and a day, with the answers to its inputs and what its masses count.
struct Resolution {
  private let found: [ValueName: Resolver.Found]
  let choices: [String: String]
  let basis: Basis?

  static func of(
    _ action: CompiledAction,
    request: MethodRequest,
    tables: CatalogueTables
  ) throws(EstimateFault) -> Resolution {
    for region in request.regions where tables.regions[region] == nil { throw .unknownRegion(region) }
    for name in request.replacements.keys.sorted() where !action.reachable.contains(name) {
      throw Replacing(tables: tables, request: request).unknown(name)
    }
    let choices = try action.action.choices(request.inputs)
    var resolver = Resolver(tables: tables, action: action, request: request, choices: choices)
    try resolver.resolve()
    let basis = try basis(of: resolver.found, action: action.action, request: request)
    return Resolution(found: resolver.found, choices: choices, basis: basis)
  }

  /// By name.
  var values: [ResolvedValue] {
    found.sorted { $0.key < $1.key }.map { _, found in
      var value = found.entry.resolved
      value.fellThrough = found.fellThrough
      return value
    }
  }

  private static func basis(
    of found: [ValueName: Resolver.Found],
    action: Action,
    request: MethodRequest
  ) throws(EstimateFault) -> Basis? {
    let bases = Set(found.values.compactMap { $0.entry.resolved.basis })
    guard bases.count > 1 else { return bases.first }
    guard action.mixesBases != nil else { throw .mixedBases(bases, regions: request.regions, day: request.day) }
    return .mixed
  }
}

extension Action {
  /// The option chosen for each input with words; numbers are checked and left to the estimate.
  fileprivate func choices(_ given: [String: InputValue]) throws(EstimateFault) -> [String: String] {
    for name in given.keys.sorted() where inputs[name] == nil { throw .unknownInput(name) }
    var choices: [String: String] = [:]
    for (name, rule) in inputs {
      switch rule.domain {
      case .options(_, let options, let standard):
        let choice = given[name].map { $0.option ?? "" } ?? standard
        guard options[choice] != nil else {
          let words = options.keys.sorted().joined(separator: ", ")
          throw .invalidInput(name, en: "Expected one of \(words).", ja: "\(words) のどれかにしてください。")
        }
        choices[name] = choice
      case .number(let unit, let from, let to, let standard):
        let numeric = MethodContent.NumericInput(title: rule.title, unit: unit, from: from, to: to, standard: standard)
        _ = try numeric.micro(given[name], name: name)
      }
    }
    return choices
  }
}
