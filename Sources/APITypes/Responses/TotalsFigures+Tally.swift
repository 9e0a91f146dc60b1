public import Models

extension TotalsFigures {
  /// `oneDay`: whether the tally's members are different ones, or days of members added up.
  public init(_ tally: Tally, oneDay: Bool) {
    self.init(
      entries: tally.entries,
      activeMembers: oneDay ? tally.members : nil,
      memberDays: oneDay ? nil : tally.members,
      doneMilligrams: tally.doneMilligrams,
      newMilligrams: tally.newMilligrams,
      lowMilligrams: tally.lowMilligrams,
      highMilligrams: tally.highMilligrams
    )
  }
}

extension MassBasis {
  /// What the masses of a tally count.
  public static func of(_ tally: Tally) -> [MassBasis] {
    (tally.carbonDioxideEntries > 0 ? [.carbonDioxide] : []) + (tally.equivalentEntries > 0 ? [.equivalent] : [])
  }
}
