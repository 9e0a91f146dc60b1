import Accounting
import Models

extension ReleasedWeek {
  /// Every mass that can be worked out of what is visible of one week, with what it is.
  var figures: [(milligrams: Int64, name: String)] {
    var tallies: [(Tally, String)] = [(sum, "week")]
    for day in days {
      tallies.append((self.day(day), "\(day)"))
      var rest = sum
      rest -= self.day(day)
      tallies.append((rest, "week without \(day)"))
    }
    for (place, part) in parts {
      tallies.append((part.tally, "\(place)"))
      var rest = day(place.day)
      rest -= part.tally
      if place.action >= 0 { tallies.append((rest, "\(place.day) without \(place.action)")) }
    }
    for action in Set(parts.keys.map(\.action)) {
      var sum = Tally.zero
      for (place, part) in parts where place.action == action { sum += part.tally }
      tallies.append((sum, "action \(action)"))
    }
    return tallies.flatMap { tally, name in
      [
        (tally.doneMilligrams, "\(name) done"), (tally.newMilligrams, "\(name) new"),
        (tally.doneMilligrams - tally.newMilligrams, "\(name) not new"),
      ]
    }
  }
}
