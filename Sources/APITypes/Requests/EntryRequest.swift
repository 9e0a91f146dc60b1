public import Accounting

/// What a member logs: the content of an entry, whose id stands in the path.
public struct EntryRequest: RequestBody {
  public var action: ActionID
  /// In ``unit``; 1 where left out.
  public var quantity: Double?
  /// Any unit of the right dimension; the action's own where left out.
  public var unit: String?
  /// The civil day in the city.
  public var day: Day
  public var inputs: [String: InputValue]?
  /// "I always do this" (true), "new today" (false), or not said.
  public var habit: Bool?
  public var note: String?

  public init(
    action: ActionID,
    quantity: Double? = nil,
    unit: String? = nil,
    day: Day,
    inputs: [String: InputValue]? = nil,
    habit: Bool? = nil,
    note: String? = nil
  ) {
    self.action = action
    self.quantity = quantity
    self.unit = unit
    self.day = day
    self.inputs = inputs
    self.habit = habit
    self.note = note
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case action, quantity, unit, day, inputs, habit, note }

  public init(from decoder: any Decoder) throws { try self.init(from: decoder, besides: []) }

  /// `others`: fields of the same object that somebody else reads.
  init(from decoder: any Decoder, besides others: Set<String>) throws {
    let fields = try FieldReader(decoder, CodingKeys.self, besides: others)
    action = try fields.value(.action)
    quantity = try fields.optional(.quantity)
    unit = try fields.optional(.unit)
    day = try fields.value(.day)
    inputs = try fields.optional(.inputs)
    habit = try fields.optional(.habit)
    note = try fields.optional(.note)
  }
}
