import Accounting
import Models

/// A group's week as the database keeps it, in memory: totals, who changed them, and what is released.
struct SmallClass {
  typealias Place = ReleasedWeek.Place

  static let monday = Day(number: 20_647)

  var week = ReleasedWeek(monday: monday)
  private(set) var totals: [Place: Tally] = [:]
  private var changers: [Place: Changers] = [:]
  /// How many entries a member has in a place.
  private var entries: [Place: [Int64: Int]] = [:]

  /// A tick, or with less than no mass its end.
  mutating func log(_ member: Int64, day: Int, action: Int64, milligrams: Int64, isNew: Bool) {
    let day = Self.monday.advanced(by: day)
    let sign: Int64 = milligrams < 0 ? -1 : 1
    for action in [action, Place.ofDay] {
      let place = Place(day: day, action: action)
      let before = entries[place]?[member] ?? 0
      entries[place, default: [:]][member] = before + Int(sign)
      var tally = Tally()
      tally.entries = sign
      tally.members = before == (sign > 0 ? 0 : 1) ? sign : 0
      tally.doneMilligrams = milligrams
      tally.newMilligrams = isNew ? milligrams : 0
      tally.carbonDioxideEntries = milligrams == 0 ? 0 : sign
      totals[place, default: .zero] += tally
    }
    let share = Changers.Share(
      newMilligrams: isNew ? milligrams : 0, otherMilligrams: isNew ? 0 : milligrams,
      entriesWithoutMass: 0)
    changers[Place(day: day, action: action), default: Changers()].note(member, share)
  }

  /// Somebody looks: what may be seen by now is released.
  @discardableResult
  mutating func read(today: Day) -> Bool {
    let places = week.release(totals, changers, today: today)
    for place in places { changers[place] = changers[place]?.released }
    return !places.isEmpty
  }
}
