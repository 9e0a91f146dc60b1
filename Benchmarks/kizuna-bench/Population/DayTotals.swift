import Accounting
import Models
import Storage

/// The totals of one day, summed in an array: a day of ten million entries has half a million additions, and hashing each would take longer
/// than everything else. The same rules as `Services.Contribution`, for new entries only; `kizuna-server verify` compares the two.
struct DayTotals {
  private let groups: [Int64]
  private let actions: [Int64]
  private var tallies: [Tally]

  init(groups: [Int64], actions: [Int64]) {
    self.groups = groups
    self.actions = [TotalKey.anyAction] + actions
    tallies = Array(repeating: .zero, count: groups.count * self.actions.count)
  }

  /// - Parameter card: The action's place in the deck; a person has at most one entry of an action a day.
  mutating func add(_ entry: StoredEntry, card: Int, basis: Basis?, groups places: [Int]) {
    for (bit, group) in places.enumerated() {
      var tally = Tally()
      tally.entries = 1
      if entry.heldOut & (1 << Int64(bit)) == 0 {
        tally.doneMilligrams = entry.figures.avoidedMilligrams
        tally.newMilligrams = entry.habit == false ? tally.doneMilligrams : 0
        tally.lowMilligrams = entry.figures.lowMilligrams
        tally.highMilligrams = entry.figures.highMilligrams
        tally.equivalentEntries = basis == .co2e || basis == .mixed ? 1 : 0
        tally.carbonDioxideEntries = basis == nil || basis == .co2e ? 0 : 1
        tallies[group * actions.count + card + 1].quantityMicro += entry.quantityMicro
      }
      tallies[group * actions.count] += tally
      tally.members = 1
      tallies[group * actions.count + card + 1] += tally
    }
  }

  /// Counts a person who logged something as one member of the day.
  mutating func addMember(groups places: [Int]) {
    for group in places { tallies[group * actions.count].members += 1 }
  }

  func deltas(of day: Day) -> TotalDeltas {
    var deltas = TotalDeltas()
    for (index, tally) in tallies.enumerated() where !tally.isZero {
      let (group, action) = index.quotientAndRemainder(dividingBy: actions.count)
      deltas.add(tally, to: TotalKey(day: day, group: groups[group], action: actions[action]))
    }
    return deltas
  }
}
