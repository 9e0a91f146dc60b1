import Accounting
import Models
import Services
import Testing

/// Standing habits. It is Wednesday, 15 July 2026.
@Suite struct HabitTests {
  @Test func `a habit begins today and shows the week, done on days that are meant and others`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      try await world.log("walk", 4, on: world.day(-1), by: aki)
      try await world.log("walk", 2, by: aki)
      let walk = try await world.habits.put("walk", weekdays: [1, 3, 5], from: nil, by: aki)
      #expect(walk.habit == StandingHabit(action: "walk", weekdays: [1, 3, 5], from: world.day(0)))
      #expect(walk.week.map(\.day) == (-2...4).map { world.day($0) })
      #expect(walk.week.map(\.isMeant) == [false, false, true, false, true, false, false])
      // What was done before the habit began is not asked for.
      #expect(walk.week.map(\.isDone) == [false, false, true, false, false, false, false])
      #expect(walk.streakWeeks == 1)
      #expect(try await world.habits.list(of: aki) == [walk])
    }
  }

  @Test func `weeks in a row go back to the first day and break at a week that was missed`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      // A Monday; a Friday; a Monday and a Friday; this Monday.
      for day in [-23, -12, -9, -5, -2] { try await world.log("cycle", 3, on: world.day(day), by: aki) }
      let cycle = try await world.habits.put("cycle", weekdays: [1, 2, 4, 5], from: world.day(-40), by: aki)
      #expect(cycle.streakWeeks == 1)
      let gentler = try await world.habits.put("cycle", weekdays: [1, 5], from: nil, by: aki)
      #expect(gentler.habit.from == world.day(-40))
      #expect(gentler.streakWeeks == 4)
    }
  }

  @Test func `a deleted entry is not done`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      #expect(try await world.habits.put("walk", weekdays: [3], from: nil, by: aki).streakWeeks == 1)
      try await world.delete(walk, by: aki)
      #expect(try await world.habits.list(of: aki).first?.streakWeeks == 0)
    }
  }

  @Test func `a habit is one's own, ends once, and is refused where it says nothing`() async throws {
    try await World.run { world in
      let (aki, ben) = (try await world.resident("aki"), try await world.resident("ben"))
      _ = try await world.habits.put("walk", weekdays: [7], from: world.day(31), by: aki)
      #expect(try await world.habits.list(of: ben) == [])
      #expect(try await refusal { try await world.habits.remove("walk", by: ben) }?.code == .notFound)
      try await world.habits.remove("walk", by: aki)
      #expect(try await refusal { try await world.habits.remove("walk", by: aki) }?.code == .notFound)
      for weekdays in [[], [0], [8], [1, 1]] {
        #expect(
          try await refusal { try await world.habits.put("walk", weekdays: weekdays, from: nil, by: aki) }?.code
            == .invalidValue)
      }
      #expect(
        try await refusal { try await world.habits.put("fly", weekdays: [1], from: nil, by: aki) }?.code
          == .unknownAction)
      #expect(
        try await refusal { try await world.habits.put("walk", weekdays: [1], from: world.day(32), by: aki) }?.code
          == .dayInFuture)
      #expect(
        try await refusal { try await world.habits.put("walk", weekdays: [1], from: world.day(-401), by: aki) }?.code
          == .dayTooEarly)
      #expect(try await world.habits.list(of: aki) == [])
    }
  }

  @Test func `an old habit may be sent again as it is`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let first = world.day(-400)
      _ = try await world.habits.put("walk", weekdays: [1], from: first, by: aki)
      world.outside.pass(seconds: 86_400)
      #expect(try await world.habits.put("walk", weekdays: [2], from: first, by: aki).habit.from == first)
    }
  }

  @Test func `the day's screen has the day, the week, the home, and what is meant`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      try await world.log("walk", 4, on: world.day(-1), by: aki)
      let today = try await world.log("walk", 2, by: aki)
      _ = try await world.habits.put("walk", weekdays: [3], from: nil, by: aki)
      let view = try await world.screens.today(of: aki)
      #expect(view.day == world.day(0))
      #expect(view.entries.map(\.entry.id) == [today.entry.id])
      #expect(view.week.sum.entries == 2)
      #expect(view.week.sum.doneMilligrams == 750_000)
      #expect(view.habits.map(\.habit.action) == ["walk"])
      #expect(view.offered.contains { $0.id == "lights-off-day" })
      #expect(view.challenges.isEmpty)
    }
  }
}
