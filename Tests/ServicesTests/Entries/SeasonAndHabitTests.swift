import Accounting
import Models
import Services
import Testing

@Suite struct SeasonAndHabitTests {
  @Test func `out of season an entry is estimated, takes part and carries nothing`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let club = try await world.club(of: aki)
      let heating = try await world.log("heating-20c", habit: false, by: aki)
      #expect(heating.milligrams > 0)
      #expect(heating.entry.isOutOfSeason)
      #expect(heating.counting.isEmpty)
      #expect(heating.countedIn.count == 2)
      #expect(heating.countedIn.allSatisfy { $0.reason == .outOfSeason && $0.avoidedMilligrams == 0 })
      for group in [club, try await world.root()] {
        var expected = Tally()
        expected.entries = 1
        expected.members = 1
        #expect(try await world.tally(group) == expected)
        #expect(try await world.tally(group, of: "heating-20c") == expected)
      }
    }
  }

  @Test func `the day decides the season, also of an edit`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let april = try #require(Day("2026-04-01"))
      let tick = try await world.log("heating-20c", on: april, by: aki)
      #expect(tick.entry.isOutOfSeason)
      let moved = try await world.edit(tick, to: world.draft("heating-20c", on: april.advanced(by: -1)), by: aki)
      #expect(!moved.entry.isOutOfSeason)
      #expect(moved.counting == [try await world.root()])
      #expect(try await world.tally(world.root(), on: april) == .zero)
      #expect(try await world.tally(world.root(), on: moved.entry.day).doneMilligrams == moved.milligrams)
      #expect(try await !world.log("cooling-28c", by: aki).entry.isOutOfSeason)
      #expect(try await !world.log("walk", on: april, by: aki).entry.isOutOfSeason)
    }
  }

  @Test func `only what was done newly counts as new`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      for (person, habit) in zip(people, [true, false, nil]) {
        try await world.log("walk", 4, habit: habit, by: person)
      }
      let tally = try await world.tally(world.root())
      #expect(tally.doneMilligrams == 1_500_000)
      #expect(tally.newMilligrams == 500_000)
    }
  }

  @Test func `an edit of the habit moves the new mass`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, habit: true, note: "first", by: aki)
      for (habit, new) in [(false, 500_000), (true, 0), (nil, 0), (false, 500_000)] as [(Bool?, Int64)] {
        let edited = try await world.edit(walk, to: world.draft("walk", 4, habit: habit), by: aki)
        #expect(edited.content.habit == habit)
        #expect(try await world.tally(world.root()).newMilligrams == new)
        #expect(try await world.tally(world.root()).doneMilligrams == 500_000)
      }
    }
  }

  @Test func `a resilience action takes part without mass`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let drill = try await world.log("hazard-map-walk", habit: false, by: aki)
      #expect(drill.milligrams == 0 && drill.method.basis == nil)
      let tally = try await world.tally(world.root())
      #expect(tally.entries == 1 && tally.members == 1 && tally.doneMilligrams == 0)
      #expect(tally.carbonDioxideEntries == 0 && tally.equivalentEntries == 0)
    }
  }
}
