import APITypes
import Testing

/// Requests sent twice, lists read to their end, tokens that run out.
@Suite struct RepeatTests {
  @Test func aKeyAnswersTheSameAndSaysSo() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let key: KeyValuePairs<String, String> = ["Idempotency-Key": String(repeating: "k", count: 255)]
      let first = try await server.post("/v1/entries", as: aki, Trip.words, headers: key)
      let again = try await server.post("/v1/entries", as: aki, Trip.words, headers: key)
      #expect(first.status == 201 && again.status == 201)
      #expect(first["idempotency-replayed"] == nil)
      #expect(again["idempotency-replayed"] == "true")
      #expect(first.body == again.body)
      #expect(first["location"] == again["location"])
      // A key is one member's and holds for one operation.
      let ben = try await server.signUp("ben")
      #expect(try await server.post("/v1/entries", as: ben, Trip.words, headers: key)["idempotency-replayed"] == nil)
      // After thirty days it is forgotten.
      server.clock.advance(bySeconds: 30 * 86_400 + 1)
      let later = try await server.post("/v1/entries", as: server.refresh(aki), Trip.words, headers: key)
      #expect(later.status == 201)
      #expect(later["idempotency-replayed"] == nil)
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func theSameEntryThirtyTwoTimesAtOnceIsOneEntry() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let statuses = try await withThrowingTaskGroup(of: Int.self) { tasks in
        for _ in 0..<32 {
          tasks.addTask { try await server.put("/v1/entries/\(EntryID.number(1))", as: aki, Trip.words).status }
        }
        return try await tasks.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
      #expect(statuses == [201: 1, 200: 31])
      let verification = try await server.services.verifier.verify()
      #expect(verification.isClean)
      #expect(verification.entries == 1)
    }
  }

  @Test func aListIsReadToItsEnd() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      for number in 1...7 {
        let body = #"{"action": "ev-trip", "quantity": \#(number), "day": "2026-11-\#(17 + number % 3)"}"#
        #expect(try await server.put("/v1/entries/\(EntryID.number(number))", as: aki, body).status == 201)
      }
      var seen: [EntryBody] = []
      var target: String? = "/v1/entries?limit=3"
      while let next = target {
        let page = try await server.get(next, as: aki).body(as: ListBody<EntryBody>.self)
        seen += page.data
        target = page.next.map { "/v1/entries?limit=3&cursor=\($0)" }
      }
      #expect(seen.count == 7)
      #expect(Set(seen.map(\.id)).count == 7)
      #expect(seen.map(\.day) == seen.map(\.day).sorted(by: >))
    }
  }

  @Test func aCursorIsOnesOwnAndOfItsListAndAge() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let ben = try await server.signUp("ben")
      for number in 1...2 { _ = try await server.put("/v1/entries/\(EntryID.number(number))", as: aki, Trip.words) }
      let page = try await server.get("/v1/entries?limit=1", as: aki).body(as: ListBody<EntryBody>.self)
      let cursor = try #require(page.next)
      let forged = (cursor.first == "A" ? "B" : "A") + cursor.dropFirst()
      for (target, person) in [
        ("/v1/entries?limit=1&cursor=\(cursor)", ben), ("/v1/entries?limit=1&cursor=\(forged)", aki),
        ("/v1/entries?limit=1&to=2026-11-23&cursor=\(cursor)", aki), ("/v1/entries?cursor=", aki),
        ("/v1/cities/saitama/groups?kind=ward&cursor=\(cursor)", aki),
      ] {
        let answer = try await server.get(target, as: person)
        #expect(answer.status == 400, "\(target)")
        #expect(try answer.problem().code == "invalid_cursor", "\(target)")
      }
      server.clock.advance(bySeconds: 3 * 86_400 - 60)
      let renewed = try await server.refresh(aki)
      // The days are said: by default they move with the clock.
      let target = "/v1/entries?from=2025-10-20&to=2026-11-24&cursor=\(cursor)"
      #expect(try await server.get(target, as: renewed).status == 200)
      server.clock.advance(bySeconds: 120)
      let late = try await server.get(target, as: renewed)
      #expect(try late.problem().code == "invalid_cursor")
    }
  }

  @Test func anAccessTokenRunsOut() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      server.clock.advance(bySeconds: 60 * 60 - 1)
      #expect(try await server.get("/v1/me", as: aki).status == 200)
      server.clock.advance(bySeconds: 1)
      let answer = try await server.get("/v1/me", as: aki)
      #expect(answer.status == 401)
      #expect(try answer.problem().code == "token_expired")
      #expect(answer["www-authenticate"]?.hasPrefix("Bearer") == true)
      #expect(try await server.get("/v1/me", as: server.refresh(aki)).status == 200)
    }
  }
}
