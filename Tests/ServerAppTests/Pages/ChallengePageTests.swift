import APITypes
import Foundation
import Models
import ServerApp
import Testing

/// What a challenge's page shows, and to whom.
@Suite struct ChallengePageTests {
  private func open(
    _ server: TestServer, _ classroom: Classroom, visibility: String, scoring: String, teams: String = ""
  ) async throws -> String {
    let group = try await server.get("/v1/groups/\(classroom.id)", as: classroom.officer)
    let school = try #require(JSONCoding.decode(GroupBody.self, from: group.body).parent)
    let made = try await server.post(
      "/v1/challenges", as: classroom.officer,
      """
      {"group": "\(school)", "title": {"ja": "冬のチャレンジ", "en": "Winter"}, "description": {"en": "All together."},
       "first_day": "2026-11-20", "last_day": "2026-11-30", "counting": "done", \(teams) "scoring": \(scoring), "visibility": "\(visibility)"}
      """)
    #expect(made.status == 201, "\(made.text)")
    let id = try JSONCoding.decode(ChallengeBody.self, from: made.body).id.description
    let opened = try await server.patch(
      "/v1/challenges/\(id)", as: classroom.officer, #"{"state": "open"}"#, headers: ["If-Match": "*"])
    #expect(opened.status == 200, "\(opened.text)")
    return id
  }

  @Test func `anyone sees a public one, and nothing of a class of too few`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom(enrolled: 8)
      let id = try await open(
        server, classroom, visibility: "public", scoring: #"{"rule": "participation"}"#,
        teams: #""team_kind": "class","#)
      var stranger = Browser(server)
      let page = try await stranger.get("/challenges/\(id)")
      #expect(page.status == 200)
      #expect(page.text.contains("冬のチャレンジ") && page.text.contains("開催中"))
      #expect(page.text.contains("10人が記録し、") && !page.text.contains("0 / 8"))
      #expect(page.text.contains("All together."), "in the only language it has")
      // The place of the arithmetic waits for the first figures.
      #expect(page.text.contains("<div id=\"explanation\" data-live>") && !page.text.contains("<summary>"))
      #expect(try await stranger.get("/challenges/\(id)?lang=en").text.contains("Winter"))
    }
  }

  @Test func `a member of another city sees what anyone does`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom(enrolled: 8)
      let participation = #"{"rule": "participation"}"#
      let shown = try await open(
        server, classroom, visibility: "public", scoring: participation, teams: #""team_kind": "class","#)
      let hidden = try await open(
        server, classroom, visibility: "city", scoring: participation, teams: #""team_kind": "class","#)
      _ = try await server.signUp("chie", city: "kawagoe")
      var member = Browser(server)
      _ = try await member.get("/login")
      let login = try await member.post(
        "/login", ["city": "kawagoe", "handle": "chie", "password": Person.password, "next": ""])
      #expect(login.status == 303)
      let page = try await member.get("/challenges/\(shown)")
      #expect(page.status == 200 && page.text.contains("10人が記録し、"))
      #expect(try await member.get("/challenges/\(hidden)").status == 404)
    }
  }

  @Test func `of many teams the first fifty stand there, one's own, and how many there are`() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace(Array(repeating: 0, count: 60) + [1])
      var stranger = Browser(server)
      let page = try await stranger.get("/challenges/\(race.challenge)?lang=en")
      #expect(page.text.matches(of: /<th scope="row">/).count == 50)
      #expect(page.text.contains("61 teams in all") && page.text.contains("CO₂ per person of the team"))
      let tag = try #require(page["etag"])
      let size = try await server.put(
        "\(race.target)/teams/\(race.classes[0].id)", as: race.teacher, #"{"enrolled": 7}"#)
      #expect(size.status == 200)
      let title = try await server.patch(
        race.target, as: race.teacher, #"{"title": {"en": "Another"}}"#, headers: ["If-Match": "*"])
      #expect(title.status == 200)
      server.clock.advance(bySeconds: 6)
      let again = try await stranger.get("/challenges/\(race.challenge)?lang=en", headers: ["If-None-Match": tag])
      #expect(again.status == 200 && again.text.contains("Another"))
    }
  }

  @Test func `who isn't logged in is led to the login for any other`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom(enrolled: 8)
      let id = try await open(
        server, classroom, visibility: "group", scoring: #"{"rule": "goal", "target_mg": 100000}"#)
      var stranger = Browser(server)
      for path in ["/challenges/\(id)", "/challenges/\(EntryID.number(9))"] {
        let page = try await stranger.get(path)
        #expect(page.status == 303 && page["location"]?.hasPrefix("/login?next=") == true, "\(path)")
      }
      var teacher = Browser(server)
      _ = try await teacher.logIn(classroom)
      #expect(try await teacher.get("/challenges/\(id)").text.contains("5人が記録し、"))
      #expect(try await teacher.get("/challenges/\(EntryID.number(9))").status == 404)
      #expect(try await teacher.get("/classes").text.contains("/challenges/\(id)"))
    }
  }
}
