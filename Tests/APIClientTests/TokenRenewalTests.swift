import APIClient
import APITypes
import HTTPTypes
import Models
import Testing

struct TokenRenewalTests {
  /// A server that knows the token `kzn_new` only and gives it for `kzn_refresh`.
  static func server() -> ScriptedTransport {
    ScriptedTransport { exchange in
      if exchange.request.path == "/api/v1/sessions/refresh" {
        guard exchange.body == Array(#"{"refresh_token":"kzn_refresh"}"#.utf8) else {
          return problem(.unauthorized, "login_required")
        }
        return json(
          .ok,
          """
          {"member": \(memberJSON), "access_token": "kzn_new", "refresh_token": "kzn_next", "token_type": "Bearer",
           "expires_in": 3600}
          """
        )
      }
      guard exchange.request.headerFields[.authorization] == "Bearer kzn_new" else {
        return problem(.unauthorized, "token_expired")
      }
      return json(.ok, memberJSON)
    }
  }

  @Test func anExpiredTokenIsRenewedAndTheRequestSentAgain() async throws {
    let transport = Self.server()
    let session = MemorySession(SessionTokens(accessToken: "kzn_old", refreshToken: "kzn_refresh"))
    let answer = try await APIClient.test(transport, session: session).me()
    #expect(answer.body.handle == "aki")
    #expect(await transport.exchanges.map(\.request.path) == ["/api/v1/me", "/api/v1/sessions/refresh", "/api/v1/me"])
    #expect(await session.tokens == SessionTokens(accessToken: "kzn_new", refreshToken: "kzn_next"))
  }

  @Test func twentyAtOnceRenewOnce() async throws {
    let transport = Self.server()
    let session = MemorySession(SessionTokens(accessToken: "kzn_old", refreshToken: "kzn_refresh"))
    let client = try APIClient.test(transport, session: session)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { _ = try await client.me() } }
      try await group.waitForAll()
    }
    #expect(await transport.exchanges.filter { $0.request.path == "/api/v1/sessions/refresh" }.count == 1)
  }

  @Test func aRefreshTokenThatIsNoGoodIsTold() async throws {
    let transport = Self.server()
    let session = MemorySession(SessionTokens(accessToken: "kzn_old", refreshToken: "kzn_used"))
    let client = try APIClient.test(transport, session: session)
    let error = await #expect(throws: APIProblem.self) { try await client.me() }
    #expect(error?.code == .loginRequired)
  }

  @Test func aTokenThatStaysExpiredIsNotTriedForEver() async throws {
    let transport = ScriptedTransport { exchange in
      exchange.request.path == "/api/v1/sessions/refresh"
        ? json(
          .ok,
          """
          {"member": \(memberJSON), "access_token": "kzn_b", "refresh_token": "kzn_c", "token_type": "Bearer",
           "expires_in": 1}
          """
        )
        : problem(.unauthorized, "token_expired")
    }
    let session = MemorySession(SessionTokens(accessToken: "kzn_a", refreshToken: "kzn_refresh"))
    let client = try APIClient.test(transport, session: session)
    let error = await #expect(throws: APIProblem.self) { try await client.me() }
    #expect(error?.code == .tokenExpired)
    #expect(await transport.exchanges.count == 3)
  }

  @Test func withoutASessionNothingIsRenewed() async throws {
    let transport = Self.server()
    let client = try APIClient.test(transport)
    await #expect(throws: APIProblem.self) { try await client.me() }
    #expect(await transport.exchanges.count == 1)
  }
}
