import APITypes
import Foundation
import HTTPTypes
import Testing

/// Somebody else's things answer exactly like things that aren't there, on every operation that takes an id.
@Suite struct AuthorizationTests {
  /// What belongs to Aki.
  struct Owned: Sendable {
    let aki: Person
    let entry: String
    let household: String
    let code: String
    let session: String
    /// A draft of a club of Aki's.
    let club: String
    let challenge: String
  }

  /// How to ask for the thing with an id: the path's values, with that id among them, and a body.
  struct Probe: Sendable {
    let endpoint: Endpoint
    let body: String?
    /// The id to be taken for another one.
    let id: String
    let values: @Sendable (String) -> [String]

    func request(_ id: String, as person: Person?) -> TestRequest {
      var rest = values(id)[...]
      let path = endpoint.path.split(separator: "/").map { $0.hasPrefix("{") ? rest.removeFirst() : String($0) }
      var request = TestRequest(endpoint.method, "/" + path.joined(separator: "/"), as: person, body)
      if endpoint.requiresPrecondition { request.headers.append(("If-Match", "\"1\"")) }
      return request
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func foreignIsLikeMissing() async throws {
    try await TestServer.run { server in
      let owned = try await Self.owned(on: server)
      let ben = try await server.signUp("ben")
      let chie = try await server.signUp("chie", city: "kawagoe")
      let homes = [
        (ben, "\(try await server.household(of: ben).id)"),
        (chie, "\(try await server.household(of: chie, city: "kawagoe").id)"),
      ]
      for (person, home) in homes {
        for probe in Self.probes(of: owned) + Self.probesWithin(home, of: owned) {
          let foreign = try await server.send(probe.request(probe.id, as: person))
          let missing = try await server.send(probe.request(UUID().uuidString.lowercased(), as: person))
          let what: Comment = "\(probe.endpoint.id) as \(person.handle)"
          #expect(foreign.status == 404, what)
          #expect(foreign.status == missing.status, what)
          #expect(try foreign.told() == missing.told(), what)
          #expect(try await server.send(probe.request(probe.id, as: nil)).status == 401, what)
        }
      }
      try await expectUntouched(owned, on: server)
    }
  }

  /// An id is the client's to make, so that a foreign one cannot look unused: it says "taken" and nothing of what is there.
  @Test func anothersEntryIsNotOverwritten() async throws {
    try await TestServer.run { server in
      let owned = try await Self.owned(on: server)
      let ben = try await server.signUp("ben")
      for headers: KeyValuePairs<String, String> in [[:], ["If-Match": "\"1\""], ["If-Match": "*"]] {
        let answer = try await server.put("/v1/entries/\(owned.entry)", as: ben, Trip.of(12.5), headers: headers)
        #expect(answer.status == 409)
        #expect(try answer.problem().code == "entry_exists_with_different_content")
        #expect(try answer.problem().current == nil)
      }
      try await expectUntouched(owned, on: server)
    }
  }

  @Test func otherCitiesGroupsAreMissing() async throws {
    try await TestServer.run { server in
      let chie = try await server.signUp("chie", city: "kawagoe")
      let wards = try await server.get("/v1/cities/saitama/groups?kind=ward")
        .body(as: ListBody<DirectoryGroupBody>.self).data.map(\.id)
      #expect(wards.count == 10)
      for group in [try await server.root()] + wards {
        #expect(try await server.get(Endpoint.getGroup.path(group), as: chie).status == 404)
        let below = try await server.post(
          "/v1/groups", as: chie, #"{"kind": "household", "parent": "\#(group)", "name": "x"}"#)
        #expect(try below.problem().code == "parent_not_possible")
      }
    }
  }

  @Test func everyMemberOperationAsksForALogin() async throws {
    try await TestServer.run { server in
      for endpoint in Endpoint.all where endpoint.requiresAuthentication {
        let answer = try await server.send(endpoint.method, RouteDriftTests.sample(endpoint.path))
        #expect(answer.status == 401, "\(endpoint.id)")
        #expect(answer["www-authenticate"]?.hasPrefix("Bearer") == true, "\(endpoint.id)")
        #expect(try answer.problem().code == "login_required", "\(endpoint.id)")
      }
    }
  }
}
