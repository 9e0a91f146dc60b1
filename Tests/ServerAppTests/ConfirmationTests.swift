import APITypes
import Testing

/// What a member hears of the confirmation of an unusual entry.
@Suite struct ConfirmationTests {
  @Test func anEntryHasAnotherTagWhenItIsConfirmedAndTheSameRevision() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([1])
      let child = race.pupils[0][0]
      let made = try await server.post(
        "/v1/entries", as: child, #"{"action": "walk", "quantity": 30, "day": "2026-11-23"}"#)
      let path = "/v1/entries/\(try made.body(as: EntryBody.self).id)"
      let tag = try #require(made["etag"])
      #expect(try await server.get(path, as: child, headers: ["If-None-Match": tag]).status == 304)
      #expect(try await server.post("\(path)/confirmation", as: race.teacher, "").status == 204)
      let confirmed = try await server.get(path, as: child, headers: ["If-None-Match": tag])
      #expect(confirmed.status == 200 && confirmed["etag"] != tag)
      // The member's edit was under way meanwhile, and is none of another revision.
      let edited = try await server.put(
        path, as: child, #"{"action": "walk", "quantity": 29, "day": "2026-11-23"}"#, headers: ["If-Match": tag])
      #expect(edited.status == 200, "\(edited.text)")
    }
  }
}
