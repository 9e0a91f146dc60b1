import APITypes
import Testing

/// Answers that are the same for everyone.
@Suite struct PublicAnswerTests {
  @Test func largeAnswersAreCompressed() async throws {
    try await TestServer.run { server in
      let answer = try await server.get("/v1/catalogue?city=saitama", headers: ["Accept-Encoding": "gzip"])
      #expect(answer["content-encoding"] == "gzip")
    }
  }

  @Test func theDirectoryTakesSeveralKindsOrNone() async throws {
    try await TestServer.run { server in
      let both = try await server.get("/v1/cities/saitama/groups?kind=ward,school")
      let all = try await server.get("/v1/cities/saitama/groups")
      #expect(both.status == 200)
      #expect(all.status == 200)
    }
  }
}
