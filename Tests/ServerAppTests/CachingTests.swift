import APITypes
import Testing

/// What may be kept by whom, and how one asks whether it still holds.
@Suite struct CachingTests {
  static let publicTargets = [
    "/v1/catalogue?city=saitama", "/v1/catalogue/actions/ev-trip?city=saitama", "/v1/catalogue/factors?city=saitama",
    "/v1/sheets?city=saitama", "/v1/sheets/ecolife-2023-summer?city=saitama",
  ]

  @Test func theCatalogueIsTaggedForEachLanguage() async throws {
    try await TestServer.run { server in
      for target in Self.publicTargets {
        let english = try await server.get(target)
        let japanese = try await server.get(target, headers: ["Accept-Language": "ja"])
        #expect(english.status == 200)
        #expect(english["cache-control"]?.hasPrefix("public, max-age=") == true, "\(target)")
        #expect(english["vary"]?.contains("Accept-Language") == true, "\(target)")
        #expect(english["content-language"] == "en", "\(target)")
        #expect(japanese["content-language"] == "ja", "\(target)")
        #expect(english["etag"] != japanese["etag"], "\(target)")
        #expect(english.body != japanese.body, "\(target)")
        try await expectTag(of: english, on: server, target)
        let crossed = try await server.get(
          target, headers: ["Accept-Language": "ja", "If-None-Match": english["etag"] ?? ""])
        #expect(crossed.status == 200, "\(target)")
      }
    }
  }

  @Test func anEditionIsKeptForEver() async throws {
    try await TestServer.run { server in
      let target = Endpoint.edition.path(try Project.catalogue().edition)
      let answer = try await server.get(target)
      #expect(answer.body == (try Project.catalogue().canonicalJSON))
      #expect(answer["cache-control"] == "public, max-age=31536000, immutable")
      try await expectTag(of: answer, on: server, target)
    }
  }

  @Test func personalDataIsKeptByNobodyOnTheWay() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let home = try await server.household(of: aki)
      let entry = "/v1/entries/\(EntryID.number(1))"
      #expect(try await server.put(entry, as: aki, Trip.words)["cache-control"] == "private, no-store")
      let profile = Endpoint.getProfile.path(home.id)
      for target in ["/v1/me", entry, Endpoint.getGroup.path(home.id), profile] {
        let answer = try await server.get(target, as: aki)
        #expect(answer["cache-control"] == "private, no-store", "\(target)")
        try await expectTag(of: answer, on: server, target, as: aki)
      }
      for target in [
        "/v1/entries", "/v1/groups", "/v1/sessions", "/v1/me/totals", Endpoint.groupTotals.path(home.id),
        Endpoint.listMembers.path(home.id), Endpoint.listCodes.path(home.id),
      ] {
        #expect(try await server.get(target, as: aki)["cache-control"] == "private, no-store", "\(target)")
      }
    }
  }

  @Test func tagsChangeWithWhatTheyTag() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let home = try await server.household(of: aki)
      let target = Endpoint.getProfile.path(home.id)
      let empty = try await server.get(target, as: aki)
      let put = try await server.put(target, as: aki, #"{"people": 3}"#)
      let full = try await server.get(target, as: aki, headers: ["If-None-Match": empty["etag"] ?? ""])
      #expect(full.status == 200)
      #expect(full["etag"] != empty["etag"])
      #expect(full["etag"] == put["etag"])
    }
  }

  @Test func totalsHaveATag() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let totals = try await server.get("/v1/me/totals", as: aki)
      let again = try await server.get("/v1/me/totals", as: aki, headers: ["If-None-Match": totals["etag"] ?? ""])
      #expect(totals["etag"] != nil)
      #expect(again.status == 304)
    }
  }

  private func expectTag(
    of answer: Answer, on server: TestServer, _ target: String, as person: Person? = nil
  ) async throws {
    let tag = try #require(answer["etag"], "\(target) has no tag")
    #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.count > 2, "\(target) has no strong tag: \(tag)")
    for known in [tag, "\"other\", \(tag)", "W/\(tag)", "*"] {
      let again = try await server.get(target, as: person, headers: ["If-None-Match": known])
      #expect(again.status == 304, "\(target) with \(known)")
      #expect(again.body.isEmpty, "\(target) with \(known)")
      #expect(again["etag"] == tag, "\(target) with \(known)")
      #expect(again["cache-control"] == answer["cache-control"], "\(target) with \(known)")
      #expect(again["vary"] == answer["vary"], "\(target) with \(known)")
    }
    let other = try await server.get(target, as: person, headers: ["If-None-Match": "\"other\""])
    #expect(other.status == 200, "\(target)")
  }
}
