/// An emission factor or a parameter: dated series for each region.
public struct ValueDefinition: Codable, Hashable, Sendable {
  public var title: LocalizedText
  /// Every region's value comes to this unit's dimension.
  public var unit: String
  public var range: RangeKind
  public var series: [SeriesEntry]

  public init(title: LocalizedText, unit: String, range: RangeKind, series: [SeriesEntry]) {
    self.title = title
    self.unit = unit
    self.range = range
    self.series = series
  }
}

/// What a name is worth in a region from a day on.
public struct SeriesEntry: Codable, Hashable, Sendable {
  public var region: RegionID
  /// The first day of the period described; nil is `always`.
  public var from: Day?
  /// The first day no longer covered; without it the region's next entry ends this one.
  public var until: Day?
  /// Goes on after its period until a newer value is known.
  public var open: Bool
  /// The period described, such as "FY2024".
  public var period: String?
  /// A number with a unit as the source prints it, or a formula over other names.
  public var value: String
  /// The stated 95 % range, each a number with a unit.
  public var low: String?
  public var high: String?
  public var basis: Basis?
  public var source: SourceID?
  /// A derivation that comes to the value.
  public var check: String?

  public init(
    region: RegionID,
    from: Day? = nil,
    until: Day? = nil,
    open: Bool = false,
    period: String? = nil,
    value: String,
    low: String? = nil,
    high: String? = nil,
    basis: Basis? = nil,
    source: SourceID? = nil,
    check: String? = nil
  ) {
    self.region = region
    self.from = from
    self.until = until
    self.open = open
    self.period = period
    self.value = value
    self.low = low
    self.high = high
    self.basis = basis
    self.source = source
    self.check = check
  }
}
