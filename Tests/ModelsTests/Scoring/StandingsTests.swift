import Models
import Testing

@Suite struct StandingsTests {
  private func standings(
    _ rule: ScoringRule, _ teams: [(sum: Int64, active: Int64, enrolled: Int64?)], bands: [Int?] = [],
    minimum: Int64? = nil, doubt: Int64 = 0
  ) -> Standings {
    let teams = teams.enumerated().map { index, team in
      Standings.Team(
        key: Int64(index), band: bands.isEmpty ? nil : bands[index],
        figures: TeamFigures(sumMilligrams: team.sum, activeMembers: team.active, enrolled: team.enrolled))
    }
    let field = ScoringField(teams: teams.map(\.figures), days: 5, fairWeight: 10)
    return Standings(teams, rule: rule, field: field, minimumParticipationPercent: minimum, doubt: doubt)
  }

  /// Keys and ranks in order: `2:1 0:2 1:2 3:-`.
  private func text(_ standings: Standings) -> String {
    standings.rows.map { "\($0.team.key):\($0.rank.map { "\($0)" } ?? "-")" }.joined(separator: " ")
  }

  @Test func `ties share a rank, and the next team has the next number`() {
    let standings = standings(.total, [(5, 1, 1), (9, 1, 1), (5, 1, 1), (-3, 1, 1), (9, 1, 1), (0, 0, 1)])
    #expect(text(standings) == "1:1 4:1 0:2 2:2 5:3 3:4")
  }

  @Test func `a team without enrolment stands below, says why, and shifts nobody`() {
    let teams: [(sum: Int64, active: Int64, enrolled: Int64?)] = [(500, 5, nil), (100, 5, 10), (900, 9, 0), (90, 5, 5)]
    let found = standings(.perMember, teams)
    #expect(text(found) == "3:1 1:2 0:- 2:-")
    #expect(found.rows.map(\.unrankedReason) == [nil, nil, .enrolmentMissing, .enrolmentMissing])
    #expect(found.field.enrolled == 15)
    // A rule that needs no enrolment ranks them all.
    #expect(text(standings(.total, teams)) == "2:1 0:2 1:3 3:4")
  }

  @Test func `who stays below the participation asked for keeps the score and has no rank`() {
    let teams: [(sum: Int64, active: Int64, enrolled: Int64?)] = [(900, 4, 10), (100, 5, 10), (800, 5, nil)]
    let found = standings(.total, teams, minimum: 50)
    #expect(text(found) == "1:1 0:- 2:-")
    #expect(found.rows.map(\.unrankedReason) == [nil, .minimumParticipation, .enrolmentMissing])
    #expect(found.rows[1].score == Score(900))
  }

  @Test func `where nobody knows exactly how many took part, doubt is in a team's favour`() {
    let teams: [(sum: Int64, active: Int64, enrolled: Int64?)] = [(900, 10, 24), (100, 10, 25), (800, 15, 25)]
    #expect(text(standings(.total, teams, minimum: 50, doubt: BoardRounding.oneMember.doubt)) == "0:1 2:2 1:-")
    #expect(BoardRounding.tenthOfMember.doubt == 0)
    for members in 5...100 as ClosedRange<Int64> {
      var figures = ChallengeFigures()
      figures.activeMembers = members
      let told = BoardRounding.oneMember.told(figures).activeMembers
      #expect(abs(told - members) <= BoardRounding.oneMember.doubt)
    }
  }

  @Test func `bands are ranked apart`() {
    let found = standings(
      .total, [(5, 1, 8), (9, 1, 40), (7, 1, 8), (9, 1, 40), (1, 1, 8)], bands: [0, 1, 0, 1, 0])
    #expect(text(found) == "2:1 0:2 4:3 1:1 3:1")
  }

  @Test func `one team, no team, and a goal`() {
    #expect(text(standings(.fair, [(5, 1, 8)])) == "0:1")
    #expect(text(standings(.fair, [])) == "")
    #expect(text(standings(.goal, [(5, 1, 8)])) == "0:-")
  }

  @Test func `ten thousand teams in an order that depends on nothing but them`() {
    let teams = (0..<10_000 as Range<Int64>).map { number -> (sum: Int64, active: Int64, enrolled: Int64?) in
      (number * 7919 % 5000 * 1_000_003, 3, number % 40 + 1)
    }
    let found = standings(.fair, teams)
    #expect(found == standings(.fair, teams))
    #expect(found.rows.count == 10_000)
    let scores = found.rows.compactMap(\.score)
    let ranks = found.rows.compactMap(\.rank)
    #expect(scores == scores.sorted(by: >))
    #expect(ranks == ranks.sorted())
    #expect((scores.count, ranks.last) == (10_000, Set(scores).count))
  }
}
