public import Accounting

/// One step of an explanation.
public struct StepBody: Codable, Hashable, Sendable {
  public var role: StepRole
  public var label: String
  /// The value's name, for values.
  public var name: ValueName?
  /// The formula with numbers and units in the place of names.
  @Nullable public var expression: String?
  /// In ``unit``; masses in kilograms.
  public var value: Double
  public var unit: String
  /// The value with the digits that are worth printing; of masses with their unit.
  public var shown: String
  @Nullable public var source: SourceID?
  @Nullable public var region: RegionID?
  /// The first day of the period described; null is always.
  @Nullable public var validFrom: Day?
  /// The period described by a value that goes on until a newer one is known, such as "FY2024".
  public var latestKnown: String?
  /// More special regions that have this value for other days only.
  public var fellThrough: [RegionID]?
  /// The household's own figure or an override stands in the catalogue's place.
  public var replaced: Bool?

  public init(_ step: Step, language: Language) {
    role = step.role
    label = step.label.text(language)
    name = step.name
    expression = step.expression
    value = step.value
    unit = step.unit
    shown = step.shown
    source = step.source
    region = step.region
    validFrom = step.validFrom
    latestKnown = step.latestKnown
    fellThrough = step.fellThrough.isEmpty ? nil : step.fellThrough
    replaced = step.isReplaced ? true : nil
  }

  enum CodingKeys: String, CodingKey {
    case role, label, name, expression, value, unit, shown, source, region, replaced
    case validFrom = "valid_from"
    case latestKnown = "latest_known"
    case fellThrough = "fell_through"
  }
}
