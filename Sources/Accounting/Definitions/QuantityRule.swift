/// What an action is counted in, and how much of it a day holds.
public struct QuantityRule: Codable, Hashable, Sendable {
  /// Its name in the action's formulas.
  public var name: String
  public var unit: String
  /// A day's usual bound in 1/1,000,000 of the unit; more is asked about.
  public var usual: Int64
  /// A day's outer bound in 1/1,000,000 of the unit; more is refused.
  public var most: Int64

  public init(name: String, unit: String, usual: Int64, most: Int64) {
    self.name = name
    self.unit = unit
    self.usual = usual
    self.most = most
  }
}
