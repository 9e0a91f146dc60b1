import Models
import Services
import Testing

/// A household's own figures value what its adults use, later, and never what is saved.
@Suite struct ProfileTests {
  private func profile(wattHours: Int64? = nil, menu: String? = nil) -> HouseholdProfile {
    var profile = HouseholdProfile()
    profile.evWattHoursPerKilometre = wattHours
    profile.electricityMenu = menu.map { .init(rawValue: $0) }
    return profile
  }

  @Test func `it values later trips and no earlier one`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      let before = try await world.log("ev-trip", 10, by: people[0])
      try await world.profiles.set(profile(wattHours: 200), of: household, by: people[1])
      #expect(try await world.look(before, by: people[0]).entry == before.entry)
      let after = try await world.log("ev-trip", 10, by: people[0])
      #expect(before.entry.figures.actualMilligrams == 560_480)
      #expect(after.entry.figures.actualMilligrams == 904_000)
      #expect(after.entry.figures.baselineMilligrams == before.entry.figures.baselineMilligrams)
      try await world.profiles.set(profile(menu: "electricity.menu.tepco_zero"), of: household, by: people[0])
      #expect(try await world.log("ev-trip", 10, by: people[1]).entry.figures.actualMilligrams == 0)
      #expect(try await world.look(after, by: people[0]).entry == after.entry)
      // An edit of the quantity keeps the way the entry was valued.
      let edited = try await world.edit(before, to: world.draft("ev-trip", 20), by: people[0])
      #expect(edited.entry.figures.actualMilligrams == 1_120_960)
    }
  }

  @Test func `what is saved is valued with the city's figures`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let household = try await world.household(of: aki)
      let before = try await world.log("cooling-28c", by: aki)
      try await world.profiles.set(profile(menu: "electricity.menu.tepco_zero"), of: household, by: aki)
      try await world.delete(before, by: aki)
      let after = try await world.log("cooling-28c", by: aki)
      #expect(after.entry.figures == before.entry.figures)
      #expect(after.milligrams == 122_040)
      #expect(try await world.log("own-solar", 2, by: aki).milligrams == 904_000)
    }
  }

  @Test func `it is the household of the entry's day that counts`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      try await world.profiles.set(profile(wattHours: 200), of: household, by: people[0])
      let yesterday = try await world.log("ev-trip", 10, on: world.day(-1), by: people[1])
      #expect(yesterday.entry.figures.actualMilligrams == 560_480)
      try await world.leave(household, people[1])
      #expect(try await world.log("ev-trip", 10, by: people[1]).entry.figures.actualMilligrams == 904_000)
      world.outside.pass(days: 1)
      #expect(try await world.log("ev-trip", 10, by: people[1]).entry.figures.actualMilligrams == 560_480)
    }
  }

  @Test func `it is read back as it was set`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let household = try await world.household(of: aki)
      #expect(try await world.profiles.profile(of: household, by: aki) == HouseholdProfile())
      var profile = profile(wattHours: 150, menu: "electricity.menu.saitama_gas")
      profile.petrolCarMetresPerLitre = 15_500
      profile.heatingFuel = .kerosene
      profile.people = 4
      profile.solarWatts = 4_200
      profile.batteryWattHours = 9_800
      profile.evBatteryWattHours = 40_000
      try await world.profiles.set(profile, of: household, by: aki)
      #expect(try await world.profiles.profile(of: household, by: aki) == profile)
      try await world.profiles.set(HouseholdProfile(), of: household, by: aki)
      #expect(try await world.profiles.profile(of: household, by: aki) == HouseholdProfile())
    }
  }

  @Test func `a menu must be one of the catalogue's`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let household = try await world.household(of: aki)
      for menu in ["electricity.menu.none", "electricity.grid", "petrol"] {
        await expect(.invalidValue) { try await world.profiles.set(profile(menu: menu), of: household, by: aki) }
      }
    }
  }

  @Test func `only the household sees and sets it`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let officer = try await world.officer()
      let kai = try await world.resident("kai", in: "kawaguchi")
      let household = try await world.household(of: people[0])
      let club = try await world.club(of: people[0])
      for outsider in [people[1], officer, kai] {
        await expect(.notFound) { try await world.profiles.profile(of: household, by: outsider) }
        await expect(.notFound) { try await world.profiles.set(HouseholdProfile(), of: household, by: outsider) }
      }
      await expect(.notFound) { try await world.profiles.profile(of: club, by: people[0]) }
    }
  }
}
