/// What is added up for one (day, group, action): counts and masses of the live entries in it.
public struct Tally: Hashable, Sendable {
  /// Live entries.
  public var entries: Int64 = 0
  /// Members with at least one live entry that day.
  public var members: Int64 = 0
  /// In 1/1,000,000 of the action's unit; 0 for "any action".
  public var quantityMicro: Int64 = 0
  /// Avoided by everything that was done.
  public var doneMilligrams: Int64 = 0
  /// Avoided by what was done newly (`habit` false) only.
  public var newMilligrams: Int64 = 0
  /// Bounds of the done mass, summed: errors are taken as fully correlated.
  public var lowMilligrams: Int64 = 0
  public var highMilligrams: Int64 = 0
  /// Entries that brought a mass of CO2 alone, and of CO2 with other gases.
  public var carbonDioxideEntries: Int64 = 0
  public var equivalentEntries: Int64 = 0

  public init() {}

  public static let zero = Tally()

  public var isZero: Bool { self == .zero }

  public static func += (left: inout Tally, right: Tally) { left.add(right, times: 1) }
  public static func -= (left: inout Tally, right: Tally) { left.add(right, times: -1) }

  public mutating func add(_ other: Tally, times sign: Int64) {
    entries += sign * other.entries
    members += sign * other.members
    quantityMicro += sign * other.quantityMicro
    doneMilligrams += sign * other.doneMilligrams
    newMilligrams += sign * other.newMilligrams
    lowMilligrams += sign * other.lowMilligrams
    highMilligrams += sign * other.highMilligrams
    carbonDioxideEntries += sign * other.carbonDioxideEntries
    equivalentEntries += sign * other.equivalentEntries
  }
}
