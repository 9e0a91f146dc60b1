/// What has changed in one total since it was last released.
package struct PendingChange: Hashable, Sendable {
  package let place: ReleasedWeek.Place
  package let delta: Tally
  /// Those who brought something and never took anything away this week, with what they brought.
  let bringers: [Int64: Changers.Share]

  init(place: ReleasedWeek.Place, delta: Tally, changers: Changers, takers: Set<Int64>) {
    self.place = place
    self.delta = delta
    bringers = changers.shares.filter { !takers.contains($0.key) }
  }

  fileprivate func bringing(_ brings: (Changers.Share) -> Bool) -> Set<Int64> {
    Set(bringers.filter { brings($0.value) }.keys)
  }
}

extension [PendingChange] {
  private func bringing(_ brings: (Changers.Share) -> Bool) -> Set<Int64> {
    reduce(into: []) { $0.formUnion($1.bringing(brings)) }
  }

  /// Those who certainly changed the sum of these. Where there is mass, whoever brought none hides nobody.
  var evidence: Set<Int64> {
    contains(where: \.delta.hasMass)
      ? bringing { $0.newMilligrams > 0 || $0.otherMilligrams > 0 } : bringing { $0.entriesWithoutMass > 0 }
  }

  /// Whether the sum of these holds at least so many members, in what is new and in what is not as well: one is the difference of the others.
  func holds(_ fewest: Int) -> Bool {
    guard evidence.count >= fewest else { return false }
    let hasNew = contains { $0.delta.newMilligrams != 0 }
    let hasOther = contains { $0.delta.doneMilligrams != $0.delta.newMilligrams }
    return (!hasNew || bringing { $0.newMilligrams > 0 }.count >= fewest)
      && (!hasOther || bringing { $0.otherMilligrams > 0 }.count >= fewest)
  }
}

extension Tally {
  package var hasMass: Bool {
    doneMilligrams != 0 || newMilligrams != 0 || lowMilligrams != 0 || highMilligrams != 0
  }

  /// At least so many members brought mass, each entry without any taken for one member's only one; all of them where nothing has mass.
  package var fewestCarriers: Int64 {
    hasMass ? max(0, members - (entries - max(carbonDioxideEntries, equivalentEntries))) : members
  }
}
