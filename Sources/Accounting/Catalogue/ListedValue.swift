/// A value as the catalogue's list of factors shows it.
public struct ListedValue: Hashable, Sendable {
  public var name: ValueName
  public var title: LocalizedText
  public var unit: String
  public var range: RangeKind
  public var series: [ListedEntry]
}

/// One entry of a value's series, with its range worked out.
public struct ListedEntry: Hashable, Sendable {
  public var region: RegionID
  /// Nil is always.
  public var validFrom: Day?
  /// The first day no longer covered; nil where it goes on.
  public var validUntil: Day?
  /// Goes on after its period until a newer value is known.
  public var isOpen: Bool
  public var period: String?
  /// As it is written: a number with a unit, or a formula over other names.
  public var formula: String
  /// The number, its unit and its range; nil for formulas.
  public var value: Double?
  public var unit: String?
  public var low: Double?
  public var high: Double?
  public var isAssumed: Bool
  public var basis: Basis?
  public var source: SourceID?
  /// What the entry's derivation comes to, in `unit`.
  public var derived: Double?
}
