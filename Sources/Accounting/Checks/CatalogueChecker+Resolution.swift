extension CatalogueChecker {
  /// Every action comes to a figure for some chain and day, and to one basis for every natural chain.
  mutating func checkResolution() {
    let chains = naturalChains()
    // Actions of the same formulas come to the same end; a large catalogue has many.
    var messages: [ResolutionKey: String?] = [:]
    for (id, compiled) in tables.actions {
      let key = ResolutionKey(compiled)
      let message = messages[key] ?? whyUnresolved(compiled, chains: chains)
      messages[key] = .some(message)
      if let message { fault(["actions", id.rawValue], message) }
    }
  }

  private func whyUnresolved(_ compiled: CompiledAction, chains: [[RegionID]]) -> String? {
    var isResolved = compiled.sides.isEmpty
    var lastFault: EstimateFault?
    for chain in relevant(chains, to: compiled) {
      let mayMix = bases(of: compiled, in: chain).count > 1
      guard mayMix || !isResolved else { continue }
      do {
        guard let latest = try latestResolution(of: compiled, in: chain, mayMix: mayMix) else { continue }
        if !isResolved { try evaluate(compiled, latest) }
        isResolved = true
      } catch {
        if error.isOfMixedBases { return error.detail.en }
        lastFault = error
      }
    }
    return isResolved ? nil : lastFault?.detail.en ?? "no region and day has all the action's values"
  }

  /// A region, those its id lies in, then the world.
  private func naturalChains() -> [[RegionID]] {
    definition.regions.keys.sorted().map { region in
      var chain: [RegionID] = []
      var parts = region.rawValue.split(separator: ".")
      while !parts.isEmpty {
        let id = RegionID(parts.joined(separator: "."))
        if definition.regions[id] != nil { chain.append(id) }
        parts.removeLast()
      }
      return chain.contains("world") || definition.regions["world"] == nil ? chain : chain + ["world"]
    }
  }

  /// The chains without the regions that have no value of the action, each once.
  private func relevant(_ chains: [[RegionID]], to compiled: CompiledAction) -> [[RegionID]] {
    var regions: Set<RegionID> = []
    for name in compiled.reachable { regions.formUnion(tables.values[name]?.series.keys.map { $0 } ?? []) }
    var seen: Set<[RegionID]> = []
    return chains.map { chain in chain.filter(regions.contains) }.filter { seen.insert($0).inserted }
  }

  /// Every basis the action could come upon in the chain.
  private func bases(of compiled: CompiledAction, in chain: [RegionID]) -> Set<Basis> {
    var bases: Set<Basis> = []
    for name in compiled.reachable {
      for region in chain {
        for entry in tables.values[name]?.series[region] ?? [] {
          if let basis = entry.resolved.basis { bases.insert(basis) }
        }
      }
    }
    return bases
  }

  /// Days on which something begins to hold for the action in the chain, the latest first.
  private func firstDays(of compiled: CompiledAction, in chain: [RegionID]) -> [Day] {
    var days: Set<Int32> = []
    for name in compiled.reachable {
      for region in chain {
        for entry in tables.values[name]?.series[region] ?? [] { days.insert(entry.from) }
      }
    }
    // A value that always holds holds on any day.
    return days.map { Day(number: $0 == .min ? 0 : $0) }.sorted(by: >)
  }

  /// The latest of a chain's resolutions, nil when there is none.
  ///
  /// - Throws: `bases_mixed`, on any first day with the defaults and on the latest with every option.
  private func latestResolution(
    of compiled: CompiledAction,
    in chain: [RegionID],
    mayMix: Bool
  ) throws(EstimateFault) -> Resolution? {
    var latest: Resolution?
    for day in firstDays(of: compiled, in: chain) {
      let request = MethodRequest(action: compiled.action.id, regions: chain, day: day)
      guard let resolution = try resolution(of: compiled, request) else { continue }
      guard mayMix else { return resolution }
      if latest == nil {
        latest = resolution
        for other in compiled.action.optionRequests(request) { _ = try self.resolution(of: compiled, other) }
      }
    }
    return latest
  }

  /// Nil where the chain lacks a value on the day.
  private func resolution(
    of compiled: CompiledAction,
    _ request: MethodRequest
  ) throws(EstimateFault) -> Resolution? {
    do {
      return try Resolution.of(compiled, request: request, tables: tables)
    } catch {
      guard error.isOfMixedBases else { return nil }
      throw error
    }
  }

  private func evaluate(_ compiled: CompiledAction, _ resolution: Resolution) throws(EstimateFault) {
    let content = MethodContent(compiled, regions: [], resolution: resolution, tables: tables, edition: "")
    guard let formulas = try? ProgramBuilder.build(content, known: tables.formulas) else { throw .quantityOutOfRange }
    let inputs = formulas.inputNames.map { FixedQuantity.value(micro: content.numbers[$0]?.standard ?? 0) }
    if formulas.program.figures(quantity: 1, inputs: inputs) == nil { throw .quantityOutOfRange }
  }
}

extension Action {
  /// A request with each option of each input that has words.
  fileprivate func optionRequests(_ request: MethodRequest) -> [MethodRequest] {
    inputs.flatMap { name, rule -> [MethodRequest] in
      guard case .options(_, let choices, _) = rule.domain else { return [] }
      return choices.keys.map { option in
        var request = request
        request.inputs[name] = .option(option)
        return request
      }
    }
  }
}

extension EstimateFault {
  fileprivate var isOfMixedBases: Bool { code == Code.basesMixed.rawValue }
}

/// What decides whether an action comes to a figure.
private struct ResolutionKey: Hashable {
  let formulas: [String]
  let quantity: String
  let unit: String
  let inputs: [String: InputDomain]
  let mayMix: Bool

  init(_ compiled: CompiledAction) {
    formulas = compiled.sides.map(\.formula.text)
    quantity = compiled.action.quantity.name
    unit = compiled.action.quantity.unit
    inputs = compiled.action.inputs.mapValues(\.domain)
    mayMix = compiled.action.mixesBases != nil
  }
}
