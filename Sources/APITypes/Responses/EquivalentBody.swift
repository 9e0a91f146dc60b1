/// A mass of CO2 in a measure that is easier to picture.
public struct EquivalentBody: Codable, Hashable, Sendable {
  /// One of ``Accounting/Equivalent``, such as `soccer_balls`; a newer server may have others.
  public var id: String
  public var value: Double
  /// A sentence, such as "168 soccer balls full of CO2".
  public var label: String

  public init(id: String, value: Double, label: String) {
    self.id = id
    self.value = value
    self.label = label
  }
}
