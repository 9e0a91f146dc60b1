import Models
import Services
import Testing

@Suite struct RestatementTests {
  @Test func `it tells what would differ and touches nothing`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      try await world.log("walk", 4, by: people[0])
      try await world.log("walk", 2, on: world.day(-1), by: people[1])
      try await world.log("walk", 8, on: world.day(-9), by: people[1])
      try await world.log("cooling-28c", by: people[0])
      let gone = try await world.log("walk", 1, by: people[0])
      try await world.delete(gone, by: people[0])
      let other = try RealSeeds.catalogue(changing: "car_trip.passenger", in: "jp", to: "0.2 kgCO2/km")
      try await world.operation.prepare(catalogue: other, cities: [])
      let before = try await world.tally(world.root())
      let events = try await world.count("SELECT COUNT(*) FROM events")
      let report = try await world.restatements.restate(
        city: "saitama", from: world.day(-1), to: world.today, edition: other.edition)
      #expect(report.edition == other.edition)
      #expect(report.entries == 3)
      #expect(report.impossible == [:])
      #expect(report.lines.map(\.action) == ["walk"])
      #expect(report.lines.first?.entries == 2)
      #expect(report.lines.first?.presentMilligrams == 750_000)
      #expect(report.lines.first?.restatedMilligrams == 1_200_000)
      #expect(try await world.tally(world.root()) == before)
      #expect(try await world.count("SELECT COUNT(*) FROM events") == events)
    }
  }

  @Test func `under its own edition nothing differs, with a household's figures too`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let household = try await world.household(of: aki)
      var profile = HouseholdProfile()
      profile.evWattHoursPerKilometre = 180
      profile.electricityMenu = "electricity.menu.tepco_zero"
      try await world.profiles.set(profile, of: household, by: aki)
      try await world.log("ev-trip", 10, by: aki)
      let report = try await world.restatements.restate(
        city: "saitama", from: world.today, to: world.today, edition: RealSeeds.catalogue().edition)
      #expect(report.entries == 1 && report.lines.isEmpty)
    }
  }

  @Test func `it says where the other edition has no answer`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      try await world.log("walk", 4, by: aki)
      let other = try RealSeeds.catalogue(without: "walk")
      try await world.operation.prepare(catalogue: other, cities: [])
      let report = try await world.restatements.restate(
        city: "saitama", from: world.today, to: world.today, edition: other.edition)
      #expect(report.impossible == ["unknown_action": 1])
      await expect(.unknownCity) {
        try await world.restatements.restate(
          city: "atlantis", from: world.today, to: world.today, edition: other.edition)
      }
    }
  }

  @Test func `an entry of an action that was dropped can still be edited and deleted`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      let other = try RealSeeds.catalogue(without: "walk")
      try await world.operation.prepare(catalogue: other, cities: [])
      _ = try await world.operation.publish(edition: other.edition, city: nil)
      await expect(.unknownAction) { try await world.log("walk", 4, by: aki) }
      #expect(try await world.edit(walk, to: world.draft("walk", 2), by: aki).milligrams == 250_000)
      await expect(.unknownAction) {
        try await world.edit(walk, to: world.draft("walk", 2, on: world.day(-1)), by: aki)
      }
      try await world.delete(walk, by: aki)
    }
  }
}
