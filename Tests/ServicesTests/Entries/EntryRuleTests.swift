import Accounting
import Models
import Services
import Testing

/// What cannot be an entry.
@Suite struct EntryRuleTests {
  @Test(
    arguments: [
      ("fly", 1, nil, .unknownAction),
      ("walk", 1, "furlong", .unknownUnit),
      ("walk", 1, "kg", .wrongDimension),
      ("fridge-not-overfilled", 1, "h", .wrongDimension),
      ("walk", -1, nil, .quantityNegative),
      ("walk", -0.000_001, "m", .quantityNegative),
      ("walk", .nan, nil, .quantityOutOfRange),
      ("walk", .infinity, nil, .quantityOutOfRange),
      ("walk", 1e308, nil, .quantityOutOfRange),
      ("walk", 1e308, "m", .quantityOutOfRange),
      ("walk", 9e12, nil, .aboveDailyBound),
      ("walk", 60.000_001, nil, .aboveDailyBound),
    ] as [(ActionID, Double, String?, ProblemCode)])
  func `a quantity that cannot be`(action: ActionID, quantity: Double, unit: String?, code: ProblemCode) async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      await expect(code) { try await world.log(action, quantity, unit, on: world.day(-1), by: aki) }
      await expect(code) { try await world.edit(walk, to: world.draft(action, quantity, unit), by: aki) }
      #expect(try await world.look(walk, by: aki).entry == walk.entry)
      #expect(try await world.tally(world.root()).entries == 1)
      #expect(try await world.tally(world.root(), on: world.day(-1)) == .zero)
    }
  }

  @Test func `a quantity of zero is nothing done`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      await expect(.quantityOutOfRange) { try await world.log("walk", 0, by: aki) }
      await expect(.quantityOutOfRange) { try await world.log("walk", 1e-7, by: aki) }
      #expect(try await world.tally(world.root()).members == 0)
    }
  }

  @Test func `inputs change what an entry is worth`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let home = try await world.log("ev-trip", 10, by: aki)
      let solar = try await world.log("ev-trip", 10, inputs: ["charging": .option("solar")], by: aki)
      #expect(home.entry.figures.actualMilligrams == 560_480)
      #expect(solar.entry.figures.actualMilligrams == 0)
      #expect(solar.content.inputs == ["charging": .option("solar")])
      #expect(try await world.log("walk", 1, inputs: ["alone": .flag(true)], by: aki).milligrams == 190_833)
      let edited = try await world.edit(
        home, to: world.draft("ev-trip", 10, inputs: ["charging": .option("solar")]), by: aki)
      #expect(edited.entry.figures == solar.entry.figures)
    }
  }

  @Test func `inputs that the action does not know`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      await expect(.unknownInput) { try await world.log("walk", 1, inputs: ["shoes": .flag(true)], by: aki) }
      await expect(.inputInvalid) { try await world.log("ev-trip", 1, inputs: ["charging": .option("magic")], by: aki) }
      await expect(.inputInvalid) { try await world.log("ev-trip", 1, inputs: ["charging": .flag(true)], by: aki) }
    }
  }

  @Test func `a day without a factor`() async throws {
    try await World.run { world in
      try await world.addCity("leeds", regions: ["gb"], timeZone: "Europe/London")
      let kai = try await world.resident("kai", in: "leeds")
      await expect(.noFactorForDay) { try await world.log("fridge-not-overfilled", by: kai) }
    }
  }

  @Test func `a note has at most 500 characters and no control characters`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      for note in [String(repeating: "川", count: 500), "first line\nsecond line", " "] {
        #expect(try await world.log("walk", 1, note: note, by: aki).content.note == note)
      }
      #expect(try await world.log("walk", 1, note: "", by: aki).content.note == nil)
      for note in [String(repeating: "x", count: 501), "\u{0}", "a\u{7}", "\u{202E}gnp", "\u{FFFF}"] {
        await expect(.invalidValue) { try await world.log("walk", 1, note: note, by: aki) }
      }
    }
  }
}
