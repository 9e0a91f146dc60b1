public import Accounting

/// What a member says in an entry, after defaults: two requests with equal content are the same write.
public struct EntryContent: Hashable, Sendable {
  public var action: ActionID
  /// As sent, in 1/1,000,000 of `unit`.
  public var quantityMicro: Int64
  /// As sent; the action's own where none was sent.
  public var unit: String
  public var day: Day
  public var inputs: [String: InputValue]
  /// "I always do this" (true), "new today" (false), or not said.
  public var habit: Bool?
  public var note: String?

  public init(
    action: ActionID, quantityMicro: Int64, unit: String, day: Day, inputs: [String: InputValue] = [:],
    habit: Bool? = nil, note: String? = nil
  ) {
    self.action = action
    self.quantityMicro = quantityMicro
    self.unit = unit
    self.day = day
    self.inputs = inputs
    self.habit = habit
    self.note = note
  }
}
