import APITypes
import Testing

/// What is refused of alert days, unusual entries and confirmations, with which words, in both languages.
@Suite struct StaffInputTests {
  private struct Bad {
    let name: String
    let request: TestRequest
    let status: Int
    let code: String
    var pointer: String?
  }

  private static let kind = #"{"kind": "heat"}"#

  private static func days(_ officer: Person) -> [Bad] {
    func put(_ day: String, _ body: String?, _ status: Int, _ code: String, at pointer: String? = nil) -> Bad {
      Bad(
        name: "\(day) \(body ?? "")",
        request: TestRequest(.put, "/v1/cities/saitama/alerts/\(day)", as: officer, body), status: status, code: code,
        pointer: pointer)
    }
    return [
      put("tomorrow", kind, 400, "invalid_parameter", at: "day"),
      put("2026-02-30", kind, 400, "invalid_parameter", at: "day"),
      put("2026-11-23T00:00:00Z", kind, 400, "invalid_parameter", at: "day"),
      put("2026-10-23", kind, 422, "day_too_early", at: "day"),
      put("2027-12-29", kind, 422, "day_in_future", at: "day"),
      put("2026-11-23", #"{"kind": "rain"}"#, 400, "malformed_request", at: "/kind"),
      put("2026-11-23", "{}", 400, "malformed_request", at: "/kind"),
      put("2026-11-23", #"{"kind": "heat", "why": "hot"}"#, 400, "unknown_field", at: "/why"),
      put("2026-11-23", "[]", 400, "malformed_request", at: ""),
      put("2026-11-23?from=2026-11-23", kind, 400, "unknown_parameter", at: "from"),
    ]
  }

  private static func lists(_ officer: Person, _ club: String) -> [Bad] {
    func get(_ target: String, _ status: Int, _ code: String, at pointer: String? = nil) -> Bad {
      Bad(
        name: target, request: TestRequest(.get, target, as: officer, nil), status: status, code: code, pointer: pointer
      )
    }
    let (alerts, unusual) = ("/v1/cities/saitama/alerts", "/v1/groups/\(club)/unusual")
    return [alerts, unusual].flatMap { path in
      [
        get("\(path)?from=x", 400, "invalid_parameter", at: "from"),
        get("\(path)?from=2026-11-23&to=2026-11-22", 400, "invalid_parameter", at: "from"),
        get("\(path)?from=2020-01-01&to=2026-11-22", 422, "period_too_long", at: "from"),
        get("\(path)?day=2026-11-23", 400, "unknown_parameter", at: "day"),
      ]
    } + [
      get("/v1/cities/nowhere/alerts", 404, "not_found"),
      get("\(unusual)?limit=0", 422, "invalid_value", at: "limit"),
      get("\(unusual)?limit=201", 422, "invalid_value", at: "limit"),
      get("\(unusual)?cursor=x", 400, "invalid_cursor"),
      get("/v1/groups/x/unusual", 400, "invalid_identifier"),
      Bad(
        name: "no id", request: TestRequest(.post, "/v1/entries/x/confirmation", as: officer, nil), status: 400,
        code: "invalid_identifier"),
      Bad(
        name: "no mark", request: TestRequest(.delete, "/v1/cities/saitama/alerts/2026-11-23", as: officer, nil),
        status: 404, code: "not_found"),
    ]
  }

  @Test func isRefusedAndLeavesNothing() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer()
      let club = try await Stage(server: server).group("club", below: server.root(), by: officer).id
      for language in ["en", "ja"] {
        for bad in Self.days(officer) + Self.lists(officer, "\(club)") {
          var request = bad.request
          request.headers.append(("Accept-Language", language))
          let answer = try await server.send(request)
          let what: Comment = "\(bad.name): \(answer.status) \(answer.text)"
          #expect(answer.status == bad.status, what)
          let problem = try answer.problem()
          #expect(problem.code == bad.code, what)
          #expect(problem.errors?.map(\.pointer) == bad.pointer.map { [$0] }, what)
          #expect(answer["content-language"] == language, what)
        }
      }
      let alerts = try await server.get("/v1/cities/saitama/alerts")
      #expect(try alerts.body(as: ListBody<AlertBody>.self).data == [])
    }
  }

  @Test func aDayIsMarkedSeenByAnyoneAndUnmarked() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer()
      for _ in 0..<2 {
        let put = try await server.put("/v1/cities/saitama/alerts/2026-11-25", as: officer, Self.kind)
        #expect(put.status == 200)
        #expect(try put.body(as: AlertBody.self).kind == .heat)
      }
      let seen = try await server.get("/v1/cities/saitama/alerts").body(as: ListBody<AlertBody>.self)
      #expect(seen.data.map(\.day.description) == ["2026-11-25"])
      let path = "/v1/cities/saitama/alerts/2026-11-25"
      #expect(try await server.send(TestRequest(.delete, path, as: officer, nil)).status == 204)
      #expect(try await server.send(TestRequest(.delete, path, as: officer, nil)).status == 404)
    }
  }
}
