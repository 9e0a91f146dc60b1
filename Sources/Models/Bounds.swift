/// What a member may log of one action on one day, all entries together.
public enum DailyBound: Hashable, Sendable {
  /// Within what is usual.
  case usual
  /// Accepted, but held back from challenges until somebody confirms it.
  case unusual
  /// Refused.
  case exceeded

  /// - Parameters:
  ///   - totalMicro: The day's quantity with the entry in question, in 1/1,000,000 of the action's unit.
  ///   - usualMicro: The action's `usual`.
  ///   - mostMicro: The action's `most`.
  public init(totalMicro: Int64, usualMicro: Int64, mostMicro: Int64) {
    self = totalMicro > mostMicro ? .exceeded : totalMicro > usualMicro ? .unusual : .usual
  }
}
