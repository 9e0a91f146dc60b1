import Models
import Services
import Testing

/// `usual` and `most` of a day, over all entries of the action: a walk has 15 and 60 km.
@Suite struct DailyBoundTests {
  @Test func `above the usual an entry is unusual and counts`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      #expect(try await !world.log("walk", 15, on: world.day(-1), by: aki).entry.isUnusual)
      #expect(try await world.log("walk", 15.000_001, by: aki).entry.isUnusual)
      #expect(try await world.tally(world.root(), of: "walk").quantityMicro == 15_000_001)
    }
  }

  @Test func `what is usual is decided over the day when an entry is written`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let first = try await world.log("walk", 10, by: aki)
      let second = try await world.log("walk", 10, by: aki)
      #expect(!first.entry.isUnusual && second.entry.isUnusual)
      #expect(try await world.log("cycle", 10, by: aki).entry.isUnusual == false)
      #expect(try await world.log("walk", 10, on: world.day(-1), by: aki).entry.isUnusual == false)
      #expect(try await !world.look(first, by: aki).entry.isUnusual)
      #expect(try await !world.edit(second, to: world.draft("walk", 5), by: aki).entry.isUnusual)
    }
  }

  @Test func `all entries of a day together stay within the most`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      _ = try await world.household(of: people[0], people[1])
      try await world.log("walk", 40, by: people[0])
      await expect(.aboveDailyBound) { try await world.log("walk", 20.000_001, by: people[0]) }
      let rest = try await world.log("walk", 20, by: people[0])
      await expect(.aboveDailyBound) { try await world.log("walk", 0.000_001, by: people[0]) }
      // The bound is each member's own.
      try await world.log("walk", 60, by: people[1])
      try await world.delete(rest, by: people[0])
      try await world.log("walk", 20_000, "m", by: people[0])
    }
  }

  @Test func `an edit is bound by the day it comes to, and not by itself`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 40, by: aki)
      let other = try await world.log("walk", 30, on: world.day(-1), by: aki)
      try await world.edit(walk, to: world.draft("walk", 60), by: aki)
      await expect(.aboveDailyBound) { try await world.edit(walk, to: world.draft("walk", 60.5), by: aki) }
      await expect(.aboveDailyBound) { try await world.edit(other, to: world.draft("walk", 1), by: aki) }
      await expect(.aboveDailyBound) {
        try await world.edit(walk, to: world.draft("walk", 31, on: world.day(-1)), by: aki)
      }
      #expect(try await world.look(walk, by: aki).content.quantityMicro == 60_000_000)
      try await world.edit(walk, to: world.draft("cycle", 60), by: aki)
    }
  }

  @Test func `the bound stands in the refusal`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let refused = try await refusal { try await world.log("walk", 61, by: aki) }
      #expect(refused?.errors.first?.pointer == "/quantity")
      #expect(refused?.errors.first?.detail.en.contains("60 km") == true)
    }
  }

  @Test(arguments: [0, 2, 0.5])
  func `an action of the home has the quantity 1`(quantity: Double) async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      await expect(.invalidValue) { try await world.log("fridge-not-overfilled", quantity, by: aki) }
      let tick = try await world.log("fridge-not-overfilled", 1, by: aki)
      await expect(.aboveDailyBound) { try await world.log("fridge-not-overfilled", by: aki) }
      await expect(.invalidValue) {
        try await world.edit(tick, to: world.draft("fridge-not-overfilled", quantity), by: aki)
      }
    }
  }
}
