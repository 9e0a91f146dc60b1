import Accounting
import Chance
import Models
import Services
import Testing

/// EcoLife DAY, summer 2023, for a class of 35: the printed grams, exactly.
@Suite struct EcoLifeDayTests {
  /// Milligrams a tick, as the sheet prints them.
  static let milligrams: [(action: ActionID, milligrams: Int64)] = [
    ("car-free-day", 189_000), ("bottle-and-bag", 47_000), ("no-leftovers-day", 19_000), ("cooling-28c", 123_390),
    ("lights-off-day", 19_000), ("fridge-not-overfilled", 54_890), ("tv-hour-less", 21_022),
  ]

  @Test func `35 rows give the exact sums over their ticks, done and new, of each item and in all`() async throws {
    try await World.run { world in
      let school = try await world.group(.school)
      let group = try await world.group(.class, below: school, enrolled: 36)
      let teacher = try await world.teacher(of: group)
      var dice = SeededGenerator(seed: 35)
      var (done, new, ticks): ([ActionID: Int64], [ActionID: Int64], [ActionID: Int64]) = ([:], [:], [:])
      let rows = (1...35).map { number -> SheetRunDraft.Row in
        var row = SheetRunDraft.Row(.number(Int64(number)), [])
        for (action, milligrams) in Self.milligrams where Bool.random(using: &dice) {
          let habit = Bool.random(using: &dice)
          row.ticks.append(.init(action, habit: habit))
          ticks[action, default: 0] += 1
          done[action, default: 0] += milligrams
          if !habit { new[action, default: 0] += milligrams }
        }
        return row
      }
      let view = try await world.enter(in: group, on: world.day(-3), rows, by: teacher).view
      #expect(view.items.map(\.action) == Self.milligrams.map(\.action))
      for item in view.items {
        #expect(item.ticks == ticks[item.action])
        #expect(item.doneMilligrams == done[item.action])
        #expect(item.newMilligrams == new[item.action])
      }
      #expect(view.doneMilligrams == done.values.reduce(0, +))
      #expect(view.newMilligrams == new.values.reduce(0, +))
      #expect(view.entries == ticks.values.reduce(0, +))
      #expect((view.rowCount, view.enrolled) == (35, 36))
      for place in [group, school, try await world.root()] {
        let tally = try await world.tally(place, on: world.day(-3))
        #expect(tally.doneMilligrams == view.doneMilligrams)
        #expect(tally.newMilligrams == view.newMilligrams)
        #expect(tally.entries == view.entries)
        #expect(tally.members == rows.count { !$0.ticks.isEmpty })
      }
    }
  }

  @Test func `a tick is valued by the sheet's regions and day, and says so`() async throws {
    try await World.run { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      let aki = try await world.pupil("あおい くじら", in: group)
      try await world.enter(in: group, [.row("あおい くじら", "tv-hour-less")], by: teacher)
      let list = try await world.entries.list(from: world.today, to: world.today, after: nil, limit: 9, of: aki)
      let entry = try #require(list.entries.first)
      let estimate = try entry.estimate()
      #expect(estimate.figures.avoidedMilligrams == 21_022)
      #expect(estimate.sheet?.id == World.summerSheet)
      #expect(estimate.sheet?.factorDay == Day("2023-06-01"))
      #expect(estimate.steps.contains { $0.region == "jp.saitama.ecolife" })
      let text = ExplanationText.render(estimate, language: .en)
      #expect(text.contains("EcoLife DAY, summer 2023: valued by its own regions and the factors of 2023-06-01"))
      // The same action logged by oneself goes by today's factors.
      let beni = try await world.pupil("みどり かえる", in: group)
      let own = try await world.log("tv-hour-less", by: beni)
      #expect(try own.estimate().sheet == nil)
      #expect(own.milligrams != 21_022)
    }
  }
}
