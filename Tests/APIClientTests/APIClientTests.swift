import APIClient
import APITypes
import Accounting
import HTTPTypes
import Models
import Testing

struct APIClientTests {
  @Test func sendsWhatTheEndpointSays() async throws {
    let transport = ScriptedTransport { _ in json(.ok, memberJSON, [.eTag: "\"2\""]) }
    let session = MemorySession(SessionTokens(accessToken: "kzn_a", refreshToken: "kzn_r"))
    let client = try APIClient.test(transport, session: session)
    let answer = try await client.changeMe(MePatch(displayName: "あき"), ifMatch: "\"1\"")
    #expect(answer.etag == "\"2\"")
    #expect(answer.body.handle == "aki")
    let exchange = try #require(await transport.exchanges.first)
    #expect(exchange.request.method == .patch)
    #expect(exchange.request.scheme == "https")
    #expect(exchange.request.authority == "kizuna.example")
    #expect(exchange.request.path == "/api/v1/me")
    #expect(exchange.request.headerFields[.ifMatch] == "\"1\"")
    #expect(exchange.request.headerFields[.authorization] == "Bearer kzn_a")
    #expect(exchange.request.headerFields[.acceptLanguage] == "ja")
    #expect(exchange.request.headerFields[.contentType] == "application/json")
    #expect(exchange.body == Array(#"{"display_name":"あき"}"#.utf8))
  }

  @Test func publicCallsCarryNoToken() async throws {
    let transport = ScriptedTransport { _ in json(.ok, #"{"data": [], "next": null}"#) }
    let session = MemorySession(SessionTokens(accessToken: "kzn_a", refreshToken: "kzn_r"))
    let page = try await APIClient.test(transport, session: session).directory(
      of: "saitama",
      kinds: [.ward, .school],
      limit: 5
    )
    #expect(page.data == [])
    let request = try #require(await transport.exchanges.first?.request)
    #expect(request.path == "/api/v1/cities/saitama/groups?kind=ward%2Cschool&limit=5")
    #expect(request.headerFields[.authorization] == nil)
    #expect(request.headerFields[.contentType] == nil)
  }

  @Test func problemsAreErrorsWithTheirCode() async throws {
    let transport = ScriptedTransport { _ in problem(.tooManyRequests, "too_many_requests", [.retryAfter: "7"]) }
    let error = await #expect(throws: APIProblem.self) { try await APIClient.test(transport).me() }
    #expect(error?.code == .tooManyRequests)
    #expect(error?.retryAfterSeconds == 7)
  }

  @Test func aCodeOfANewerServerIsKept() async throws {
    let transport = ScriptedTransport { _ in problem(.conflict, "from_the_future") }
    let error = await #expect(throws: APIProblem.self) { try await APIClient.test(transport).me() }
    #expect(error?.code == nil)
    #expect(error?.problem.code == "from_the_future")
  }

  @Test func somethingElseAtTheAddressIsToldApart() async throws {
    let gateway = ScriptedTransport { _ in
      (HTTPResponse(status: .badGateway, headerFields: [.contentType: "text/html"]), Array("<html>".utf8))
    }
    await #expect(throws: UnexpectedAnswer(status: 502)) {
      try await APIClient.test(gateway).live()
    }
    let page = ScriptedTransport { _ in json(.ok, "<html>") }
    await #expect(throws: UnexpectedAnswer(status: 200)) {
      try await APIClient.test(page).live()
    }
  }

  @Test func whatTheCallerHasAlreadyIsNil() async throws {
    let transport = ScriptedTransport { _ in (HTTPResponse(status: .notModified), []) }
    let answer = try await APIClient.test(transport).catalogue(of: "saitama", unless: "\"x\"")
    #expect(answer == nil)
    #expect(await transport.exchanges.first?.request.headerFields[.ifNoneMatch] == "\"x\"")
  }

  @Test func anEditionThatIsNotWhatItSaysIsRefused() async throws {
    let transport = ScriptedTransport { _ in
      json(.ok, #"{"actions":{},"regions":{},"sheets":{},"sources":{},"values":{}}"#)
    }
    await #expect(throws: UnexpectedAnswer.self) {
      try await APIClient.test(transport).edition(String(repeating: "0", count: 64))
    }
  }
}
