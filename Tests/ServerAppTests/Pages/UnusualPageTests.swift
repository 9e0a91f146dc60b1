import APITypes
import Testing

/// A teacher sees that something waits, and confirms it.
@Suite struct UnusualPageTests {
  @Test(arguments: ["ja", "en", "ja-Hira"])
  func `what is unusual is shown by nickname and confirmed with one button`(language: String) async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      let path = "/classes/\(classroom.id)/unusual"
      let staffCode = try await server.post(
        "/v1/groups/\(classroom.id)/codes", as: classroom.officer, #"{"role": "teacher"}"#
      ).body(as: CodeBody.self)
      _ = try await server.post(
        "/v1/memberships", as: classroom.officer, #"{"code": "\#(staffCode.code ?? "")"}"#)
      var teacher = Browser(server)
      _ = try await teacher.logIn(classroom)
      teacher.cookies["kizuna_lang"] = language
      #expect(!(try await teacher.get("/classes").text.contains("/unusual")))
      #expect(!(try await teacher.get(path).text.contains("name=\"entry\"")))

      let joined = try await server.post("/v1/pupils", #"{"code": "\#(classroom.letters)"}"#).body(as: SessionBody.self)
      let pupil = Person(joined)
      let entry = try await server.post(
        "/v1/entries", as: pupil, #"{"action": "walk", "quantity": 30, "day": "2026-11-23"}"#
      ).body(as: EntryBody.self)
      #expect(entry.unusual)
      #expect(try await teacher.get("/classes").text.contains("<a href=\"\(path)\">"))
      let page = try await teacher.get(path).text
      #expect(page.contains(joined.member.name))
      #expect(page.contains("<b>30 km</b>"))
      #expect(page.contains("<small>11/23</small>"))

      #expect(try await teacher.post(path, ["entry": "\(entry.id)"], hasToken: false).status == 403)
      #expect(try await teacher.post(path, ["entry": "x"]).status == 400)
      for _ in 0..<2 { #expect(try await teacher.post(path, ["entry": "\(entry.id)"])["location"] == path) }
      #expect(!(try await teacher.get(path).text.contains("name=\"entry\"")))
      #expect(!(try await teacher.get("/classes").text.contains("/unusual")))

      var child = Browser(server)
      _ = try await child.join(classroom)
      #expect(try await child.get(path).status == 403)
      #expect(try await child.post(path, ["entry": "\(entry.id)"]).status == 403)
    }
  }
}
