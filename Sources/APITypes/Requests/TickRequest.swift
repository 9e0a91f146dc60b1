public import Accounting

/// A tick on a sheet.
public struct TickRequest: RequestBody {
  public var action: ActionID
  /// "I always do this" (true), "new today" (false), or not said.
  public var habit: Bool?

  public init(_ action: ActionID, habit: Bool? = nil) {
    self.action = action
    self.habit = habit
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case action, habit }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    action = try fields.value(.action)
    habit = try fields.optional(.habit)
  }
}
