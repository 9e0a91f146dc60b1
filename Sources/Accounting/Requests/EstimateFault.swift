/// Why an estimate cannot be made.
public struct EstimateFault: Error, Hashable, Sendable {
  /// A stable word, one of `Code`.
  public let code: String
  /// The part of the request that is wrong: `action`, `quantity`, `unit`, `day`, `regions`, `inputs.NAME` or
  /// `overrides.NAME`.
  public let field: String?
  public let detail: LocalizedText
  /// For `no_factor_for_day`: the next day from the asked one on that has a value, else the first that had one.
  public let firstCoveredDay: Day?
  /// The value or input concerned.
  public let name: ValueName?

  public init(
    _ code: Code,
    field: String?,
    detail: LocalizedText,
    name: ValueName? = nil,
    firstCoveredDay: Day? = nil
  ) {
    self.code = code.rawValue
    self.field = field
    self.detail = detail
    self.name = name
    self.firstCoveredDay = firstCoveredDay
  }

  public enum Code: String, CaseIterable, Sendable {
    case unknownAction = "unknown_action"
    case unknownUnit = "unknown_unit"
    case wrongDimension = "wrong_dimension"
    case quantityNegative = "quantity_negative"
    case quantityOutOfRange = "quantity_out_of_range"
    case unknownRegion = "unknown_region"
    case unknownInput = "unknown_input"
    case inputInvalid = "input_invalid"
    case unknownOverride = "unknown_override"
    case overrideWrongDimension = "override_wrong_dimension"
    /// Not finite, negative, a circle of names, or a value that leaves the estimate without a finite result.
    case overrideInvalid = "override_invalid"
    case noFactorForDay = "no_factor_for_day"
    /// The chain puts factors of different bases together.
    case basesMixed = "bases_mixed"
  }
}
