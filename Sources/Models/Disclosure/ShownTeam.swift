import Accounting

/// What of one team's figures in a challenge may be seen: as they were when at least three members had changed them.
///
/// The same rule as for totals (``ReleasedWeek``), for a single place: what is shown first is of five members, every later change of three
/// who brought something and took nothing back. Numbered rows of sheets are nobody's and are seen at once.
///
/// This makes one challenge's exact figures safe beside one another. What they would tell beside totals, or beside another challenge's that
/// differs in days, actions, the moment when it opened, or in being of a school and not of its classes, is for ``BoardRounding``.
package struct ShownTeam: Hashable, Sendable {
  package var figures: ChallengeFigures
  /// What of them came on sheets.
  package var onSheets: ChallengeFigures
  /// At least so many different members contributed, besides the rows of sheets; 0 while nothing of members is shown.
  package var contributors: Int64

  package init(figures: ChallengeFigures = .zero, onSheets: ChallengeFigures = .zero, contributors: Int64 = 0) {
    self.figures = figures
    self.onSheets = onSheets
    self.contributors = contributors
  }

  /// At least so many different people contributed.
  package var fewestContributors: Int64 { contributors + onSheets.activeMembers }

  /// From so many active members on nobody is remembered for having taken something back, and it takes ten to show a change instead: a list
  /// of all who ever corrected themselves would have no end in a city.
  package static let largeTeamMembers: Int64 = 100

  /// One step.
  package struct Step: Hashable, Sendable {
    package let shown: ShownTeam
    /// What is to be remembered of the changers from now on.
    package let rest: Changers
  }

  /// What may be shown by now instead of this; nil if that has not changed, and nothing need be forgotten.
  ///
  /// - Parameters:
  ///   - counted: What the team has.
  ///   - sheets: What of that came on sheets.
  ///   - changers: Who changed it since it was shown.
  package func next(_ counted: ChallengeFigures, onSheets sheets: ChallengeFigures, _ changers: Changers) -> Step? {
    var ofSheets = sheets
    ofSheets -= onSheets
    var delta = counted
    delta -= figures
    delta -= ofSheets
    let isLarge = counted.activeMembers >= Self.largeTeamMembers
    let change = PendingChange(
      place: ReleasedWeek.Place(day: Day(number: 0), action: ReleasedWeek.Place.ofDay), delta: Tally(delta),
      changers: changers, takers: isLarge ? [] : changers.takers)
    let fewest = isLarge ? SmallGroups.fewestOutside : SmallGroups.fewestChangers
    let evidence = Int64([change].evidence.count)
    // What is new and what is not are parts of what is shown: they too are of three at least.
    let isEnough = contributors > 0 || evidence >= SmallGroups.fewestInside
    if changers.isPending, isEnough, [change].holds(fewest) {
      var own = counted
      own -= sheets
      var rest = Changers()
      rest.earlierTakers = isLarge ? [] : changers.takers
      return Step(
        shown: ShownTeam(
          figures: counted, onSheets: sheets, contributors: max(contributors, evidence, own.fewestCarriers)),
        rest: rest)
    }
    let isSeen = fewestContributors >= SmallGroups.fewestInside || sheets.activeMembers >= SmallGroups.fewestInside
    guard !ofSheets.isZero && isSeen || changers.isCrowded else { return nil }
    var shown = self
    if isSeen {
      shown.figures += ofSheets
      shown.onSheets = sheets
    }
    return Step(shown: shown, rest: changers.isCrowded ? changers.compacted : changers)
  }
}

extension Tally {
  fileprivate init(_ figures: ChallengeFigures) {
    self.init()
    entries = figures.entries
    members = figures.activeMembers
    doneMilligrams = figures.doneMilligrams
    newMilligrams = figures.newMilligrams
  }
}
