/// An answer to an action's input; a bare string, number or truth value in JSON.
public enum InputValue: Hashable, Sendable {
  case option(String)
  /// In 1/1,000,000 of the input's unit.
  case number(micro: Int64)
  /// Chooses the option `yes` or `no`.
  case flag(Bool)

  /// A number in the input's unit, or nil when it is not finite or too large to fix.
  public init?(_ number: Double) {
    guard let micro = FixedQuantity.fixed(number) else { return nil }
    self = .number(micro: micro)
  }
}

extension InputValue: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let text = try? container.decode(String.self) {
      self = .option(text)
    } else if let number = InputValue(try container.decode(Double.self)) {
      self = number
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "the number is too large")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .option(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    case .number(let micro): try container.encode(FixedQuantity.value(micro: micro))
    }
  }
}
