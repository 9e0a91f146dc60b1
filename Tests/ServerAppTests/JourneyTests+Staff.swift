import APITypes
import Testing

extension Journal {
  /// A day of heat, and a walk that is longer than usual.
  mutating func decidesAsStaff(_ group: GroupBody, _ officer: Person) async throws {
    page("15-staff")
    try await call(
      "A day of heat", .putAlert, "/v1/cities/saitama/alerts/2026-11-25", as: officer, #"{"kind": "heat"}"#)
    try await call("The marked days, for anyone", .listAlerts, "/v1/cities/saitama/alerts")
    try await call("A day like any other again", .deleteAlert, "/v1/cities/saitama/alerts/2026-11-25", as: officer)
    let stage = Stage(server: server)
    let pupil = try await stage.joined(group, by: officer)
    placeholders.name(pupil.member.name, "a pupil's nickname")
    let walk = #"{"action": "walk", "quantity": 30, "day": "2026-11-23"}"#
    let path = "/v1/entries/\(EntryID.number(80))"
    #expect(try await server.put(path, as: Person(pupil), walk).status == 201)
    try await call("What waits in the class", .listUnusual, Endpoint.listUnusual.path(group.id), as: officer)
    try await call("It is right", .confirmEntry, "\(path)/confirmation", as: officer)
    try await call("Nothing waits", .listUnusual, Endpoint.listUnusual.path(group.id), as: officer)
  }
}
