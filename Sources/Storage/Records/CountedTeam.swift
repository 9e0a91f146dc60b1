package import Models

/// One team of a challenge: what it has, and what of that is shown.
package struct CountedTeam: Sendable {
  package private(set) var counted = ChallengeFigures.zero
  package private(set) var shown = ShownTeam()
  /// When what is shown became visible.
  package private(set) var asOf: Instant?
  /// Which masses are told of it; before the end both, when both are of enough people.
  package private(set) var masses = ToldMasses.both
  private var onSheets = ChallengeFigures.zero
  /// Who changed it since it was shown.
  private(set) var changers = Changers()

  package init(_ rows: some Sequence<ChallengeFiguresRepository.Row>) throws(StorageError) {
    for row in rows {
      switch row.part {
      case .counted:
        counted = row.figures
        masses = row.masses
        guard let read = Changers(text: row.changers) else { throw .decoding("a list of changers") }
        changers = read
      case .onSheets: onSheets = row.figures
      case .shown:
        shown.figures = row.figures
        shown.contributors = row.contributors
        asOf = row.asOf
      case .shownOnSheets: shown.onSheets = row.figures
      case .afterwards, .forgotten: break
      }
    }
  }

  /// When the challenge is over, everything is shown that is in the result.
  package func over(at closing: Instant?) -> CountedTeam {
    var team = self
    team.shown = ShownTeam(figures: counted, contributors: counted.activeMembers)
    team.asOf = closing
    return team
  }

  /// Which masses may be told at the end.
  ///
  /// - Parameter carriers: Counts them; asked only where what is known here is not enough.
  func massesAtEnd(
    _ counting: ChallengeCounting, carriers: () throws(StorageError) -> MassCarriers
  ) throws(StorageError) -> ToldMasses {
    if shown.hasEvidence(of: counted, onSheets: onSheets, changers) { return .both }
    var own = counted
    own -= onSheets
    return ToldMasses(of: own, try carriers(), counting: counting)
  }

  /// What may be shown by now that is not yet.
  package func step() -> ShownTeam.Step? { shown.next(counted, onSheets: onSheets, changers) }
}
