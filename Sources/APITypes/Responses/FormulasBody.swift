public import Accounting

/// The formulas of an action; which of them are there follows from its kind.
public struct FormulasBody: Codable, Hashable, Sendable {
  public var baseline: String?
  public var actual: String?
  public var saved: String?
  public var printed: String?

  public init(_ action: Action) {
    baseline = action.baseline
    actual = action.actual
    saved = action.saved
    printed = action.printed
  }
}
