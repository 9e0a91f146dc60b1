import APITypes
import Testing

extension AuthorizationTests {
  static func owned(on server: TestServer) async throws -> Owned {
    let aki = try await server.signUp("aki")
    let home = try await server.household(of: aki)
    let entry = try await server.put("/v1/entries/\(EntryID.number(1))", as: aki, Trip.of(12.5))
    try #require(entry.status == 201)
    let code = try await server.post(Endpoint.addCode.path(home.id), as: aki, "{}").body(as: CodeBody.self)
    let stage = Stage(server: server)
    let club = try await stage.group("club", below: server.root(), by: aki)
    let challenge = try await stage.challenge(
      #""group": "\#(club.id)", "scoring": {"rule": "goal", "target_entries": 9}"#, by: aki)
    let session = try await server.get("/v1/sessions", as: aki).body(as: ListBody<SessionEntryBody>.self).data.first
    return Owned(
      aki: aki, entry: EntryID.number(1), household: "\(home.id)", code: "\(code.id)",
      session: "\(try #require(session).id)", club: "\(club.id)",
      challenge: "\(challenge.id)")
  }

  /// One for each member operation that takes an id; an operation without one fails the test.
  static func probes(of owned: Owned) -> [Probe] {
    Endpoint.all.filter { $0.requiresAuthentication && $0.parameters.first == "id" && $0 != .putEntry }.compactMap {
      endpoint in
      let values: @Sendable (String) -> [String]
      switch endpoint.parameters {
      case ["id"]: values = { [$0] }
      case ["id", "member"]: values = { [$0, "\(owned.aki.id)"] }
      case ["id", "group"]: values = { [$0, owned.club] }
      case ["id", "run"]: values = { [$0, EntryID.number(9)] }
      case ["id", "code_id"]: values = { [$0, owned.code] }
      default:
        Issue.record("no probe for \(endpoint.path)")
        return nil
      }
      let id: String? =
        switch endpoint.path {
        case let path where path.hasPrefix("/v1/groups/"): owned.household
        case let path where path.hasPrefix("/v1/challenges/"): owned.challenge
        case let path where path.hasPrefix("/v1/entries/"): owned.entry
        case let path where path.hasPrefix("/v1/sessions/"): owned.session
        default: nil
        }
      guard let id, let body = body(for: endpoint) else {
        Issue.record("no probe for \(endpoint.id)")
        return nil
      }
      return Probe(endpoint: endpoint, body: body.isEmpty ? nil : body, id: id, values: values)
    }
  }

  /// The caller's own household, with somebody else's member or code in the second place.
  static func probesWithin(_ home: String, of owned: Owned) -> [Probe] {
    Endpoint.all.filter { $0.parameters.count == 2 && $0.parameters.first == "id" }.map { endpoint in
      Probe(
        endpoint: endpoint, body: body(for: endpoint).flatMap { $0.isEmpty ? nil : $0 },
        id: endpoint.parameters[1] == "member" ? "\(owned.aki.id)" : owned.code, values: { [home, $0] })
    }
  }

  /// A body that would be carried out; empty where none is sent.
  private static func body(for endpoint: Endpoint) -> String? {
    switch endpoint.method {
    case .get, .delete: ""
    default:
      [
        Endpoint.changeGroup: #"{"name": "taken over"}"#, .changeMember: #"{"role": "keeper"}"#, .addCode: "{}",
        .putProfile: #"{"people": 9}"#, .confirmEntry: "", .changeChallenge: #"{"state": "open"}"#,
        .putTeam: #"{"enrolled": 5}"#, .resetSecret: "{}", .turnSchoolYear: #"{"classes": []}"#,
        .linkPupil: #"{"code": "BCDF-GHJK", "nickname": "x", "secret": ["cat", "cat", "cat", "cat"]}"#,
        .putSheetRun: #"{"sheet": "ecolife-2023-summer", "day": "2026-11-23", "rows": [{"row": 1, "ticks": []}]}"#,
      ][endpoint]
    }
  }

  func expectUntouched(_ owned: Owned, on server: TestServer) async throws {
    let entry = try await server.get("/v1/entries/\(owned.entry)", as: owned.aki)
    #expect(entry["etag"] == "\"1\"")
    #expect(try entry.body(as: EntryBody.self).member == owned.aki.id)
    let group = try await server.get("/v1/groups/\(owned.household)", as: owned.aki)
    #expect(group["etag"] == "\"1\"")
    let challenge = try await server.get("/v1/challenges/\(owned.challenge)", as: owned.aki).body(
      as: ChallengeBody.self)
    #expect(challenge.state == .draft && challenge.revision == 1)
    let people = try await server.get("/v1/groups/\(owned.household)/members", as: owned.aki)
    #expect(try people.body(as: ListBody<GroupMemberBody>.self).data.map(\.member) == [owned.aki.id])
    let codes = try await server.get("/v1/groups/\(owned.household)/codes", as: owned.aki)
    #expect(try codes.body(as: ListBody<CodeBody>.self).data.map { "\($0.id)" } == [owned.code])
    let profile = try await server.get("/v1/groups/\(owned.household)/profile", as: owned.aki)
    #expect(try profile.body(as: HouseholdProfileBody.self).people == nil)
    #expect(try await server.services.verifier.verify().isClean)
  }
}

extension Answer {
  /// What the answer tells: its problem without the request's id, and its headers without what differs anyway.
  func told() throws -> [String] {
    var problem = try problem()
    problem.instance = ""
    let headers = headers.filter { !["x-request-id", "date", "ratelimit", "content-length"].contains($0.name) }
    return [String(decoding: try JSONCoding.encode(problem), as: UTF8.self)]
      + headers.map { "\($0.name): \($0.value)" }.sorted()
  }
}
