import Models
import Testing

@Suite struct ShownTeamTests {
  @Test func noBoardEverTellsWhatOneMemberBroughtNorBesideTheTotalsOrAnotherBoard() {
    var (boardsRead, totalsRead) = ([0, 0], 0)
    for seed in 0..<5_000 as Range<UInt64> {
      var attack = BoardAttack(seed: seed)
      let leak = attack.leak()
      #expect(leak == nil, "seed \(seed)")
      boardsRead = zip(boardsRead, attack.boardsRead).map(+)
      totalsRead += attack.totalsRead
    }
    // It bites only where something is shown.
    #expect(boardsRead[0] > 2_000 && boardsRead[1] > 500 && totalsRead > 3_000, "\(boardsRead) \(totalsRead)")
  }

  @Test func aLargeTeamRemembersNobodyAndShowsTenAtOnce() throws {
    var counted = ChallengeFigures()
    (counted.entries, counted.carryingEntries, counted.activeMembers, counted.doneMilligrams) = (200, 200, 150, 200)
    let shown = ShownTeam(figures: counted, contributors: 150)
    var changers = Changers()
    for member in 1...9 as ClosedRange<Int64> { changers.note(member, .init(otherMilligrams: 1)) }
    counted.doneMilligrams += 9
    #expect(shown.next(counted, onSheets: .zero, changers) == nil)
    changers.note(10, .init(otherMilligrams: 1))
    changers.note(11, .init(otherMilligrams: -1))
    let step = try #require(shown.next(counted, onSheets: .zero, changers))
    #expect(step.shown.figures == counted)
    #expect(step.rest.isEmpty)
  }

  @Test func rowsOfSheetsAreSeenAtOnceAndShowNobodyElse() throws {
    var counted = ChallengeFigures()
    (counted.entries, counted.carryingEntries, counted.activeMembers, counted.doneMilligrams) = (8, 8, 8, 8_000)
    var sheets = ChallengeFigures()
    (sheets.entries, sheets.carryingEntries, sheets.activeMembers, sheets.doneMilligrams) = (6, 6, 6, 6_000)
    var changers = Changers()
    for member in 1...2 as ClosedRange<Int64> { changers.note(member, .init(otherMilligrams: 1_000)) }
    let step = try #require(ShownTeam().next(counted, onSheets: sheets, changers))
    #expect(step.shown.figures == sheets)
    #expect(step.shown.fewestContributors == 6)
    #expect(step.rest == changers)
    #expect(step.shown.next(counted, onSheets: sheets, changers) == nil)
  }
}
