import Models
import Services
import Testing

@Suite struct DirectoryTests {
  @Test func `a city's wards in pages`() async throws {
    try await World.run { world in
      var names: [String] = []
      var next: Int64? = 0
      while let after = next {
        let page = try await world.groups.directory(city: "saitama", kinds: [.ward], after: after, limit: 3)
        names += page.groups.map(\.name)
        next = page.next
      }
      #expect(names == ["西区", "北区", "大宮区", "見沼区", "中央区", "桜区", "浦和区", "南区", "緑区", "岩槻区"])
      await expect(.notFound) { try await world.groups.directory(city: "atlantis", kinds: [.ward], after: 0, limit: 9) }
    }
  }

  @Test func `households, clubs and companies are in no directory`() async throws {
    try await World.run { world in
      let officer = try await world.officer()
      for kind in [GroupKind.household, .club, .company] { _ = try await world.make(kind, by: officer) }
      let kinds: Set<GroupKind> = [.household, .club, .company, .school, .city]
      let page = try await world.groups.directory(city: "saitama", kinds: kinds, after: 0, limit: 9)
      #expect(page.groups.isEmpty)
    }
  }

  @Test func `a city is made once, with sound parts`() async throws {
    try await World.run { world in
      await expect(.cityExists) { try await world.addCity("saitama") }
      await expect(.invalidValue) { try await world.addCity("A") }
      await expect(.invalidValue) { try await world.addCity("edo", timeZone: "Asia/Edo") }
      await expect(.invalidValue) { try await world.addCity("edo", regions: []) }
      await expect(.unknownRegion) { try await world.addCity("edo", regions: ["jp", "edo"]) }
      let cities = try await world.catalogue.cities()
      #expect(cities.map(\.city.slug) == ["kawaguchi", "saitama"])
    }
  }
}
