package import Accounting

/// What of one group's ISO week may be seen: the sum of steps, each the change that at least three members made in one place.
///
/// A place is one action on one day. What stays below that for too long goes, when its day is over, into the rest of the day, and what
/// stays below even there into the rest of the week. Everything shown (days, actions, themes, the week, at any time) is a sum of whole
/// steps, and no two steps share anything; so no sum or difference of shown figures holds one member's change alone.
///
/// What numbered rows of paper sheets change is kept apart from all that. They are nobody's, so a day that is seen follows them at once, and
/// no step of members ever counts them among its three: whoever knows every sheet by heart sees whole steps still.
package struct ReleasedWeek: Hashable, Sendable {
  package struct Place: Hashable, Comparable, Sendable {
    package let day: Day
    /// The action's key, or one of the two below.
    package let action: Int64

    package init(day: Day, action: Int64) {
      self.day = day
      self.action = action
    }

    /// The day as a whole in totals, the rest of the day in what is released.
    package static let ofDay: Int64 = 0
    /// The rest of the week; stands on its Monday.
    package static let ofWeek: Int64 = -1

    package static func < (left: Place, right: Place) -> Bool { (left.day, left.action) < (right.day, right.action) }
  }

  /// What is visible of a place.
  package struct Part: Hashable, Sendable {
    package var tally = Tally.zero
    /// At least so many different members brought it, besides the rows of sheets.
    package var contributors: Int64 = 0
    /// How many numbered rows of sheets stand in it, with so many entries.
    package var sheetMembers: Int64 = 0
    package var sheetEntries: Int64 = 0

    package init() {}

    package init(tally: Tally, contributors: Int64, sheetMembers: Int64 = 0, sheetEntries: Int64 = 0) {
      self.tally = tally
      self.contributors = contributors
      self.sheetMembers = sheetMembers
      self.sheetEntries = sheetEntries
    }

    /// At least so many different people brought it.
    package var fewestContributors: Int64 { contributors + sheetMembers }
  }

  package let monday: Day
  package var parts: [Place: Part] = [:]
  /// The totals as they were when something of their place was released last.
  package var bases: [Place: Tally] = [:]

  package init(monday: Day) { self.monday = monday }

  /// What one release did.
  package struct Release: Hashable, Sendable {
    /// What is to be remembered of places from now on, instead of what was; empty if nothing has changed.
    package var rests: [Place: Changers] = [:]
    /// Whether it shows what sheets changed, which waits for nothing.
    package var renewsSheets = false
  }

  /// Makes visible what may be seen by now.
  ///
  /// - Parameters:
  ///   - totals: The week's totals, of every day's actions and of its days.
  ///   - changers: Who changed the totals since they were released.
  ///   - today: A day before it is over; what nobody will add to is not waited for.
  package mutating func release(_ totals: [Place: Tally], _ changers: [Place: Changers], today: Day) -> Release {
    var sheets = changers.mapValues(\.onSheets).filter { !$0.value.isZero }
    let waiting = Set(sheets.keys)
    show(&sheets)
    let takers = changers.values.reduce(into: Set<Int64>()) { $0.formUnion($1.takers) }
    let pending = changers.filter(\.value.isPending).sorted { $0.key < $1.key }.map { place, changers in
      var delta = totals[place] ?? .zero
      delta -= bases[place] ?? .zero
      delta -= sheets[place] ?? .zero
      return PendingChange(place: place, delta: delta, changers: changers, takers: takers)
    }
    let steps = steps(pending, today: today)
    for step in steps { add(step, totals) }
    for day in Set(steps.flatMap(\.changes).map(\.place.day)) {
      settle(day, steps, totals, hidden: sheets[Place(day: day, action: Place.ofDay)] ?? .zero)
    }
    // What stood on sheets of too few rows is seen with the day.
    show(&sheets)
    let renewed = waiting.subtracting(sheets.keys)
    return Release(
      rests: rests(of: changers, released: Set(steps.flatMap(\.changes).map(\.place)), renewed: renewed),
      renewsSheets: !renewed.isEmpty)
  }

  private func rests(
    of changers: [Place: Changers], released: Set<Place>, renewed: Set<Place>
  ) -> [Place: Changers] {
    let week = Place(day: monday, action: Place.ofWeek)
    var takers = changers[week]?.earlierTakers ?? []
    var rests: [Place: Changers] = [:]
    for (place, old) in changers where place != week {
      guard released.contains(place) || renewed.contains(place) || old.isCrowded else { continue }
      var rest = old
      if renewed.contains(place) { rest.onSheets = .zero }
      if released.contains(place) {
        rest.shares = [:]
        rest.hasOthers = false
        rest.earlierTakers = old.takers
      } else if old.isCrowded {
        rest = rest.compacted
      }
      // Who took away is known for the whole week, once.
      takers.formUnion(rest.earlierTakers)
      rest.earlierTakers = []
      rest.isCrowded = false
      rests[place] = rest
    }
    if takers != changers[week]?.earlierTakers ?? [] {
      rests[week] = Changers()
      rests[week]?.earlierTakers = takers
    }
    return rests
  }

  /// Shows what sheets changed on days that are seen already, or are by so many rows; takes it out of `sheets`.
  private mutating func show(_ sheets: inout [Place: Tally]) {
    let seen = Set(days)
    let isShown = Dictionary(grouping: sheets.keys, by: \.day).mapValues { places in
      let ofDay = places.first.flatMap { sheets[Place(day: $0.day, action: Place.ofDay)] } ?? .zero
      return seen.contains(places[0].day) || ofDay.members >= Int64(SmallGroups.fewestInside)
    }
    for (place, tally) in sheets where isShown[place.day] == true {
      sheets[place] = nil
      var part = parts[place] ?? Part()
      part.sheetMembers += tally.members
      if place.action == Place.ofDay {
        part.tally.members += tally.members
      } else {
        part.sheetEntries += tally.entries
        part.tally += tally
        bases[place, default: .zero] += tally
      }
      parts[place] = part
    }
  }

  private mutating func add(_ step: Step, _ totals: [Place: Tally]) {
    for change in step.changes {
      bases[change.place, default: .zero] += change.delta
      var delta = change.delta
      // Members are counted by action or by day; what is neither has none of its own.
      if step.place.action <= 0 {
        delta.members = 0
        delta.quantityMicro = 0
      }
      parts[step.place, default: Part()].tally += delta
    }
    let isWhole = parts[step.place]?.tally == totals[step.place]
    let carriers = isWhole ? carriers(of: totals[step.place], in: step.place) : 0
    parts[step.place]?.contributors.raise(to: max(Int64(step.changes.evidence.count), carriers))
  }

  /// Those who carry a total besides the rows of sheets.
  private func carriers(of total: Tally?, in place: Place) -> Int64 {
    (total?.fewestCarriers ?? 0) - (parts[place]?.sheetMembers ?? 0)
  }

  /// Brings the day's members up to date, and how many contributed at least.
  private mutating func settle(_ day: Day, _ steps: [Step], _ totals: [Place: Tally], hidden: Tally) {
    let place = Place(day: day, action: Place.ofDay)
    let total = totals[place] ?? .zero
    var part = parts[place] ?? Part()
    part.tally.members = total.members - hidden.members
    let ofDay = steps.filter { $0.place.day == day && $0.place.action >= 0 }.flatMap(\.changes)
    part.contributors.raise(to: Int64(ofDay.evidence.count))
    for (other, cell) in parts where other.day == day && other.action > 0 {
      part.contributors.raise(to: cell.contributors)
    }
    parts[place] = part
    if self.day(day).doneMilligrams == total.doneMilligrams, self.day(day).entries == total.entries {
      let carriers = carriers(of: total, in: place)
      parts[place]?.contributors.raise(to: carriers)
    }
  }
}

extension ReleasedWeek {
  package var days: [Day] { Set(parts.keys.filter { $0.action >= 0 }.map(\.day)).sorted() }

  /// What is visible of a day.
  package func day(_ day: Day) -> Tally {
    parts.reduce(into: Tally.zero) { sum, part in
      guard part.key.day == day, part.key.action >= 0 else { return }
      sum += part.value.tally.asPart(of: part.key)
    }
  }

  /// What is visible of the week.
  package var sum: Tally { parts.reduce(into: .zero) { $0 += $1.value.tally.asPart(of: $1.key) } }
}

extension Tally {
  /// A member of two actions is one member of the day.
  fileprivate func asPart(of place: ReleasedWeek.Place) -> Tally {
    var tally = self
    tally.quantityMicro = 0
    if place.action > 0 { tally.members = 0 }
    return tally
  }
}

extension Int64 {
  fileprivate mutating func raise(to other: Int64) { self = Swift.max(self, other) }
}
