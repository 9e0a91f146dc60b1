/// What a step of an explanation states.
public enum StepRole: String, Codable, Hashable, Sendable, CaseIterable {
  /// An emission factor or a parameter.
  case value
  case baseline
  case actual
  case saved
  case printed
  case avoided
}

/// One step of an explanation, as data.
public struct Step: Hashable, Sendable {
  public var role: StepRole
  public var label: LocalizedText
  /// The value's name, for values.
  public var name: ValueName?
  /// The formula with numbers and units in the place of names.
  public var expression: String?
  /// In `unit`; masses in kilograms, as milligrams rounded them.
  public var value: Double
  public var unit: String
  /// The value as it is printed, without a unit for values; masses with the unit of the result ("2.3854 kg").
  public var shown: String
  public var low: Double?
  public var high: Double?
  /// The range is the default of its kind, not the source's.
  public var isAssumed: Bool
  /// A what-if or a household's own figure stands in the catalogue's place.
  public var isReplaced: Bool
  public var source: SourceID?
  public var region: RegionID?
  public var regionName: LocalizedText?
  /// The first day of the period described; nil is always.
  public var validFrom: Day?
  /// The period described, such as "FY2017".
  public var period: String?
  /// The period described by a value that goes on until a newer one is known.
  public var latestKnown: String?
  /// More special regions that have this value for other days only.
  public var fellThrough: [RegionID]
  public var fellThroughNames: [LocalizedText]
  /// For masses: the values the formula rests on, in the order of use.
  public var uses: [ValueName]
}
