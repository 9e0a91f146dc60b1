import Accounting
import Models
import Services
import Testing

/// Another edition published in the middle: a kilometre on foot is suddenly worth 0.2 kg instead of 0.125.
@Suite struct EditionTests {
  /// Makes the other edition known, and current in a city.
  @discardableResult
  static func publish(in world: World, city: String? = "saitama") async throws -> String {
    let other = try RealSeeds.catalogue(changing: "car_trip.passenger", in: "jp", to: "0.2 kgCO2/km")
    try await world.operation.prepare(catalogue: other, cities: [])
    return try await world.operation.publish(edition: other.edition, city: city)
  }

  @Test func `knowing an edition values nothing differently`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let other = try RealSeeds.catalogue(changing: "car_trip.passenger", in: "jp", to: "0.2 kgCO2/km")
      try await world.operation.prepare(catalogue: other, cities: [])
      #expect(try await world.log("walk", 4, by: aki).milligrams == 500_000)
      #expect(try await world.catalogue.city("saitama").edition == RealSeeds.catalogue().edition)
      #expect(try await world.operation.editions().map(\.cities) == [["kawaguchi", "saitama"], []])
    }
  }

  @Test func `what was logged stays, what comes is valued anew, in that city only`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let kai = try await world.resident("kai", in: "kawaguchi")
      let before = try await world.log("walk", 4, by: aki)
      let edition = try await Self.publish(in: world)
      #expect(try await world.look(before, by: aki).entry == before.entry)
      let after = try await world.log("walk", 4, by: aki)
      #expect(after.milligrams == 800_000)
      #expect(after.method.edition == edition)
      #expect(try await world.look(before, by: aki).method.edition != edition)
      #expect(try await world.log("walk", 4, on: world.day(-300), by: aki).milligrams == 800_000)
      #expect(try await world.log("walk", 4, by: kai).milligrams == 500_000)
      #expect(try await world.tally(world.root()).doneMilligrams == 1_300_000)
    }
  }

  @Test func `an edit that keeps day and action keeps the edition`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      try await Self.publish(in: world)
      #expect(try await world.edit(walk, to: world.draft("walk", 6, habit: true), by: aki).milligrams == 750_000)
      let alone = try await world.edit(walk, to: world.draft("walk", 6, inputs: ["alone": .flag(true)]), by: aki)
      #expect(try alone.method.edition == RealSeeds.catalogue().edition)
      #expect(try await world.edit(walk, to: world.draft("walk", 6), by: aki).milligrams == 750_000)
    }
  }

  @Test func `an edit to another day or action takes the present edition`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      let other = try await world.log("cycle", 4, by: aki)
      let edition = try await Self.publish(in: world)
      let moved = try await world.edit(walk, to: world.draft("walk", 4, on: world.day(-1)), by: aki)
      #expect(moved.milligrams == 800_000)
      #expect(moved.method.edition == edition)
      let changed = try await world.edit(other, to: world.draft("walk", 5), by: aki)
      #expect(changed.milligrams == 1_000_000)
    }
  }

  @Test func `a repeated create finds its entry whatever was published since`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      try await Self.publish(in: world)
      let again = try await world.put(walk.entry.id, world.draft("walk", 4), by: aki)
      #expect(again.kind == .present && again.view.entry == walk.entry)
    }
  }

  @Test func `editions are named by an unambiguous beginning`() async throws {
    try await World.run { world in
      let edition = try RealSeeds.catalogue().edition
      #expect(try await world.operation.publish(edition: String(edition.prefix(8)).uppercased(), city: nil) == edition)
      await expect(.notFound) { try await world.operation.publish(edition: "", city: nil) }
      await expect(.notFound) { try await world.operation.publish(edition: "xyz", city: nil) }
      await expect(.unknownCity) { try await world.operation.publish(edition: edition, city: "atlantis") }
    }
  }
}
