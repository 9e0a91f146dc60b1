/// A number with a unit.
public struct Measure: Codable, Hashable, Sendable {
  public var value: Double
  public var unit: String

  public init(value: Double, unit: String) {
    self.value = value
    self.unit = unit
  }
}

/// What a what-if or a household's own figure puts in a name's place, of the same dimension.
public enum Replacement: Codable, Hashable, Sendable {
  case measure(Measure)
  /// Another value of the catalogue, such as a supplier's menu.
  case name(ValueName)
}
