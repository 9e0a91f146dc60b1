public import Accounting

/// What an action is counted in, and how much of it a day holds.
public struct QuantityBody: Codable, Hashable, Sendable {
  /// Its name in the formulas.
  public var name: String
  public var unit: String
  /// More in a day is accepted as unusual.
  public var usual: Double
  /// More in a day is refused.
  public var most: Double

  public init(_ rule: QuantityRule) {
    name = rule.name
    unit = rule.unit
    usual = FixedQuantity.value(micro: rule.usual)
    most = FixedQuantity.value(micro: rule.most)
  }
}
