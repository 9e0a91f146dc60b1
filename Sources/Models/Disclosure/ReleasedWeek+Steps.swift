import Accounting

extension ReleasedWeek {
  /// Changes that become visible together in one place, and never one by one.
  struct Step {
    let place: Place
    let changes: [PendingChange]
  }

  /// The smallest places first: what can be told by action is.
  func steps(_ pending: [PendingChange], today: Day) -> [Step] {
    guard isOpen || opens(pending) else { return [] }
    var steps: [Step] = []
    var left: [PendingChange] = []
    for change in pending {
      // A row would stay hidden below five; while its day lasts, there may be more.
      let fewest =
        change.place.day < today || parts[change.place] != nil ? SmallGroups.fewestChangers : SmallGroups.fewestInside
      if [change].holds(fewest) {
        steps.append(Step(place: change.place, changes: [change]))
      } else if change.place.day < today {
        left.append(change)
      }
    }
    for day in Set(left.map(\.place.day)).sorted() {
      var ofDay = left.filter { $0.place.day == day }
      // A day that would be of too few without its rest rather gives up telling an action.
      let told = steps.filter { $0.place.day == day && $0.place.action > 0 }.min {
        $0.changes.evidence.count < $1.changes.evidence.count
      }
      if let told, !ofDay.holds(SmallGroups.fewestChangers),
        steps.filter({ $0.place.day == day }).flatMap(\.changes).evidence.count < SmallGroups.fewestInside
      {
        steps.removeAll { $0.place == told.place }
        ofDay += told.changes
      }
      guard ofDay.holds(SmallGroups.fewestChangers) else {
        left = left.filter { $0.place.day != day } + ofDay
        continue
      }
      steps.append(Step(place: Place(day: day, action: Place.ofDay), changes: ofDay))
      left.removeAll { $0.place.day == day }
    }
    if left.holds(SmallGroups.fewestChangers) {
      steps.append(Step(place: Place(day: monday, action: Place.ofWeek), changes: left))
    }
    return steps
  }

  private var isOpen: Bool { !parts.isEmpty }

  /// Nothing of a week is shown before one of its days has enough members.
  private func opens(_ pending: [PendingChange]) -> Bool {
    Dictionary(grouping: pending, by: \.place.day).values.contains { $0.holds(SmallGroups.fewestInside) }
  }
}
