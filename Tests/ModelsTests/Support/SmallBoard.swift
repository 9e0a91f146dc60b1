import Models

/// A team in a challenge as the database keeps it, in memory: its figures, who changed them, and what is shown.
struct SmallBoard {
  /// What counts in the challenge.
  let days: ClosedRange<Int>
  let actions: ClosedRange<Int64>
  let rounding: BoardRounding
  private var counted = ChallengeFigures()
  private var changers = Changers()
  private var entries: [Int64: Int] = [:]
  /// How many of them are new.
  private var newEntries: [Int64: Int] = [:]
  private(set) var shown = ShownTeam()
  /// Which masses are told.
  private var masses = ToldMasses.both
  private var counting = ChallengeCounting.done

  init(days: ClosedRange<Int>, actions: ClosedRange<Int64>, rounding: BoardRounding) {
    (self.days, self.actions, self.rounding) = (days, actions, rounding)
  }

  /// Nobody's part of what is there helps to show it, as other challenges count it.
  mutating func open() {
    changers = changers.withoutEvidence
  }

  /// The result: everything is shown that may be, if there are enough.
  ///
  /// - Returns: What is told, before it is rounded.
  mutating func end(_ counting: ChallengeCounting) -> [Int64] {
    guard counted.activeMembers >= SmallGroups.fewestInside else { return [] }
    self.counting = counting
    let carriers = MassCarriers(
      fresh: Int64(newEntries.values.count { $0 > 0 }),
      other: Int64(entries.count { $0.value > newEntries[$0.key, default: 0] }), any: counted.activeMembers)
    masses =
      shown.hasEvidence(of: counted, onSheets: .zero, changers)
      ? .both : ToldMasses(of: counted, carriers, counting: counting)
    shown.figures = masses.told(counted, counting)
    return told(shown.figures).map(\.milligrams)
  }

  /// An entry, or with less than no mass its end.
  mutating func log(_ member: Int64, milligrams: Int64, isNew: Bool) {
    let sign = milligrams.signum()
    counted.entries += sign
    counted.carryingEntries += sign
    counted.doneMilligrams += milligrams
    if isNew { counted.newMilligrams += milligrams }
    let before = entries[member, default: 0]
    entries[member] = before + Int(sign)
    if isNew { newEntries[member, default: 0] += Int(sign) }
    if before == (sign > 0 ? 0 : 1) { counted.activeMembers += sign }
    changers.note(
      member, Changers.Share(newMilligrams: isNew ? milligrams : 0, otherMilligrams: isNew ? 0 : milligrams))
  }

  /// Somebody looks: what may be seen by now is shown.
  ///
  /// - Returns: Whether it changed.
  mutating func read() -> Bool {
    guard let next = shown.next(counted, onSheets: .zero, changers) else { return false }
    (shown, changers) = (next.shown, Changers(text: next.rest.text) ?? Changers())
    return true
  }

  var figures: [(milligrams: Int64, name: String)] {
    told(rounding.told(shown.figures)).map { ($0, "\(rounding) board \($1)") }
  }

  private func told(_ figures: ChallengeFigures) -> [(milligrams: Int64, name: String)] {
    let (done, new) = (figures.doneMilligrams, figures.newMilligrams)
    return switch masses {
    case .both: [(done, "done"), (new, "new"), (done - new, "not new")]
    case .counted: [counting == .done ? (done, "done") : (new, "new")]
    case .none: []
    }
  }
}
