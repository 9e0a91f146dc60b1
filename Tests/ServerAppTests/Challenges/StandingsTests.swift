import APITypes
import Foundation
import Models
import Services
import Testing

/// Boards and results over HTTP.
@Suite struct StandingsTests {
  @Test func teamsOfFewAreNamedAndNothingElse() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace()
      try await race.log(race.pupils[0][...])
      try await race.log(race.pupils[1][...])
      let inside = try await server.get(race.standings, as: race.pupils[1][0])
      let board = try inside.body(as: StandingsBody.self)
      #expect(board.data.map(\.team.id) == race.classes.map(\.id))
      #expect(board.data[0].figures?.rank == 1)
      #expect(board.data[0].figures?.score?.numerator == "9500")
      #expect(board.data[0].figures?.sentence == "114 g over 12 people are 9.50 g each.")
      #expect(board.data[1].isSuppressed)
      let rows = try JSONSerialization.jsonObject(with: Data(inside.body)) as? [String: Any]
      let hidden = try #require((rows?["data"] as? [[String: Any]])?.last)
      #expect(Set(hidden.keys) == ["team", "suppressed"])
      // Who is in none of the classes sees a team from ten on.
      #expect(try await race.board().data.allSatisfy(\.isSuppressed))
    }
  }

  @Test func itIsTaggedForEachLanguageAndAudience() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace()
      try await race.log(race.pupils[0][...])
      let pupil = race.pupils[0][0]
      let open = try await server.get(race.standings)
      #expect(open["cache-control"] == "public, max-age=1")
      #expect(open["vary"] == "Accept-Language, Accept-Encoding, Authorization")
      let english = try await server.get(race.standings, as: pupil)
      #expect(english["cache-control"] == "private, no-cache")
      let japanese = try await server.get(race.standings, as: pupil, headers: ["Accept-Language": "ja"])
      #expect(Set([open["etag"], english["etag"], japanese["etag"]]).count == 3)
      #expect(try japanese.body(as: StandingsBody.self).data[0].figures?.sentence?.contains("1人あたり") == true)
      let tag = try #require(english["etag"])
      let again = try await server.get(race.standings, as: pupil, headers: ["If-None-Match": tag])
      #expect(again.status == 304 && again.body.isEmpty && again["etag"] == tag)
      server.clock.advance(bySeconds: 5)
      #expect(try await server.get(race.standings, as: pupil, headers: ["If-None-Match": tag]).status == 304)
      try await race.log(race.pupils[1][...])
      try await server.services.boards.tick()
      let top = try await server.get(race.standings + "?top=1", as: pupil, headers: ["If-None-Match": tag])
      #expect(top.status == 200 && top["etag"] != tag)
    }
  }

  @Test func oneSeesTheTopAndOnesOwnNeighbourhood() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([0, 0, 0, 0, 0, 0, 0, 0, 0])
      let board = try await race.board("?top=2&around=\(race.classes[4].id)")
      #expect(board.data.count == 2 && board.teamCount == 9)
      #expect(board.around?.map(\.team.id) == race.classes[1...7].map(\.id))
      #expect(try await race.board("?around=\(race.classes[0].id)").around?.count == 4)
      #expect(try await race.board("?around=\(race.school.id)").around == [])
      #expect(try await race.board().around == nil)
    }
  }

  @Test func aResultIsTheSameBytesFromTwoServers() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([11, 3])
      try await race.log(race.pupils[0][...])
      try await race.log(race.pupils[1][...])
      let early = try await server.get(race.result)
      #expect(try early.problem().code == "challenge_not_closed")
      server.clock.advance(bySeconds: ClassRace.secondsToItsEnd)
      try await server.beside { other in
        let answers = try await (server.get(race.result), other.get(race.result))
        #expect(answers.0.status == 200)
        #expect(answers.0.body == answers.1.body)
        #expect(answers.0["etag"] == answers.1["etag"])
        let boards = try await (server.get(race.standings), other.get(race.standings))
        #expect(boards.0.body == boards.1.body)
        #expect(try boards.0.body(as: StandingsBody.self).state == .closed)
      }
      let answer = try await server.get(race.result, headers: ["Accept-Language": "ja"])
      let file = try JSONDecoder().decode(ResultVerification.File.self, from: Data(answer.body))
      #expect(try ResultVerification.faults(in: file) == [])
      #expect(try await ResultVerification.faults(in: file, store: server.services.store) == [])
      #expect(answer.text.hasPrefix(#"{"result":"#) && answer.text.hasSuffix(#","sha256":"\#(file.sha256)"}"#))
      let body = try answer.body(as: ResultBody.self)
      #expect(body.result.standings.map(\.isSuppressed) == [nil, true])
      #expect(body.result.standings[1].entries == nil && body.result.standings[1].doneMilligrams == nil)
    }
  }
}
