import APITypes

extension Journal {
  mutating func makesAHousehold(_ aki: Person) async throws -> GroupBody {
    page("04-household")
    let city = try await server.root()
    let home = try await call(
      "A household", .addGroup, "/v1/groups", as: aki,
      #"{"kind": "household", "parent": "\#(city)", "name": "Satō", "enrolled": 3}"#,
      headers: ["Idempotency-Key": "\"home\""]
    ).body(as: GroupBody.self)
    placeholders.name("\(home.id)", "household")
    try await call(
      "The same once more", .addGroup, "/v1/groups", as: aki,
      #"{"kind": "household", "parent": "\#(city)", "name": "Satō", "enrolled": 3}"#,
      headers: ["Idempotency-Key": "\"home\""])
    let read = try await call("Read", .getGroup, Endpoint.getGroup.path(home.id), as: aki)
    try await call(
      "Renamed", .changeGroup, Endpoint.changeGroup.path(home.id), as: aki, #"{"name": "Satō-Weber"}"#,
      headers: ["If-Match": read["etag"] ?? ""])
    return home
  }

  mutating func letsSomebodyIn(_ home: GroupBody, keeper aki: Person) async throws -> Person {
    page("05-members")
    let code = try await call("A code", .addCode, Endpoint.addCode.path(home.id), as: aki, "{}").body(as: CodeBody.self)
    placeholders.name("\(code.id)", "code's id")
    placeholders.name(code.code ?? "", "code")
    try await call("The codes", .listCodes, Endpoint.listCodes.path(home.id), as: aki)
    let ben = try await server.signUp("ben", name: "Ben")
    placeholders.name("\(ben.id)", "ben")
    placeholders.name(ben.accessToken, "ben's access token")
    try await call("Ben joins", .join, "/v1/memberships", as: ben, #"{"code": "\#(code.code ?? "")"}"#)
    try await call("Who is in", .listMembers, Endpoint.listMembers.path(home.id), as: ben)
    try await call(
      "Ben keeps too", .changeMember, Endpoint.changeMember.path(home.id, ben.id), as: aki, #"{"role": "keeper"}"#)
    try await call("The code is taken back", .deleteCode, Endpoint.deleteCode.path(home.id, code.id), as: aki)
    return ben
  }

  mutating func looksAtFigures(_ home: GroupBody, _ aki: Person) async throws {
    page("07-totals")
    let totals = Endpoint.groupTotals.path(home.id)
    try await call("The household by day", .groupTotals, totals + "?from=2026-11-20&to=2026-11-23", as: aki)
    try await call("The household by action", .groupTotals, totals + "?by=action", as: aki)
    try await call("Oneself by theme", .myTotals, "/v1/me/totals?by=theme&from=2026-11-23&to=2026-11-23", as: aki)
  }

  mutating func describesTheHome(_ home: GroupBody, _ aki: Person) async throws {
    page("08-profile")
    let profile = Endpoint.putProfile.path(home.id)
    try await call("Nothing said yet", .getProfile, profile, as: aki)
    try await call(
      "The home", .putProfile, profile, as: aki,
      #"{"petrol_car_km_per_l": 15.5, "electricity_menu": "electricity.menu.tepco_zero", "people": 3}"#)
    try await call(
      "Its own figures value a trip", .putEntry, "/v1/entries/\(EntryID.number(4))", as: aki, Trip.words,
      lines: 30)
  }

  mutating func leaves(_ home: GroupBody, _ ben: Person, keeper aki: Person) async throws {
    page("09-leaving")
    try await call("Ben leaves", .endMembership, Endpoint.endMembership.path(home.id, ben.id), as: ben)
    let city = try await server.root()
    let club = try await call(
      "A club", .addGroup, "/v1/groups", as: aki, #"{"kind": "club", "parent": "\#(city)", "name": "Walkers"}"#
    ).body(as: GroupBody.self)
    placeholders.name("\(club.id)", "club")
    try await call(
      "Nobody came", .deleteGroup, Endpoint.deleteGroup.path(club.id), as: aki, headers: ["If-Match": "\"1\""])
  }
}
