import APITypes
import Testing

/// Two classes of a school against one another, from the day before the tests' day to a week after.
struct ClassRace {
  let server: TestServer
  let teacher: Person
  let school: GroupBody
  let classes: [GroupBody]
  let pupils: [[Person]]
  let challenge: PublicIdentifier

  var target: String { Endpoint.getChallenge.path(challenge) }
  var standings: String { Endpoint.standings.path(challenge) }
  var events: String { Endpoint.followStandings.path(challenge) }
  var result: String { Endpoint.result.path(challenge) }

  /// Seconds until it is closed, and a little more.
  static let secondsToItsEnd: Int64 = 12 * 86_400

  /// Each of these children switches the lights off for a day.
  func log(_ children: ArraySlice<Person>) async throws {
    for child in children {
      let answer = try await server.post(
        "/v1/entries", as: child, #"{"action": "lights-off-day", "day": "2026-11-23"}"#)
      try #require(answer.status == 201, "\(answer.text)")
    }
    // Boards are made at most once a second.
    server.clock.advance(bySeconds: 2)
  }

  func board(_ query: String = "", as person: Person? = nil) async throws -> StandingsBody {
    let answer = try await server.get(standings + query, as: person)
    try #require(answer.status == 200, "\(answer.text)")
    return try answer.body(as: StandingsBody.self)
  }
}

extension TestServer {
  func classRace(
    _ sizes: [Int] = [6, 3], rule: String = #"{"rule": "per_member"}"#, visibility: String = "public"
  ) async throws -> ClassRace {
    let stage = Stage(server: self)
    let officer = try await officer("race-officer")
    let school = try await post(
      "/v1/groups", as: officer, #"{"kind": "school", "parent": "\#(root())", "name": "第二小学校"}"#
    ).body(as: GroupBody.self)
    var (classes, pupils): ([GroupBody], [[Person]]) = ([], [])
    for (index, size) in sizes.enumerated() {
      let group = try await post(
        "/v1/groups", as: officer,
        #"{"kind": "class", "parent": "\#(school.id)", "name": "5-\#(index + 1)", "enrolled": \#(12 * (index + 1))}"#
      ).body(as: GroupBody.self)
      let code = try await stage.code(of: group, by: officer).code ?? ""
      var children: [Person] = []
      for _ in 0..<size {
        children.append(Person(try await post("/v1/pupils", #"{"code": "\#(code)"}"#).body(as: SessionBody.self)))
      }
      classes.append(group)
      pupils.append(children)
    }
    let draft = try await stage.challenge(
      #""group": "\#(school.id)", "team_kind": "class", "scoring": \#(rule), "visibility": "\#(visibility)""#,
      by: officer)
    let challenge = try await stage.open(draft, by: officer).id
    return ClassRace(
      server: self, teacher: officer, school: school, classes: classes, pupils: pupils, challenge: challenge)
  }
}
