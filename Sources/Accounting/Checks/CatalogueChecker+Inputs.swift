extension CatalogueChecker {
  /// What the inputs with words bind; faults of all inputs are noted.
  mutating func bindings(
    of action: Action,
    _ path: [String]
  ) -> [ValueName: CompiledAction.Binding] {
    var bindings: [ValueName: CompiledAction.Binding] = [:]
    for (name, rule) in action.inputs.sorted(by: { $0.key < $1.key }) {
      let path = path + ["inputs", name]
      check(rule.title, path + ["title"])
      if !IdentifierRules.isName(name) || name.contains(".") || name == action.quantity.name {
        fault(path, "\"\(name.prefix(80))\" is no name of an input")
      }
      switch rule.domain {
      case .number(let unit, let from, let to, let standard):
        if definition.values[ValueName(name)] != nil { fault(path, "\"\(name)\" is the name of a value") }
        _ = self.unit(unit, path + ["unit"])
        if !(from <= standard && standard <= to && from >= 0) {
          fault(path, "bounds go up from \"from\", 0 or more, over \"default\" to \"to\"")
        }
      case .options(let bound, let choices, let standard):
        if bindings[bound] != nil { fault(path + ["binds"], "two inputs bind \(bound)") }
        if choices[standard] == nil { fault(path + ["default"], "there is no option \"\(standard.prefix(80))\"") }
        if choices.count < 2 { fault(path + ["options"], "an input has at least two options") }
        bindings[bound] = CompiledAction.Binding(
          input: name,
          options: options(choices, of: rule, binding: bound, path)
        )
      }
    }
    return bindings
  }

  private mutating func options(
    _ choices: [String: OptionRule],
    of rule: InputRule,
    binding bound: ValueName,
    _ path: [String]
  ) -> [String: CompiledEntry] {
    guard let expected = units[bound] else {
      if definition.values[bound] == nil { unknown("value", bound.rawValue, path + ["binds"]) }
      return [:]
    }
    var options: [String: CompiledEntry] = [:]
    for (word, option) in choices {
      let path = path + ["options", word]
      check(option.title, path + ["title"])
      guard let formula = parsed(option.value, path + ["value"]) else { continue }
      check(formula, isOf: expected, path + ["value"])
      if graph.closure(of: formula.names).contains(bound) {
        fault(path + ["value"], "the option rests on \(bound), which it binds")
      }
      let title = rule.title.joined(with: option.title)
      let resolved = ResolvedValue(name: bound, title: title, origin: .input, formula: option.value)
      options[word] = CompiledEntry(from: .min, until: .max, formula: formula, resolved: resolved)
    }
    return options
  }

  private mutating func check(_ formula: Formula, isOf expected: Unit, _ path: [String]) {
    checkNoUnsourcedMass(formula, path)
    do throws(FormulaFault) {
      try formula.check(comesTo: expected) { name, offset throws(FormulaFault) in
        try self.unit(of: name, offset: offset)
      }
    } catch {
      fault(path, error, in: formula.text)
    }
  }
}

extension LocalizedText {
  /// "charged: at home".
  fileprivate func joined(with other: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "\(en): \(other.en)",
      ja: "\(ja)：\(other.ja)",
      jaHira: jaHira.flatMap { own in other.jaHira.map { "\(own)：\($0)" } }
    )
  }
}
