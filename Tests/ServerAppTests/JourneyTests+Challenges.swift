import APITypes
import Testing

extension Journal {
  /// Two classes of a school against one another, from the draft to the result.
  mutating func holdsAChallenge() async throws {
    page("14-challenges")
    let race = try await server.classRace([11, 3])
    let (officer, pupil) = (race.teacher, race.pupils[0][0])
    placeholders.name(officer.accessToken, "the challenge's officer")
    placeholders.name(pupil.accessToken, "a pupil of 5-1")
    placeholders.name("\(race.school.id)", "the challenge's school")
    for (index, group) in race.classes.enumerated() { placeholders.name("\(group.id)", "5-\(index + 1)") }
    try await race.log(race.pupils[0][...])
    try await race.log(race.pupils[1][...])
    placeholders.name("\(race.challenge)", "first challenge")

    let draft = try await call(
      "A school drafts a challenge of its classes", .addChallenge, "/v1/challenges", as: officer,
      """
      {"group": "\(race.school.id)", "title": {"ja": "エコの冬", "en": "Eco winter"}, "first_day": "2026-12-01", \
      "last_day": "2026-12-14", "themes": ["energy"], "counting": "new", "team_kind": "class", \
      "scoring": {"rule": "fair", "minimum_participation": 50, "bands": [20]}, "visibility": "city"}
      """,
      headers: ["Idempotency-Key": "winter"])
    let body = try draft.body(as: ChallengeBody.self)
    placeholders.name("\(body.id)", "winter challenge")
    let opened = try await call(
      "It is opened", .changeChallenge, Endpoint.changeChallenge.path(body.id), as: officer, #"{"state": "open"}"#,
      headers: ["If-Match": draft["etag"] ?? ""])
    let without = try await call(
      "A class leaves before it begins", .removeTeam, Endpoint.removeTeam.path(body.id, race.classes[1].id), as: officer
    )
    #expect(without.status == 204)
    try await call(
      "And comes back, as large as the organiser says", .putTeam, Endpoint.putTeam.path(body.id, race.classes[1].id),
      as: officer, #"{"enrolled": 19}"#)
    try await call(
      "What has been seen by somebody else is not changed unseen", .changeChallenge,
      Endpoint.changeChallenge.path(body.id), as: officer, #"{"title": {"ja": "冬"}}"#,
      headers: ["If-Match": opened["etag"] ?? ""])
    let present = try await call("A pupil looks at it", .getChallenge, Endpoint.getChallenge.path(body.id), as: pupil)
    try await call(
      "It is taken back", .deleteChallenge, Endpoint.deleteChallenge.path(body.id), as: officer,
      headers: ["If-Match": present["etag"] ?? ""])
    try await call("What one may see", .listChallenges, "/v1/challenges?limit=1", as: pupil)
    try await call("What anyone may see", .cityChallenges, "/v1/cities/saitama/challenges?limit=1")
    try await shows(race, to: pupil)
  }

  private mutating func shows(_ race: ClassRace, to pupil: Person) async throws {
    let board = try await call(
      "The board for the classes", .standings, race.standings, as: pupil, headers: ["Accept-Language": "ja"])
    try await call(
      "Nothing has changed", .standings, race.standings, as: pupil,
      headers: ["Accept-Language": "ja", "If-None-Match": board["etag"] ?? ""])
    try await call(
      "The board for anyone, and a neighbourhood", .standings, race.standings + "?top=1&around=\(race.classes[1].id)")
    try await call("There is no result yet", .result, race.result)
    server.clock.advance(bySeconds: ClassRace.secondsToItsEnd)
    try await call("The stream of a challenge that has closed ends", .followStandings, race.events)
    try await call("The result", .result, race.result)
  }
}
