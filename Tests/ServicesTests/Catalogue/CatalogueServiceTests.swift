import Accounting
import Models
import Services
import Testing

/// Looking things up, and estimates that store nothing.
@Suite struct CatalogueServiceTests {
  private func question(
    _ action: ActionID, _ quantity: Double, city: String? = "saitama", regions: [RegionID]? = nil,
    on day: String = "2026-07-15", overrides: [ValueName: Measure] = [:]
  ) throws -> CatalogueService.EstimateQuestion {
    let day = try #require(Day(day))
    return .init(
      city: city, regions: regions, action: action, quantity: quantity, unit: nil, day: day, inputs: [:],
      overrides: overrides)
  }

  @Test func `an estimate knows no bounds and no window of days`() async throws {
    try await World.run { world in
      let much = try await world.catalogue.estimate(question("walk", 1000))
      #expect(much.figures.avoidedMilligrams == 125_000_000)
      let early = try await world.catalogue.estimate(question("ev-trip", 10, on: "2024-04-01"))
      #expect(early.figures.actualMilligrams == 560_480)
      _ = try await world.catalogue.estimate(question("walk", 1, on: "2040-02-29"))
      #expect(try await world.count("SELECT COUNT(*) FROM methods") == 0)
    }
  }

  @Test func `regions can be named instead of a city, and values replaced`() async throws {
    try await World.run { world in
      let british = try await world.catalogue.estimate(question("ev-trip", 10, city: nil, regions: ["gb"]))
      #expect(british.figures.avoidedMilligrams == 1_222_500)
      let mine = Measure(value: 0.1, unit: "kgCO2/kWh")
      let own = try await world.catalogue.estimate(question("ev-trip", 10, overrides: ["electricity.grid": mine]))
      #expect(own.figures.actualMilligrams == 124_000)
      let again = try await world.catalogue.estimate(question("ev-trip", 10))
      #expect(again.figures.actualMilligrams == 560_480)
    }
  }

  @Test func `what cannot be estimated`() async throws {
    try await World.run { world in
      await expect(.invalidRequest) { try await world.catalogue.estimate(question("walk", 1, city: nil)) }
      await expect(.unknownCity) { try await world.catalogue.estimate(question("walk", 1, city: "atlantis")) }
      await expect(.unknownAction) { try await world.catalogue.estimate(question("fly", 1)) }
      await expect(.noFactorForDay) { try await world.catalogue.estimate(question("ev-trip", 1, on: "2001-01-01")) }
      await expect(.unknownRegion) {
        try await world.catalogue.estimate(question("walk", 1, city: nil, regions: ["edo"]))
      }
    }
  }

  @Test func `editions are found by city and by hash`() async throws {
    try await World.run { world in
      let first = try RealSeeds.catalogue().edition
      let second = try await EditionTests.publish(in: world)
      let saitama = try await world.catalogue.catalogue(city: "saitama")
      let kawaguchi = try await world.catalogue.catalogue(city: "kawaguchi")
      let newest = try await world.catalogue.catalogue(city: nil)
      #expect([saitama.edition, kawaguchi.edition, newest.edition] == [second, first, second])
      for edition in [first, second] { #expect(try await world.catalogue.edition(edition).edition == edition) }
      await expect(.notFound) { try await world.catalogue.edition("0") }
      await expect(.notFound) { try await world.catalogue.city("atlantis") }
      await expect(.unknownCity) { try await world.catalogue.catalogue(city: "atlantis") }
    }
  }
}
