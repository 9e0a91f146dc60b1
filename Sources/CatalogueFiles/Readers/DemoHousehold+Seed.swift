import Accounting

extension DemoHousehold {
  init?(_ node: SeedNode) {
    guard let members = node.members(["name", "ward", "profile", "members"]) else { return nil }
    let name = members.required("name")?.text()
    let people = members.required("members")?.elements()?.compactMap { DemoMember($0) }
    let profile = members["profile"].map { DemoProfile($0) } ?? DemoProfile()
    guard let name, let people, let profile else { return nil }
    self.init(name: name, ward: members["ward"]?.text(), members: people, profile: profile)
  }
}

extension DemoProfile {
  private static let keys: Set<String> = [
    "petrol_car_kilometres_per_litre", "ev_watt_hours_per_kilometre", "electricity_menu", "people",
  ]

  fileprivate init?(_ node: SeedNode) {
    guard let members = node.members(DemoProfile.keys) else { return nil }
    self.init(
      petrolCarKilometresPerLitre: members["petrol_car_kilometres_per_litre"]?.number(),
      evWattHoursPerKilometre: members["ev_watt_hours_per_kilometre"]?.number(),
      electricityMenu: members["electricity_menu"]?.identifier(ValueName.self),
      people: members["people"]?.integer()
    )
  }
}

extension DemoMember {
  init?(_ node: SeedNode) {
    guard let members = node.members(["handle", "display_name", "locale", "habits"]) else { return nil }
    let handle = members.required("handle")?.text()
    let displayName = members.required("display_name")?.text()
    let locale = members.required("locale")?.word(Language.self)
    let habits = members["habits"].map { $0.elements()?.compactMap { DemoHabit($0) } } ?? []
    guard let handle, let displayName, let locale, let habits else { return nil }
    self.init(handle: handle, displayName: displayName, locale: locale, habits: habits)
  }
}

extension DemoHabit {
  init?(_ node: SeedNode) {
    guard let members = node.members(["action", "quantity", "per_week", "habit", "inputs"]) else { return nil }
    let action = members.required("action")?.identifier(ActionID.self)
    let quantity = members.required("quantity")?.micro()
    let perWeek = members.required("per_week")?.integer()
    guard let action, let quantity, let perWeek else { return nil }
    if !(1...7).contains(perWeek) { members["per_week"]?.fault("expected days of a week, 1 to 7") }
    let inputs = members["inputs"]?.anyMembers()?.compactMapValues { $0.inputValue() } ?? [:]
    self.init(
      action: action,
      quantity: FixedQuantity.value(micro: quantity),
      perWeek: perWeek,
      habit: members["habit"]?.flag(),
      inputs: inputs
    )
  }
}

extension SeedNode {
  /// Quoted words are options; `true` and `false` are truth values, what reads as a number is one.
  fileprivate func inputValue() -> InputValue? {
    guard let text = text() else { return nil }
    guard node.scalar?.style == .plain else { return .option(text) }
    if text == "true" || text == "false" { return .flag(text == "true") }
    return Double(text).flatMap { InputValue($0) } ?? .option(text)
  }
}
