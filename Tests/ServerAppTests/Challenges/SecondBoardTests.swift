import APITypes
import Testing

/// What is said of a challenge whose days another counts too.
@Suite struct SecondBoardTests {
  @Test func itSaysWhyItWaitsAndHowItRounds() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([14, 3])
      try await race.log(race.pupils[0].prefix(6))
      let stage = Stage(server: server)
      let draft = try await stage.challenge(Stage.classes(of: race.school.id, visibility: "public"), by: race.teacher)
      let second = try await stage.open(draft, by: race.teacher).id
      func board() async throws -> StandingsBody {
        try await server.get(Endpoint.standings.path(second)).body(as: StandingsBody.self)
      }
      var stranger = Browser(server)

      let waiting = try await board()
      #expect(waiting.rounding == .tenthOfMember && waiting.data.allSatisfy(\.isSuppressed))
      var page = try await stranger.get("/challenges/\(second)?lang=en").text
      #expect(page.contains("beside another challenge of the same days"))

      try await race.log(race.pupils[0].suffix(8))
      // A board of the last five seconds would do.
      server.clock.advance(bySeconds: 5)
      // 14 times 19 g.
      #expect(try await board().data.first?.figures?.sumMilligrams == 266_000)
      page = try await stranger.get("/challenges/\(second)?lang=en").text
      #expect(page.contains("rounded to a tenth"))
    }
  }
}
