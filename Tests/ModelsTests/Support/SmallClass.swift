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
      var tally = Tally()
      tally.doneMilligrams = milligrams
      tally.newMilligrams = isNew ? milligrams : 0
      tally.carbonDioxideEntries = milligrams == 0 ? 0 : sign
      count(&tally, member, Place(day: day, action: action), sign)
    }
    let share = Changers.Share(
      newMilligrams: isNew ? milligrams : 0, otherMilligrams: isNew ? 0 : milligrams,
      entriesWithoutMass: 0)
    changers[Place(day: day, action: action), default: Changers()].note(member, share)
  }

  /// A tick of a numbered row of a sheet, or its end.
  mutating func tick(row: Int64, day: Int, action: Int64, milligrams: Int64, sign: Int64 = 1) {
    let day = Self.monday.advanced(by: day)
    for action in [action, Place.ofDay] {
      let place = Place(day: day, action: action)
      var tally = Tally()
      tally.doneMilligrams = sign * milligrams
      tally.highMilligrams = sign
      tally.carbonDioxideEntries = sign
      count(&tally, -row, place, sign)
      changers[place, default: Changers()].onSheets += tally
    }
  }

  private mutating func count(_ tally: inout Tally, _ member: Int64, _ place: Place, _ sign: Int64) {
    let before = entries[place]?[member] ?? 0
    entries[place, default: [:]][member] = before + Int(sign)
    tally.entries = sign
    tally.members = before == (sign > 0 ? 0 : 1) ? sign : 0
    totals[place, default: .zero] += tally
  }

  /// Somebody looks: what may be seen by now is released.
  @discardableResult
  mutating func read(today: Day) -> Bool {
    let release = week.release(totals, changers, today: today)
    for (place, rest) in release.rests { changers[place] = rest.isEmpty ? nil : rest }
    return !release.rests.isEmpty
  }
}
