public import Accounting

/// What an action would avoid. Nothing is stored; there are no bounds and no window of days.
public struct EstimateRequest: RequestBody {
  /// The slug of the city whose regions and edition hold. Either this or ``regions``.
  public var city: String?
  /// A chain of regions, the most special first.
  public var regions: [RegionID]?
  public var action: ActionID
  /// In ``unit``.
  public var quantity: Double
  /// Any unit of the right dimension; the action's own where left out.
  public var unit: String?
  public var day: Day
  public var inputs: [String: InputValue]?
  /// Values put in the place of the catalogue's.
  public var overrides: [ValueName: MeasureRequest]?

  public init(
    city: String? = nil,
    regions: [RegionID]? = nil,
    action: ActionID,
    quantity: Double,
    unit: String? = nil,
    day: Day,
    inputs: [String: InputValue]? = nil,
    overrides: [ValueName: MeasureRequest]? = nil
  ) {
    self.city = city
    self.regions = regions
    self.action = action
    self.quantity = quantity
    self.unit = unit
    self.day = day
    self.inputs = inputs
    self.overrides = overrides
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case city, regions, action, quantity, unit, day, inputs, overrides
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    city = try fields.optional(.city)
    regions = try fields.optional(.regions)
    action = try fields.value(.action)
    quantity = try fields.value(.quantity)
    unit = try fields.optional(.unit)
    day = try fields.value(.day)
    inputs = try fields.optional(.inputs)
    overrides = try fields.optional(.overrides)
  }
}
