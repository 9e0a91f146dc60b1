import Models
import Services
import Testing

@Suite struct SessionTests {
  @Test func `an access token holds for an hour`() async throws {
    try await World.run { world in
      let tokens = try await world.signUp("aki").tokens
      world.outside.pass(seconds: 3599)
      _ = try await world.sessions.authenticate(tokens.access)
      world.outside.pass(seconds: 1)
      await expect(.tokenExpired) { try await world.sessions.authenticate(tokens.access) }
    }
  }

  @Test func `anything else is no login`() async throws {
    try await World.run { world in
      let tokens = try await world.signUp("aki").tokens
      for text in [
        "", "kzn_", "Bearer", tokens.refresh ?? "", String(tokens.access.dropLast()) + "~",
        "kzn_" + String(repeating: "A", count: 43),
      ] {
        await expect(.loginRequired) { try await world.sessions.authenticate(text) }
      }
      await expect(.loginRequired) { try await world.sessions.refresh(tokens.access, origin: "192.0.2.0/24") }
      await expect(.loginRequired) { try await world.sessions.refresh("x", origin: "192.0.2.0/24") }
    }
  }

  @Test func `a refresh gives new tokens of the same session`() async throws {
    try await World.run { world in
      let first = try await world.signUp("aki").tokens
      world.outside.pass(days: 1)
      let second = try await world.sessions.refresh(first.refresh ?? "", origin: "192.0.2.0/24").tokens
      #expect(second.access != first.access && second.refresh != first.refresh)
      let principal = try await world.sessions.authenticate(second.access)
      let sessions = try await world.sessions.list(of: principal)
      #expect(sessions.count == 1)
      #expect(sessions.first?.usedAt == world.outside.now)
    }
  }

  @Test func `a refresh token may be used again within thirty seconds, when an answer was lost`() async throws {
    try await World.run { world in
      let tokens = try await world.signUp("aki").tokens
      let lost = try await world.sessions.refresh(tokens.refresh ?? "", origin: "192.0.2.0/24").tokens
      world.outside.pass(seconds: 30)
      let again = try await world.sessions.refresh(tokens.refresh ?? "", origin: "192.0.2.0/24").tokens
      for access in [lost.access, again.access] { _ = try await world.sessions.authenticate(access) }
      _ = try await world.sessions.refresh(again.refresh ?? "", origin: "192.0.2.0/24")
    }
  }

  @Test func `used again later it ends the whole session`() async throws {
    try await World.run { world in
      let tokens = try await world.signUp("aki").tokens
      let other = try await world.logIn("aki")
      let next = try await world.sessions.refresh(tokens.refresh ?? "", origin: "192.0.2.0/24").tokens
      world.outside.pass(seconds: 31)
      await expect(.loginRequired) { try await world.sessions.refresh(tokens.refresh ?? "", origin: "192.0.2.0/24") }
      for token in [tokens.access, next.access] {
        await expect(.loginRequired) { try await world.sessions.authenticate(token) }
      }
      await expect(.loginRequired) { try await world.sessions.refresh(next.refresh ?? "", origin: "192.0.2.0/24") }
      #expect(try await world.sessions.list(of: other).map(\.key) == [other.session])
    }
  }

  @Test func `the grace counts from the first use`() async throws {
    try await World.run { world in
      let tokens = try await world.signUp("aki").tokens
      for _ in 0..<3 {
        _ = try await world.sessions.refresh(tokens.refresh ?? "", origin: "192.0.2.0/24")
        world.outside.pass(seconds: 15)
      }
      await expect(.loginRequired) { try await world.sessions.refresh(tokens.refresh ?? "", origin: "192.0.2.0/24") }
    }
  }

  @Test func `an idle session ends after ninety days`() async throws {
    try await World.run { world in
      var tokens = try await world.signUp("aki").tokens
      world.outside.pass(seconds: 90 * 86_400 - 1)
      tokens = try await world.sessions.refresh(tokens.refresh ?? "", origin: "192.0.2.0/24").tokens
      world.outside.pass(days: 90)
      await expect(.loginRequired) { try await world.sessions.refresh(tokens.refresh ?? "", origin: "192.0.2.0/24") }
    }
  }

  @Test func `no session is older than a year`() async throws {
    try await World.run { world in
      var tokens = try await world.signUp("aki").tokens
      for _ in 0..<5 {
        world.outside.pass(days: 73)
        world.outside.pass(seconds: -1)
        tokens = try await world.sessions.refresh(tokens.refresh ?? "", origin: "192.0.2.0/24").tokens
      }
      // Five seconds are left of the year.
      #expect(tokens.expiresInSeconds == 5)
      _ = try await world.sessions.authenticate(tokens.access)
      world.outside.pass(seconds: 5)
      await expect(.tokenExpired) { try await world.sessions.authenticate(tokens.access) }
      await expect(.loginRequired) { try await world.sessions.refresh(tokens.refresh ?? "", origin: "192.0.2.0/24") }
      #expect(try await world.sessions.list(of: try await world.logIn("aki")).count == 1)
    }
  }

  @Test func `sessions are seen and ended by their owner alone`() async throws {
    try await World.run { world in
      let first = try await world.newcomer("aki")
      let second = try await world.logIn("aki")
      let beni = try await world.newcomer("beni")
      let sessions = try await world.sessions.list(of: first)
      #expect(sessions.map(\.key) == [second.session, first.session])
      #expect(sessions.allSatisfy { $0.client == "test" })
      await expect(.notFound) { try await world.sessions.end(sessions[0].id, of: beni) }
      try await world.sessions.end(sessions[0].id, of: first)
      await expect(.notFound) { try await world.sessions.end(sessions[0].id, of: first) }
      #expect(try await world.sessions.list(of: first).map(\.key) == [first.session])
    }
  }

  @Test func `logging out ends the present session and its tokens`() async throws {
    try await World.run { world in
      let tokens = try await world.signUp("aki").tokens
      try await world.sessions.end(nil, of: try await world.sessions.authenticate(tokens.access))
      await expect(.loginRequired) { try await world.sessions.authenticate(tokens.access) }
      await expect(.loginRequired) { try await world.sessions.refresh(tokens.refresh ?? "", origin: "192.0.2.0/24") }
    }
  }
}
