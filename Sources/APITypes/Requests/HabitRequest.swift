public import Accounting

/// On which days a member means to do an action.
public struct HabitRequest: RequestBody {
  /// 1 for Monday to 7 for Sunday, one or more.
  public var weekdays: [Int]
  /// The first day; if left out, what it was, or today.
  public var from: Day?

  public init(weekdays: [Int], from: Day? = nil) {
    self.weekdays = weekdays
    self.from = from
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case weekdays, from }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    weekdays = try fields.value(.weekdays)
    from = try fields.optional(.from)
  }
}
