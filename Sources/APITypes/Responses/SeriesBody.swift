public import Accounting

/// What a name is worth in a region from a day on.
public struct SeriesBody: Codable, Hashable, Sendable {
  public var region: RegionID
  /// The first day of the period described; null is always.
  @Nullable public var from: Day?
  /// The first day no longer covered; null where it goes on.
  @Nullable public var until: Day?
  /// Goes on after its period until a newer value is known.
  public var open: Bool
  /// The period described, such as "FY2024".
  public var period: String?
  /// As the source prints it: a number with a unit, or a formula over other names.
  public var formula: String
  /// The number with its unit and 95 % range; null for formulas.
  @Nullable public var value: Double?
  @Nullable public var unit: String?
  @Nullable public var low: Double?
  @Nullable public var high: Double?
  /// Whether the range is the default of its kind, not the source's.
  public var assumed: Bool
  public var basis: Basis?
  public var source: SourceID?

  public init(_ entry: ListedEntry) {
    region = entry.region
    from = entry.validFrom
    until = entry.validUntil
    open = entry.isOpen
    period = entry.period
    formula = entry.formula
    value = entry.value
    unit = entry.unit
    low = entry.low
    high = entry.high
    assumed = entry.isAssumed
    basis = entry.basis
    source = entry.source
  }
}
