import APITypes
import Accounting
import Models
import Testing

/// What is no challenge is refused with the right words, in both languages, and leaves nothing behind.
@Suite struct ChallengeInputTests {
  @Test(.timeLimit(.minutes(15)))
  func isRefusedAndLeavesNothing() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let stage = Stage(server: server)
      let club = try await stage.group("club", below: server.root(), by: aki)
      let draft = try await stage.challenge(
        #""group": "\#(club.id)", "scoring": {"rule": "goal", "target_entries": 9}"#, by: aki)
      for bad in BadChallenge.all {
        for language in [Language.en, .ja] {
          let request = bad.request(club: club.id, draft: draft.id, as: aki, language)
          let answer = try await server.send(request)
          let what: Comment = "\(bad.name): \(answer.status) \(answer.text)"
          #expect(answer.status == bad.code.status.code, what)
          let problem = try answer.problem()
          #expect(problem.code == bad.code.rawValue, what)
          #expect(problem.title == bad.code.title.text(language), what)
          #expect(problem.errors?.map(\.pointer) == bad.pointer.map { [$0] }, what)
          #expect(answer["content-language"] == language.rawValue, what)
        }
      }
      let left = try await server.get("/v1/challenges", as: aki).body(as: ListBody<ChallengeBody>.self).data
      #expect(left.map(\.id) == [draft.id] && left.first?.revision == 1)
    }
  }

  @Test func aRepeatMakesOneChallenge() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let club = try await Stage(server: server).group("club", below: server.root(), by: aki)
      let body = BadChallenge.body(club: club.id)
      let first = try await server.post("/v1/challenges", as: aki, body, headers: ["Idempotency-Key": "once"])
      let again = try await server.post("/v1/challenges", as: aki, body, headers: ["Idempotency-Key": "once"])
      #expect(first.status == 201 && first["location"]?.hasPrefix("/v1/challenges/") == true)
      #expect(again.status == 201 && again["idempotency-replayed"] == "true")
      #expect(again.body == first.body && again["etag"] == first["etag"])
      let other = try await server.post(
        "/v1/challenges", as: aki, BadChallenge.body(club: club.id, title: "Other"),
        headers: ["Idempotency-Key": "once"])
      #expect(try other.problem().code == "idempotency_key_reused")
      #expect(
        try await server.get("/v1/challenges", as: aki).body(as: ListBody<ChallengeBody>.self).data.count == 1)
    }
  }
}
