/// What the rows of totals stand for.
public enum TotalsKey: String, Codable, Sendable, CaseIterable {
  /// `2026-11-23`
  case day
  /// An action's id.
  case action
  /// One of the four themes.
  case theme
}
