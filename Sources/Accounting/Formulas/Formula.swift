/// A formula in the words of the field, parsed: operands before their operator, so that nothing that walks it recurses.
struct Formula: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    /// A number as it was written, with its unit.
    case number(Double, unit: Unit, text: String)
    case name(ValueName)
    case operation(Operation)
  }

  enum Operation: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case minimum = "min"
    case maximum = "max"
  }

  struct Item: Hashable, Sendable {
    let element: Element
    /// In characters of the text.
    let offset: Int
  }

  let text: String
  let items: [Item]

  /// The names it uses, each once, in the order of use.
  let names: [ValueName]

  init(text: String, items: [Item]) {
    self.text = text
    self.items = items
    var names: [ValueName] = []
    for case .name(let name) in items.map(\.element) where !names.contains(name) {
      names.append(name)
    }
    self.names = names
  }

  /// The number, when it is a single one.
  var number: (value: Double, unit: Unit, text: String)? {
    guard items.count == 1, case .number(let value, let unit, let text) = items[0].element else { return nil }
    return (value, unit, text)
  }

  /// The numbers written in it.
  var numbers: [(value: Double, unit: Unit, offset: Int)] {
    items.compactMap { item in
      guard case .number(let value, let unit, _) = item.element else { return nil }
      return (value, unit, item.offset)
    }
  }
}

/// What is wrong with a formula, and where.
struct FormulaFault: Error, Hashable, Sendable {
  let message: String
  /// In characters of the text.
  let offset: Int
  /// The name that is not there, where that is the fault.
  var unknownName: ValueName?
}
