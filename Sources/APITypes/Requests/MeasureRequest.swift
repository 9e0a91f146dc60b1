public import Accounting

/// A number with a unit, such as a supplier's own 0.312 kgCO2/kWh.
public struct MeasureRequest: RequestBody {
  public var value: Double
  public var unit: String

  public init(value: Double, unit: String) {
    self.value = value
    self.unit = unit
  }

  public var measure: Measure { Measure(value: value, unit: unit) }

  enum CodingKeys: String, CodingKey, CaseIterable { case value, unit }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    value = try fields.value(.value)
    unit = try fields.value(.unit)
  }
}
