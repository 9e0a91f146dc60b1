import APITypes
import HTTPTypes
import ServerApp
import Testing

/// The routes the server has are those of the document, both ways, and each path knows its methods.
@Suite struct RouteDriftTests {
  @Test func routesAndDocumentAreTheSame() async throws {
    try await TestServer.run { server in
      let (_, endpoints, pages) = try buildRouter(
        server.services, cursorKey: [UInt8](repeating: 7, count: 32), document: try Project.document(),
        configuration: ServerConfiguration())
      let registered = Set(endpoints.map { "\($0.method.rawValue) \($0.path)" })
      let documented = try Project.documentedOperations()
      #expect(registered.count == endpoints.count, "registered twice")
      #expect(Set(pages) == Set(PageRoute.all))
      #expect(pages.count == PageRoute.all.count, "registered twice")
      #expect(Set(endpoints) == Set(Endpoint.all))
      #expect(registered.subtracting(documented) == [], "not in the document")
      #expect(documented.subtracting(registered) == [], "in the document only")
    }
  }

  /// A path with something in the place of its parameters.
  static func sample(_ path: String) -> String {
    path.split(separator: "/").map { step in
      step == "{slug}" ? "saitama" : step.hasPrefix("{") ? EntryID.number(9) : String(step)
    }
    .reduce("") { "\($0)/\($1)" }
  }

  @Test func everyPathRefusesOtherMethodsAndSaysWhichItHas() async throws {
    try await TestServer.run { server in
      for (path, endpoints) in Dictionary(grouping: Endpoint.all, by: \.path).sorted(by: { $0.key < $1.key }) {
        let methods = Set(endpoints.map(\.method.rawValue))
        let allowed = methods.union(methods.contains("GET") ? ["HEAD", "OPTIONS"] : ["OPTIONS"]).sorted()
        let target = Self.sample(path)
        for method in [HTTPRequest.Method.get, .put, .post, .patch, .delete, .trace]
        where !methods.contains(method.rawValue) {
          let answer = try await server.send(method, target)
          #expect(answer.status == 405, "\(method) \(target)")
          #expect(answer["allow"] == allowed.joined(separator: ", "), "\(method) \(target)")
          #expect(try answer.problem().code == "method_not_allowed", "\(method) \(target)")
        }
        let options = try await server.send(.options, target)
        #expect(options.status == 204, "OPTIONS \(target)")
        #expect(options["allow"] == allowed.joined(separator: ", "), "OPTIONS \(target)")
      }
    }
  }

  @Test func headAnswersLikeGetWithoutABody() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let home = try await server.household(of: aki)
      for endpoint in Endpoint.all where endpoint.method == .get {
        var target = Self.sample(endpoint.path).replacing("/groups/\(EntryID.number(9))", with: "/groups/\(home.id)")
        if endpoint.query.contains("city") { target += "?city=saitama" }
        if endpoint == .directory { target += "?kind=ward" }
        let get = try await server.get(target, as: aki)
        let head = try await server.send(.head, target, as: aki)
        #expect(head.status == get.status, "\(target)")
        #expect(head.body.isEmpty, "\(target)")
        for name in ["content-type", "etag", "cache-control", "vary", "content-length"] {
          #expect(head[name] == get[name], "\(name) of \(target)")
        }
      }
    }
  }

  @Test func unknownPathsAreProblems() async throws {
    try await TestServer.run { server in
      for target in [
        "/", "/v1", "/v1/nothing", "/v1/entries/x/y", "/v2/me", "/v1/me/", "//v1/me", "/%2e%2e/etc/passwd",
      ] {
        let answer = try await server.get(target, headers: ["Accept-Language": "ja"])
        guard answer.status != 401 else { continue }
        #expect(answer.status == 404, "\(target)")
        #expect(try answer.problem().title == "見つかりません", "\(target)")
      }
    }
  }
}
