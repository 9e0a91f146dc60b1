import APITypes
import Testing

/// A member's writes in a minute are bounded; reads, and other members, are not touched by it.
@Suite struct WriteLimitTests {
  @Test func oneWriteTooMany() async throws {
    try await TestServer.run({ $0.writesPerMinute = 3 }) { server in
      let aki = try await server.signUp("aki")
      let ben = try await server.signUp("ben")
      for number in 1...3 {
        let answer = try await server.put("/v1/entries/\(EntryID.number(number))", as: aki, Trip.words)
        #expect(answer.status == 201)
        #expect(answer["ratelimit-policy"] == "\"writes\";q=3;w=60")
        #expect(answer["ratelimit"]?.hasPrefix("\"writes\";r=\(3 - number);t=") == true)
      }
      let refused = try await server.put("/v1/entries/\(EntryID.number(4))", as: aki, Trip.words)
      #expect(refused.status == 429)
      #expect(try refused.problem().code == "too_many_requests")
      #expect(refused["retry-after"].flatMap { Int($0) }.map { (1...60).contains($0) } == true)
      #expect(refused["ratelimit-policy"] == "\"writes\";q=3;w=60")
      #expect(refused["ratelimit"]?.hasPrefix("\"writes\";r=0;t=") == true)

      for _ in 1...5 {
        let read = try await server.get("/v1/entries", as: aki)
        #expect(read.status == 200)
        #expect(read["ratelimit"]?.hasPrefix("\"writes\";r=0;t=") == true)
      }
      #expect(try await server.get("/v1/entries/\(EntryID.number(4))", as: aki).status == 404)
      #expect(try await server.put("/v1/entries/\(EntryID.number(5))", as: ben, Trip.words).status == 201)
    }
  }

  @Test func problemsTellOfTheBudgetToo() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let missing = try await server.get("/v1/entries/\(EntryID.number(1))", as: aki)
      #expect(missing.status == 404)
      #expect(missing["ratelimit"]?.hasPrefix("\"writes\";r=600;t=") == true)
    }
  }

  @Test func withoutALimitNothingIsSaidOfIt() async throws {
    try await TestServer.run({ $0.writesPerMinute = nil }) { server in
      let aki = try await server.signUp("aki")
      let answer = try await server.put("/v1/entries/\(EntryID.number(1))", as: aki, Trip.words)
      #expect(answer.status == 201)
      #expect(answer["ratelimit"] == nil)
    }
  }
}
