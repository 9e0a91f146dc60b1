import Models
import Services
import Testing

/// Edits between what a home does once and other actions.
@Suite struct HouseholdOnceEditTests {
  @Test func `the first becomes something else: the second counts`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      let first = try await world.log("fridge-not-overfilled", by: people[0])
      let second = try await world.log("fridge-not-overfilled", by: people[1])
      let walk = try await world.edit(first, to: world.draft("walk", 4), by: people[0])
      #expect(walk.counting.contains(household))
      #expect(try await world.look(second, by: people[1]).counting.contains(household))
      let tally = try await world.tally(household)
      #expect(tally.doneMilligrams == 500_000 + second.milligrams)
      #expect(tally.entries == 2 && tally.members == 2)
      #expect(try await world.tally(household, of: "fridge-not-overfilled").members == 1)
    }
  }

  @Test func `something else becomes a tick: an earlier arrival takes the place`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      let walk = try await world.log("walk", 4, by: people[0])
      let tick = try await world.log("fridge-not-overfilled", by: people[1])
      #expect(tick.counting.contains(household))
      let changed = try await world.edit(walk, to: world.draft("fridge-not-overfilled"), by: people[0])
      #expect(changed.counting.contains(household))
      #expect(try await world.look(tick, by: people[1]).counting.isEmpty)
      #expect(try await world.tally(household).doneMilligrams == tick.milligrams)
      #expect(try await world.tally(household, of: "walk") == .zero)
    }
  }

  @Test func `from one action of the home to another`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      let fridge = try await world.log("fridge-not-overfilled", by: people[0])
      try await world.log("fridge-not-overfilled", by: people[1])
      let gap = try await world.log("fridge-gap", by: people[1])
      let changed = try await world.edit(fridge, to: world.draft("fridge-gap"), by: people[0])
      #expect(changed.counting.contains(household))
      #expect(try await world.look(gap, by: people[1]).counting.isEmpty)
      #expect(try await world.tally(household).doneMilligrams == fridge.milligrams + gap.milligrams)
    }
  }

  @Test func `into another season`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      // The first is out of season and still the first: the home did it once, and it counts nowhere.
      let first = try await world.log("heating-20c", by: people[0])
      let second = try await world.log("heating-20c", by: people[1])
      #expect(first.reason(in: household) == .outOfSeason)
      #expect(second.reason(in: household) == .outOfSeason)
      let cooled = try await world.edit(second, to: world.draft("cooling-28c"), by: people[1])
      #expect(cooled.counting.contains(household))
      #expect(try await world.tally(household).doneMilligrams == cooled.milligrams)
    }
  }
}
