package import Accounting

/// What somebody is left with who takes the figures of all groups below a group away from its own: the attacker's subtraction, done before
/// anything is shown. Where it leaves one or two members, the line holds too few.
///
/// A school that shows 13 while its two larger classes show 12 tells of the only child who ticked in the third. Every group is released in
/// steps of its own, so what is left may also be of a child whose step one of them took and the other did not yet, and less than nothing.
///
/// - *Any groups below, not all.* Leaving some out adds what they show, which is whole steps of three or more again: it is enough to look
///   at all of them, and it does not matter whether one of them hides its line from whoever asks.
/// - *Counts first.* Entries and members are exact, so they decide. Nobody may be left by number where one child stands in the school and
///   another in its class; who still waits on one side only is known, and one or two of those are too few as well.
/// - *Masses.* What is left of mass where neither counts nor who waits differ is of homes whose action counts once in the school and in
///   both siblings' classes. That is protected by the rounding alone: each figure is right to 0.05 kg only, a difference to several
///   times that.
/// - *Members at least.* One child of five days is no five members, so of several days the one with most decides.
/// - *Numbered rows of sheets* are nobody's and are left out on both sides: groups follow a sheet when they are read.
/// - *Time.* It compares what is shown now, when the groups below have just shown what they may. Whoever kept what a school showed before a
///   class released its own step can still compare the two, and so can who takes away a ward's schools where the ward itself is hidden: what
///   could be learned so is not excluded.
package struct Subtraction: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package var entries: Int64
    package var members: Int64

    package init(entries: Int64, members: Int64) {
      self.entries = entries
      self.members = members
    }
  }

  private var rests: [ReleasedWeek.Place: Count] = [:]
  /// Whose changes wait in the group and not in those below, or the other way round.
  private var onOneSide: [ReleasedWeek.Place: Set<Int64>] = [:]
  /// At least so many members are in the group's own rest of the week, if the groups below have none.
  private var ofWeek: Int64 = 0

  /// - Parameter below: What the groups below show of each place, summed, without the numbered rows of sheets.
  /// - Parameter waiting: Who waits in the group, and in the groups below.
  package init(
    of week: ReleasedWeek, minus below: [ReleasedWeek.Place: Count],
    waiting: (own: [ReleasedWeek.Place: Changers], below: [ReleasedWeek.Place: Changers]) = ([:], [:])
  ) {
    for (place, part) in week.parts {
      rests[place] = Count(
        entries: part.tally.entries - part.sheetEntries, members: part.tally.members - part.sheetMembers)
    }
    for (place, count) in below {
      rests[place, default: Count(entries: 0, members: 0)].entries -= count.entries
      rests[place]?.members -= count.members
    }
    let place = ReleasedWeek.Place(day: week.monday, action: ReleasedWeek.Place.ofWeek)
    for place in Set(waiting.own.keys).union(waiting.below.keys) {
      let (own, below) = (waiting.own[place]?.shares ?? [:], waiting.below[place]?.shares ?? [:])
      onOneSide[place] = Set(own.keys).union(below.keys).filter { own[$0] != below[$0] }
    }
    if below[place] == nil { ofWeek = week.parts[place]?.contributors ?? 0 }
  }

  /// Whether a day's line would tell of too few.
  package func tells(day: Day) -> Bool {
    let members = rests[.init(day: day, action: ReleasedWeek.Place.ofDay)]?.members ?? 0
    let isNobodys = (1..<Int64(SmallGroups.fewestChangers)).contains(abs(members))
    return isNobodys || tells(days: [day], andWeek: false)
  }

  /// Whether these days as one figure would, with the rest of the week or without.
  package func tells(days: Set<Day>, andWeek: Bool = true) -> Bool {
    tells(countingIn: { $0.action == ReleasedWeek.Place.ofDay }, andWeek: andWeek) { place in
      place.action == ReleasedWeek.Place.ofWeek ? andWeek : days.contains(place.day)
    }
  }

  /// Whether these actions of the week as one figure would, with what is told by no action or without.
  package func tells(actions: Set<Int64>, andRests: Bool = true) -> Bool {
    tells(countingIn: { $0.action > 0 }, andWeek: andRests) { place in
      place.action > 0 ? actions.contains(place.action) : andRests
    }
  }

  /// - Parameter countingIn: Places in which members are counted.
  private func tells(
    countingIn counts: (ReleasedWeek.Place) -> Bool, andWeek: Bool, _ isMeant: (ReleasedWeek.Place) -> Bool
  ) -> Bool {
    let fewest = SmallGroups.fewestChangers
    let left = rests.filter { isMeant($0.key) }
    let most = left.reduce(andWeek ? ofWeek : 0) { counts($1.key) ? max($0, abs($1.value.members)) : $0 }
    let entries = abs(left.values.reduce(0) { $0 + $1.entries })
    if entries != 0, entries < fewest || most < fewest { return true }
    let waiting = onOneSide.filter { isMeant($0.key) }.reduce(into: Set<Int64>()) { $0.formUnion($1.value) }
    return most < fewest && (1..<fewest).contains(waiting.count)
  }
}
