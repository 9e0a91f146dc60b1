import APITypes
import Testing

/// One household's way through the whole API, kept as text in `Golden`.
@Suite struct JourneyTests {
  @Test(.timeLimit(.minutes(10)))
  func everyOperationAnswersAsWrittenDown() async throws {
    try await TestServer.run { server in
      var journal = Journal(server)
      journal.placeholders.name(try Project.catalogue().edition, "edition")
      try await journal.readsWhatIsPublic()
      let aki = try await journal.signsUp()
      let home = try await journal.makesAHousehold(aki)
      let ben = try await journal.letsSomebodyIn(home, keeper: aki)
      try await journal.logs(aki)
      try await journal.looksAtFigures(home, aki)
      try await journal.describesTheHome(home, aki)
      try await journal.leaves(home, ben, keeper: aki)
      let (group, officer) = try await journal.opensAClass(home, aki)
      try await journal.meansToWalk(aki)
      try await journal.changesSessions(aki)
      try await journal.entersASheet(of: group, officer)
      try await journal.decidesAsStaff(group, officer)
      try await journal.readsWhatIsKept()
      try await journal.holdsAChallenge()
      for page in journal.finished() { try Golden.check(page.name, page.text) }
      #expect(Set(Endpoint.all).subtracting(journal.exercised).map(\.id).sorted() == [], "without a 2xx")
      #expect(try await server.services.verifier.verify().isClean)
    }
  }
}

extension Journal {
  mutating func readsWhatIsKept() async throws {
    page("13-privacy")
    try await call("What is kept of people", .privacy, "/v1/privacy")
    try await call(
      "The same in easy Japanese", .privacy, "/v1/privacy", headers: ["Accept-Language": "ja-Hira"], lines: 20)
  }

  mutating func readsWhatIsPublic() async throws {
    page("01-operation")
    try await call("Is it alive?", .live, "/livez")
    try await call("Is it ready?", .ready, "/readyz")
    try await call("The document", .documentYAML, "/openapi.yaml", lines: 3)
    try await call("The document for machines", .documentJSON, "/openapi.json", lines: 3)

    page("02-catalogue")
    try await call("The cities", .cities, "/v1/cities")
    let city = try await call("One city", .city, "/v1/cities/saitama").body(as: CityBody.self)
    placeholders.name("\(city.id)", "saitama")
    try await call("What it has done this week", .cityTotals, "/v1/cities/saitama/totals")
    let wards = try await call("Its wards", .directory, "/v1/cities/saitama/groups?kind=ward&limit=2")
    placeholders.name(try wards.body(as: ListBody<DirectoryGroupBody>.self).next ?? "", "cursor of wards")
    try await call("The catalogue", .catalogue, "/v1/catalogue?city=saitama", lines: 45)
    try await call(
      "An action in Japanese", .catalogueAction, "/v1/catalogue/actions/ev-trip?city=saitama",
      headers: ["Accept-Language": "ja"])
    try await call("The factors", .factors, "/v1/catalogue/factors?city=saitama", lines: 40)
    try await call("The sheets", .sheets, "/v1/sheets?city=saitama", lines: 30)
    try await call("A sheet", .sheet, "/v1/sheets/ecolife-2023-summer?city=saitama", lines: 30)
    let edition = try Project.catalogue().edition
    try await call("The edition", .edition, Endpoint.edition.path(edition), lines: 12)
    try await call(
      "What would it avoid?", .estimate, "/v1/estimates",
      #"{"city": "saitama", "action": "ev-trip", "quantity": 12.5, "day": "2026-11-23"}"#)
  }

  mutating func signsUp() async throws -> Person {
    page("03-account")
    let answer = try await call(
      "Aki signs up", .signUp, "/v1/accounts",
      """
      {"city": "saitama", "handle": "aki", "password": "seven green lanterns", "display_name": "Aki", "locale": "ja"}
      """)
    let aki = Person(try answer.body(as: SessionBody.self))
    placeholders.name("\(aki.id)", "aki")
    placeholders.name(aki.accessToken, "aki's access token")
    placeholders.name(aki.refreshToken, "aki's refresh token")
    for (number, code) in aki.recoveryCodes.enumerated() { placeholders.name(code, "recovery code \(number + 1)") }
    let me = try await call("Oneself", .me, "/v1/me", as: aki)
    try await call(
      "Another name", .changeMe, "/v1/me", as: aki, #"{"display_name": "Aki Satō"}"#,
      headers: ["If-Match": me["etag"] ?? ""])
    try await call("Every account is in its city", .listGroups, "/v1/groups", as: aki)
    return aki
  }
}
