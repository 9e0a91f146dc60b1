public import Accounting

/// A question an action asks besides its quantity.
public struct InputBody: Codable, Hashable, Sendable {
  public var title: String
  public var type: Kind
  /// What holds where nothing is answered.
  public var standard: InputValue
  /// Pupils may not set it.
  public var adultsOnly: Bool
  /// The words to choose from, for `option`.
  public var options: [Option]?
  /// For `number`: the answer's unit and bounds.
  public var unit: String?
  public var minimum: Double?
  public var maximum: Double?

  public init(_ rule: InputRule, language: Language) {
    title = rule.title.text(language)
    adultsOnly = rule.adultsOnly
    switch rule.domain {
    case .options(_, let choices, let standard):
      type = .option
      self.standard = .option(standard)
      options = choices.sorted { $0.key < $1.key }.map { Option(id: $0.key, title: $0.value.title.text(language)) }
    case .number(let unit, let from, let to, let standard):
      type = .number
      self.standard = .number(micro: standard)
      self.unit = unit
      minimum = FixedQuantity.value(micro: from)
      maximum = FixedQuantity.value(micro: to)
    }
  }

  public enum Kind: String, Codable, Sendable, CaseIterable { case option, number }

  /// One answer.
  public struct Option: Codable, Hashable, Sendable {
    public var id: String
    public var title: String
  }

  enum CodingKeys: String, CodingKey {
    case title, type, options, unit, minimum, maximum
    case standard = "default"
    case adultsOnly = "adults_only"
  }
}
