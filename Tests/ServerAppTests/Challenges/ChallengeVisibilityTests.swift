import APITypes
import Foundation
import Testing

/// What may be known of a challenge without a token, with one, and with a wrong one.
@Suite struct ChallengeVisibilityTests {
  static let open: [Endpoint] = Endpoint.all.filter { $0.authentication == .optional }

  @Test func whatIsNotPublicIsLikeMissing() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([1], visibility: "group")
      let draft = try await Stage(server: server).challenge(
        Stage.classes(of: race.school.id, visibility: "public"), by: race.teacher)
      let strangers: [Person?] = [
        nil, try await server.signUp("stranger"), try await server.signUp("chie", city: "kawagoe"),
      ]
      for stranger in strangers {
        for endpoint in Self.open {
          for hidden in [race.challenge, draft.id] {
            let foreign = try await server.get(endpoint.path(hidden), as: stranger)
            let missing = try await server.get(endpoint.path(UUID().uuidString.lowercased()), as: stranger)
            #expect(foreign.status == 404, "\(endpoint.id)")
            #expect(try foreign.told() == missing.told(), "\(endpoint.id)")
          }
        }
        let listed = try await server.get("/v1/cities/saitama/challenges", as: stranger)
          .body(as: ListBody<ChallengeBody>.self)
        #expect(listed.data.isEmpty)
      }
    }
  }

  @Test func whatIsPublicIsForAnyoneAndAWrongTokenIsWrong() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([1])
      let chie = try await server.signUp("chie", city: "kawagoe")
      for target in [race.target, race.standings] {
        #expect(try await server.get(target).status == 200)
        #expect(try await server.get(target, as: chie).status == 200)
        for header in ["Bearer kzn_x", "Bearer", "Basic YWtpOng="] {
          let wrong = try await server.get(target, headers: ["Authorization": header])
          #expect(wrong.status == 401 && wrong["www-authenticate"] != nil, "\(target) \(header)")
        }
      }
      let seen = try await server.get(race.target).body(as: ChallengeBody.self)
      #expect(!seen.canManage && seen.teams.allSatisfy { !$0.isOwn } && seen.state == .open)
      let own = try await server.get(race.target, as: race.pupils[0][0])
      #expect(own["ratelimit"] != nil)
      #expect(try own.body(as: ChallengeBody.self).teams.map(\.isOwn) == [true])
      let listed = try await server.get("/v1/cities/saitama/challenges").body(as: ListBody<ChallengeBody>.self)
      #expect(listed.data.map(\.id) == [race.challenge])
    }
  }

  @Test func listsGoOnWhereTheyStopped() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([0])
      let stage = Stage(server: server)
      var made = [race.challenge]
      for _ in 0..<4 {
        let draft = try await stage.challenge(Stage.classes(of: race.school.id, visibility: "public"), by: race.teacher)
        made.append(try await stage.open(draft, by: race.teacher).id)
      }
      for (target, person) in [("/v1/challenges", race.teacher), ("/v1/cities/saitama/challenges", nil)] {
        var found: [PublicIdentifier] = []
        var cursor: String?
        repeat {
          let page = try await server.get(
            Endpoint.target(path: target, query: ["limit": "2", "cursor": cursor]), as: person
          ).body(as: ListBody<ChallengeBody>.self)
          #expect(page.data.count <= 2)
          found += page.data.map(\.id)
          cursor = page.next
        } while cursor != nil
        #expect(found.count == 5 && Set(found) == Set(made), "\(target)")
      }
      let foreign = try await server.get("/v1/challenges?limit=2", as: race.teacher)
        .body(as: ListBody<ChallengeBody>.self).next
      let crossed = try await server.get("/v1/cities/saitama/challenges?cursor=\(foreign ?? "")")
      #expect(try crossed.problem().code == "invalid_cursor")
    }
  }

  @Test func itsTagFollowsItsStateAndStillNamesItsRevision() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([0])
      let before = try await server.get(race.target)
      let tag = try #require(before["etag"])
      #expect(try await server.get(race.target, headers: ["If-None-Match": tag]).status == 304)
      let renamed = try await server.patch(
        race.target, as: race.teacher, #"{"title": {"ja": "秋"}}"#, headers: ["If-Match": tag])
      #expect(renamed.status == 200)
      #expect(try await server.patch(race.target, as: race.teacher, "{}", headers: ["If-Match": tag]).status == 412)
      let now = try #require(try await server.get(race.target)["etag"])
      server.clock.advance(bySeconds: ClassRace.secondsToItsEnd)
      let closed = try await server.get(race.target, headers: ["If-None-Match": now])
      #expect(closed.status == 200)
      #expect(try closed.body(as: ChallengeBody.self).state == .closed)
    }
  }
}
