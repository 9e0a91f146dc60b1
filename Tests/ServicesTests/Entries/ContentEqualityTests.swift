import Models
import Services
import Testing

/// When two writes are the same one: equal content after defaults.
@Suite struct ContentEqualityTests {
  @Test func `a quantity of 1 and the action's own unit are the defaults`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let bare = try await world.log("own-bottle", by: aki)
      #expect(bare.content.quantityMicro == 1_000_000)
      #expect(bare.content.unit == "piece")
      for draft in [
        world.draft("own-bottle", 1), world.draft("own-bottle", nil, "piece"), world.draft("own-bottle", 1, "piece"),
        world.draft("own-bottle", note: ""), world.draft("own-bottle", 1.000_000_4),
      ] {
        #expect(try await world.put(bare.entry.id, draft, by: aki).kind == .present)
      }
    }
  }

  @Test func `another unit is other content of the same mass`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let kilometres = try await world.log("ev-trip", 12.5, "km", by: aki)
      let metres = try await world.log("ev-trip", 12_500, "m", by: aki)
      #expect(kilometres.entry.figures == metres.entry.figures)
      #expect(kilometres.entry.quantityMicro == metres.entry.quantityMicro)
      #expect(metres.content.unit == "m")
      #expect(metres.content.quantityMicro == 12_500_000_000)
      await expect(.entryExistsWithDifferentContent) {
        try await world.put(kilometres.entry.id, world.draft("ev-trip", 12_500, "m"), by: aki)
      }
      #expect(try await world.put(metres.entry.id, world.draft("ev-trip", 12_500, "m"), by: aki).kind == .present)
      let edited = try await world.edit(kilometres, to: world.draft("ev-trip", 12_500, "m"), by: aki)
      #expect(edited.entry.revision == 2)
      #expect(edited.entry.figures == kilometres.entry.figures)
      #expect(try await world.put(kilometres.entry.id, world.draft("ev-trip", 12.5), by: aki).kind == .present)
    }
  }

  @Test func `each part of the content makes a difference`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      for other in [
        world.draft("cycle", 4), world.draft("walk", 4.000_001), world.draft("walk", 4, on: world.day(-1)),
        world.draft("walk", 4, inputs: ["alone": .flag(true)]), world.draft("walk", 4, habit: true),
        world.draft("walk", 4, habit: false), world.draft("walk", 4, note: "x"),
      ] {
        await expect(.entryExistsWithDifferentContent) { try await world.put(walk.entry.id, other, by: aki) }
      }
    }
  }

  @Test func `the first content is recognized in all its parts`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let first = world.draft("walk", 4_000, "m", inputs: ["alone": .option("yes")], habit: false, note: "川\nまで")
      let outcome = try await world.put(world.newID(), first, by: aki)
      try await world.edit(outcome.view, to: world.draft("cycle", 2, on: world.day(-1)), by: aki)
      #expect(try await world.put(outcome.view.entry.id, first, by: aki).kind == .present)
    }
  }
}
