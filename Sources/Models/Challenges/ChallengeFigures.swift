/// What a challenge has of one team: sums over the entries that count in it.
public struct ChallengeFigures: Hashable, Sendable {
  public var entries: Int64 = 0
  /// Those of them that brought a mass. Others count as participation: of a home that has it already, out of season, of resilience.
  public var carryingEntries: Int64 = 0
  /// Members with at least one of them.
  public var activeMembers: Int64 = 0
  /// Days on which a member had at least one, added up over the members.
  public var memberDays: Int64 = 0
  public var doneMilligrams: Int64 = 0
  public var newMilligrams: Int64 = 0
  /// Those that arrived after the last day.
  public var lateEntries: Int64 = 0
  /// Unusual ones that nobody has confirmed. They are in none of the other sums.
  public var heldBackEntries: Int64 = 0

  public init() {}

  public static let zero = ChallengeFigures()

  public var isZero: Bool { self == .zero }

  /// At least so many members brought a mass; all of them where nobody did.
  public var fewestCarriers: Int64 {
    doneMilligrams == 0 && newMilligrams == 0 ? activeMembers : max(0, activeMembers - (entries - carryingEntries))
  }

  public static func += (left: inout ChallengeFigures, right: ChallengeFigures) { left.add(right, times: 1) }
  public static func -= (left: inout ChallengeFigures, right: ChallengeFigures) { left.add(right, times: -1) }

  public mutating func add(_ other: ChallengeFigures, times sign: Int64) {
    entries += sign * other.entries
    carryingEntries += sign * other.carryingEntries
    activeMembers += sign * other.activeMembers
    memberDays += sign * other.memberDays
    doneMilligrams += sign * other.doneMilligrams
    newMilligrams += sign * other.newMilligrams
    lateEntries += sign * other.lateEntries
    heldBackEntries += sign * other.heldBackEntries
  }

  /// The mass that a challenge scores.
  public func milligrams(_ counting: ChallengeCounting) -> Int64 { counting == .done ? doneMilligrams : newMilligrams }
}
