import Accounting
import Models
import Services
import Testing

/// Which days an entry may carry: the city's, whatever the client's clock says.
@Suite struct EntryDayTests {
  @Test func `the first and the last second of a day are that day's`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let day = try #require(Day("2026-07-16"))
      for moment in ["2026-07-16T00:00:00", "2026-07-16T23:44:59.999"] {
        world.outside.move(to: .tokyo(moment))
        #expect(try await world.entries.today(of: aki) == day)
        try await world.log("walk", 1, on: day, by: aki)
        await expect(.dayInFuture) { try await world.log("walk", 1, on: day.advanced(by: 1), by: aki) }
      }
      world.outside.move(to: .tokyo("2026-07-16T23:59:59.999"))
      #expect(try await world.entries.today(of: aki) == day)
      try await world.log("walk", 1, on: day, by: aki)
    }
  }

  @Test func `a clock that runs fifteen minutes ahead is forgiven, not one that runs ahead longer`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let tomorrow = world.day(1)
      world.outside.move(to: .tokyo("2026-07-15T23:44:59.999"))
      await expect(.dayInFuture) { try await world.log("walk", 1, on: tomorrow, by: aki) }
      world.outside.move(to: .tokyo("2026-07-15T23:45:00"))
      try await world.log("walk", 1, on: tomorrow, by: aki)
      await expect(.dayInFuture) { try await world.log("walk", 1, on: tomorrow.advanced(by: 1), by: aki) }
      #expect(try await world.entries.today(of: aki) == tomorrow.advanced(by: -1))
      #expect(try await world.tally(world.root(), on: tomorrow).entries == 1)
    }
  }

  @Test func `an entry goes back four hundred days and no further`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let oldest = world.day(-400)
      #expect(oldest == Day("2025-06-10"))
      try await world.log("walk", 1, on: oldest, by: aki)
      await expect(.dayTooEarly) { try await world.log("walk", 1, on: oldest.advanced(by: -1), by: aki) }
      // Just before midnight the day still reaches as far back; at midnight no more.
      world.outside.move(to: .tokyo("2026-07-15T23:59:59.999"))
      try await world.log("walk", 1, on: oldest, by: aki)
      world.outside.move(to: .tokyo("2026-07-16T00:00:00"))
      await expect(.dayTooEarly) { try await world.log("walk", 1, on: oldest, by: aki) }
    }
  }

  @Test func `an old entry can be edited on its day, and not moved to a day out of reach`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 1, on: world.day(-400), by: aki)
      world.outside.pass(days: 3)
      let edited = try await world.edit(walk, to: world.draft("walk", 2, on: walk.entry.day), by: aki)
      #expect(edited.milligrams == 250_000)
      await expect(.dayInFuture) { try await world.edit(walk, to: world.draft("walk", 2, on: world.day(1)), by: aki) }
      await expect(.dayTooEarly) {
        try await world.edit(walk, to: world.draft("walk", 2, on: walk.entry.day.advanced(by: 1)), by: aki)
      }
      try await world.edit(walk, to: world.draft("walk", 2, on: world.today), by: aki)
    }
  }

  @Test func `each city has its own today`() async throws {
    try await World.run { world in
      try await world.addCity("leeds", regions: ["gb", "world"], timeZone: "Europe/London")
      try await world.addCity("pago", regions: ["us", "world"], timeZone: "Pacific/Pago_Pago")
      let moment = Instant.tokyo("2026-07-16T08:30:00")
      world.outside.move(to: moment)
      for (city, day) in [("saitama", "2026-07-16"), ("leeds", "2026-07-16"), ("pago", "2026-07-15")] {
        let person = try await world.resident("kai", in: city)
        #expect(try await world.entries.today(of: person).description == day, "\(city)")
      }
      world.outside.move(to: .tokyo("2026-07-16T07:44:59"))
      let kai = try await world.logIn("kai", in: "leeds")
      #expect(try await world.entries.today(of: kai) == Day("2026-07-15"))
      await expect(.dayInFuture) { try await world.log("walk", 1, on: Day("2026-07-16"), by: kai) }
    }
  }
}
