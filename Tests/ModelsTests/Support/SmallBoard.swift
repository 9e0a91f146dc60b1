import Models

/// A team in a challenge as the database keeps it, in memory: its figures, who changed them, and what is shown.
struct SmallBoard {
  private var counted = ChallengeFigures()
  private var changers = Changers()
  private var entries: [Int64: Int] = [:]
  private(set) var shown = ShownTeam()

  /// An entry, or with less than no mass its end.
  mutating func log(_ member: Int64, milligrams: Int64, isNew: Bool) {
    let sign = milligrams.signum()
    counted.entries += sign
    counted.carryingEntries += sign
    counted.doneMilligrams += milligrams
    if isNew { counted.newMilligrams += milligrams }
    let before = entries[member, default: 0]
    entries[member] = before + Int(sign)
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
    let (done, new) = (shown.figures.doneMilligrams, shown.figures.newMilligrams)
    return [(done, "board done"), (new, "board new"), (done - new, "board not new")]
  }
}
