extension CatalogueChecker {
  /// The action compiled, or nil when a fault was noted.
  mutating func compiled(_ action: Action, _ path: [String]) -> CompiledAction? {
    let before = faults.count
    let sides = parsedSides(action, path)
    let bindings = bindings(of: action, path)
    let localUnits = localUnits(of: action)
    for side in sides { check(side.formula, of: action, localUnits: localUnits, path + [side.role.rawValue]) }

    let optionNames = bindings.values.flatMap { $0.options.values.flatMap(\.formula.names) }
    let named = sides.flatMap(\.formula.names).filter { definition.values[$0] != nil || bindings[$0] != nil }
    let reachable = graph.closure(of: named)
    let bound = Set(bindings.keys)
    let all = reachable.isDisjoint(with: bound) ? reachable : graph.closure(of: named + optionNames)
    // Where a name is wrong, what it would have brought along is not missed.
    if faults.count == before { check(action, reaching: all, path) }
    // Where a value beneath is unsound its own fault is enough.
    guard all.allSatisfy({ tables.values[$0] != nil || bindings[$0] != nil }) else { return nil }
    return CompiledAction(action: action, sides: sides, bindings: bindings, reachable: all)
  }

  private mutating func parsedSides(
    _ action: Action,
    _ path: [String]
  ) -> [(role: StepRole, formula: Formula)] {
    let given: [(StepRole, String?)] = [
      (.baseline, action.baseline), (.actual, action.actual), (.saved, action.saved), (.printed, action.printed),
    ]
    let expected = action.kind.roles
    var sides: [(role: StepRole, formula: Formula)] = []
    for (role, text) in given {
      guard let text else {
        if expected.contains(role) { fault(path, "a \(action.kind.rawValue) action needs \"\(role.rawValue)\"") }
        continue
      }
      guard expected.contains(role) else {
        fault(path + [role.rawValue], "a \(action.kind.rawValue) action has no \"\(role.rawValue)\"")
        continue
      }
      if let formula = parsed(text, path + [role.rawValue]) { sides.append((role, formula)) }
    }
    return sides
  }

  /// Nil for a quantity or input whose unit is not sound.
  private func localUnits(of action: Action) -> [ValueName: Unit?] {
    var units: [ValueName: Unit?] = [ValueName(action.quantity.name): try? Unit(action.quantity.unit)]
    for (name, rule) in action.inputs {
      if case .number(let unit, _, _, _) = rule.domain { units[ValueName(name)] = .some(try? Unit(unit)) }
    }
    return units
  }

  private mutating func check(
    _ formula: Formula,
    of action: Action,
    localUnits: [ValueName: Unit?],
    _ path: [String]
  ) {
    checkNoUnsourcedMass(formula, path)
    do throws(FormulaFault) {
      try formula.check(comesTo: .kilogramOfCarbonDioxide) { name, offset throws(FormulaFault) in
        try self.unit(of: name, in: action, offset: offset, localUnits: localUnits)
      }
    } catch {
      fault(path, error, in: formula.text)
    }
  }

  private func unit(
    of name: ValueName,
    in action: Action,
    offset: Int,
    localUnits: [ValueName: Unit?]
  ) throws(FormulaFault) -> Unit {
    if let local = localUnits[name] {
      guard let local else { throw .consequence }
      return local
    }
    guard definition.values[name] == nil else { return try unit(of: name, offset: offset) }
    throw FormulaFault(
      message: "there is no value, quantity or number called \"\(name.rawValue.prefix(80))\"",
      offset: offset,
      unknownName: name
    )
  }

  private mutating func check(
    _ action: Action,
    reaching reachable: Set<ValueName>,
    _ path: [String]
  ) {
    // An action without a mass states no number.
    if action.kind != .resilience, action.sources.isEmpty,
      !reachable.contains(where: { tables.values[$0]?.isSourced == true })
    {
      fault(path, "an action needs a source")
    }
    for (index, name) in action.profile.enumerated() where !reachable.contains(name) {
      if definition.values[name] == nil {
        unknown("value", name.rawValue, path + ["profile", String(index)])
      } else {
        fault(path + ["profile", String(index)], "the action's formulas do not rest on \(name)")
      }
    }
  }
}

extension ActionKind {
  /// The formulas an action of the kind has.
  var roles: [StepRole] {
    switch self {
    case .pair: [.baseline, .actual]
    case .saving: [.saved]
    case .printed: [.printed]
    case .resilience: []
    }
  }
}

extension CompiledValue {
  fileprivate var isSourced: Bool {
    series.values.contains { $0.contains { $0.resolved.source != nil } }
  }
}
