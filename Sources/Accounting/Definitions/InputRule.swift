/// A question an action asks besides its quantity.
public struct InputRule: Codable, Hashable, Sendable {
  public var title: LocalizedText
  public var domain: InputDomain
  /// Pupils may not set it; for them the default holds.
  public var adultsOnly: Bool

  public init(title: LocalizedText, domain: InputDomain, adultsOnly: Bool = false) {
    self.title = title
    self.domain = domain
    self.adultsOnly = adultsOnly
  }
}

/// What may be answered.
public enum InputDomain: Codable, Hashable, Sendable {
  /// One of several words; `binds` takes the value of the chosen one. `standard` is the default.
  case options(binds: ValueName, choices: [String: OptionRule], standard: String)
  /// A number in a unit, itself a name in the formulas; bounds and default in 1/1,000,000 of the unit.
  case number(unit: String, from: Int64, to: Int64, standard: Int64)
}

/// One answer of an input with words.
public struct OptionRule: Codable, Hashable, Sendable {
  /// A number with a unit, a name or a formula over names.
  public var value: String
  public var title: LocalizedText

  public init(value: String, title: LocalizedText) {
    self.value = value
    self.title = title
  }
}
