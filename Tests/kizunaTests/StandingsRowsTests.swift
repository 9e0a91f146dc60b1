import APITypes
import Accounting
import Models
import Testing

@testable import kizuna

/// Which teams stand in the one table of those from the top and those around one. Of nine, each of the rank that is its number.
@Suite struct StandingsRowsTests {
  private func row(_ number: Int) throws -> StandingBody {
    let figures = StandingFigures(
      rank: Int64(number), unrankedReason: nil, band: nil, score: nil, arithmetic: nil, sentence: nil,
      sumMilligrams: 0, doneMilligrams: 0, newMilligrams: 0, entries: 0, enrolled: nil, activeMembers: 0, memberDays: 0,
      lateEntries: 0, heldBackEntries: 0)
    let id = try TestCity.id("01935d00-0000-7000-8000-00000000000\(number)")
    return StandingBody(team: StandingBody.Team(id: id, name: "\(number)"), figures: figures)
  }

  private func shown(
    _ top: ClosedRange<Int>, around: ClosedRange<Int>?
  ) throws -> StandingsRows {
    let rows = { (numbers: ClosedRange<Int>) in try numbers.map { try row($0) } }
    var standings = try WireAnswer.example("standings").decoded(StandingsBody.self)
    standings.teamCount = 9
    standings.data = try rows(top)
    standings.around = try around.map(rows)
    return StandingsRows(standings)
  }

  @Test(
    arguments: [
      (1...3, nil, "123", nil), (1...3, 6...8, "123678", 3), (1...3, 5...6, "12356", 3), (1...3, 3...6, "123456", nil),
      (1...5, 2...4, "12345", nil), (1...3, 4...8, "12345678", 3), (1...2, 9...9, "129", 2),
    ] as [(ClosedRange<Int>, ClosedRange<Int>?, String, Int?)])
  func eachTeamStandsOnce(top: ClosedRange<Int>, around: ClosedRange<Int>?, names: String, gap: Int?) throws {
    let shown = try shown(top, around: around)
    #expect(shown.rows.map(\.team.name).joined() == names)
    #expect(shown.gap == gap)
  }

  @Test func whereAllAreShownThereIsNoGap() throws {
    #expect(try shown(1...3, around: 4...9).gap == nil)
  }

  @Test func oneScaleAndOneHeading() throws {
    let standings = try WireAnswer.example("standings_around").decoded(StandingsBody.self)
    let text = StandingsText(
      standings: standings, title: "", language: .en, instants: InstantText(time: nil), explains: false)
    let lines = text.text(Style(isColoured: false), columns: 80).split(separator: "\n")
    #expect(lines.filter { $0.contains("SCORE") }.count == 1)
    #expect(lines.filter { $0.contains("5年1組") }.count == 1)
    #expect(lines.contains { $0.contains("held back") } && lines.contains { $0.hasPrefix("Ranks are among") })
  }
}
