import APITypes
import Accounting
import Models
import Testing

/// What is refused is refused with the right words and leaves nothing behind.
@Suite struct BadInputTests {
  enum Table: String, CaseIterable {
    case bodies, protocols

    var rows: [BadRequest] { self == .bodies ? BadRequest.bodies : BadRequest.protocols }
  }

  @Test(.timeLimit(.minutes(10)), arguments: Table.allCases)
  func isRefusedAndLeavesNothing(_ table: Table) async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let ben = try await server.signUp("ben")
      #expect(try await server.put("/v1/entries/\(EntryID.number(1))", as: aki, Trip.words).status == 201)
      #expect(try await server.put("/v1/entries/\(EntryID.number(2))", as: ben, Trip.of(3)).status == 201)
      let used = try await server.post(
        "/v1/entries", as: aki, #"{"action": "ev-trip", "day": "2026-11-20"}"#, headers: ["Idempotency-Key": "used"])
      #expect(used.status == 201)
      let before = try await server.services.verifier.verify()
      for one in table.rows {
        for language in [Language.en, .ja] { try await expect(one, in: language, of: aki, on: server) }
      }
      let after = try await server.services.verifier.verify()
      #expect(after.isClean, "\(after.differences)")
      #expect(after.entries == before.entries)
      #expect(after.totals == before.totals)
      let entries = try await server.get("/v1/entries", as: aki).body(as: ListBody<EntryBody>.self).data
      #expect(entries.map(\.revision) == [1, 1])
      #expect(try await server.get("/v1/me", as: aki)["etag"] == "\"1\"")
    }
  }

  private func expect(_ bad: BadRequest, in language: Language, of aki: Person, on server: TestServer) async throws {
    var request = bad.request
    request.headers.append(("Accept-Language", language.rawValue))
    if bad.sender == .aki { request.headers.append(("Authorization", "Bearer \(aki.accessToken)")) }
    let answer = try await server.send(request)
    let what: Comment = "\(bad.name): \(answer.status) \(answer.text.prefix(500))"
    #expect(answer.status == bad.code.status.code, what)
    let problem = try answer.problem()
    #expect(problem.code == bad.code.rawValue, what)
    #expect(problem.title == bad.code.title.text(language), what)
    #expect(problem.errors?.map(\.pointer) == bad.pointer.map { [$0] }, what)
    #expect(answer["content-language"] == language.rawValue, what)
    #expect((answer["www-authenticate"] != nil) == (answer.status == 401), what)
  }

  @Test func aGapNamesTheValueAndTheFirstDayThatHasOne() async throws {
    try await TestServer.run { server in
      let problem = try await server.post(
        "/v1/estimates",
        #"{"regions": ["jp.saitama.ecolife", "jp"], "action": "cooling-28c", "quantity": 1, "day": "2017-07-01"}"#
      ).problem()
      #expect(problem.code == "no_factor_for_day")
      #expect(problem.name == "electricity.grid")
      #expect(problem.firstCoveredDay == Day("2018-01-01"))
    }
  }

  @Test func aStaleEditShowsWhatIsThere() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let target = "/v1/entries/\(EntryID.number(1))"
      _ = try await server.put(target, as: aki, Trip.words)
      let stale = try await server.put(
        target, as: aki, #"{"action": "ev-trip", "quantity": 13, "day": "2026-11-23"}"#, headers: ["If-Match": "\"4\""])
      #expect(stale.status == 412)
      #expect(try stale.problem().current == (try await server.get(target, as: aki).body(as: EntryBody.self)))
    }
  }

  @Test func anothersEntryLooksLikeNone() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let ben = try await server.signUp("ben")
      _ = try await server.put("/v1/entries/\(EntryID.number(1))", as: ben, Trip.of(3))
      let foreign = try await server.get("/v1/entries/\(EntryID.number(1))", as: aki)
      let missing = try await server.get("/v1/entries/\(EntryID.number(2))", as: aki)
      #expect(foreign.status == 404)
      #expect(try foreign.told() == missing.told())
    }
  }
}
