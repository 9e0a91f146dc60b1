import Accounting

extension SeedNode {
  /// Inputs by name; nil when one cannot be read.
  func inputs() -> [String: InputRule]? {
    guard let members = anyMembers() else { return nil }
    let inputs = members.compactMapValues { InputRule($0) }
    return inputs.count == members.count ? inputs : nil
  }
}

extension InputRule {
  init?(_ node: SeedNode) {
    let keys: Set<String> = ["title", "binds", "options", "default", "adults", "unit", "from", "to"]
    guard let members = node.members(keys) else { return nil }
    let isNumber = members["options"] == nil && members["unit"] != nil
    let others = isNumber ? ["options", "binds"] : ["unit", "from", "to"]
    for key in others { members[key]?.fault("an input has either options or a unit") }
    let title = members.required("title")?.localizedText()
    let domain = isNumber ? InputDomain(number: members) : InputDomain(options: members)
    guard let title, let domain else { return nil }
    self.init(title: title, domain: domain, adultsOnly: members["adults"]?.flag() ?? false)
  }
}

extension InputDomain {
  fileprivate init?(number members: SeedMapping) {
    let unit = members.required("unit")?.text()
    let from = members.required("from")?.micro()
    let to = members.required("to")?.micro()
    let standard = members.required("default")?.micro()
    guard let unit, let from, let to, let standard else { return nil }
    self = .number(unit: unit, from: from, to: to, standard: standard)
  }

  fileprivate init?(options members: SeedMapping) {
    let binds = members.required("binds")?.identifier(ValueName.self)
    let nodes = members.required("options")?.anyMembers()
    let choices = nodes?.compactMapValues { OptionRule($0) }
    let standard = members.required("default")?.text()
    guard let binds, let choices, choices.count == nodes?.count, let standard else { return nil }
    self = .options(binds: binds, choices: choices, standard: standard)
  }
}

extension OptionRule {
  fileprivate init?(_ node: SeedNode) {
    guard let members = node.members(["value", "title"]) else { return nil }
    let value = members.required("value")?.text()
    let title = members.required("title")?.localizedText()
    guard let value, let title else { return nil }
    self.init(value: value, title: title)
  }
}
