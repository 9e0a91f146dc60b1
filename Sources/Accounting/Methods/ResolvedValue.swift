/// What a name stands for in a method: a number with its source, or a formula over other names.
struct ResolvedValue: Codable, Hashable, Sendable {
  enum Origin: String, Codable, Hashable, Sendable {
    case catalogue
    /// The answer to an input.
    case input
    /// A what-if or a household's own figure.
    case replacement
  }

  var name: ValueName
  var title: LocalizedText
  var origin: Origin
  /// A number with a unit, or a formula over names of the same method.
  var formula: String
  /// The 95 % range of a number, in its own unit; nil for numbers taken as exact.
  var low: Double?
  var high: Double?
  var isAssumed: Bool
  var basis: Basis?
  var source: SourceID?
  var region: RegionID?
  var validFrom: Day?
  var period: String?
  /// Goes on after its period until a newer value is known.
  var isOpen: Bool
  var fellThrough: [RegionID]
}
