import Models
import Services
import Testing

/// Sums say what they count: CO2 alone, CO2 with other gases, or both.
@Suite struct BasisTests {
  private func bases(_ world: World, of person: Principal) async throws -> [TotalBasis] {
    let home = try await world.household(of: person)
    let group = try await world.totals.group(home, from: world.today, to: nil, by: .day, of: person).bases
    let own = try await world.totals.own(from: world.today, to: nil, by: .day, of: person).bases
    #expect(own == group)
    return group
  }

  @Test func `Japan's factors count CO2`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      try await world.log("ev-trip", 10, by: aki)
      try await world.log("hazard-map-walk", by: aki)
      #expect(try await bases(world, of: aki) == [.co2])
    }
  }

  @Test func `Britain's count CO2e`() async throws {
    try await World.run { world in
      try await world.addCity("leeds", regions: ["gb", "world"], timeZone: "Europe/London")
      let kai = try await world.resident("kai", in: "leeds")
      let trip = try await world.log("ev-trip", 10, by: kai)
      #expect(trip.milligrams == 1_627_200 - 404_700)
      #expect(trip.method.basis == .co2e)
      #expect(try await bases(world, of: kai) == [.co2e])
    }
  }

  @Test func `a sum of both says both`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      try await world.log("walk", 4, by: aki)
      let meal = try await world.log("plant-based-meal", by: aki)
      #expect(meal.method.basis == .co2e)
      #expect(try await bases(world, of: aki) == [.co2, .co2e])
      try await world.delete(meal, by: aki)
      let report = try await world.totals.own(from: world.today, to: nil, by: .day, of: aki)
      #expect(report.bases == [.co2])
    }
  }

  @Test func `a chain that would mix them in one estimate is refused`() async throws {
    try await World.run { world in
      try await world.addCity("between", regions: ["jp.tepco", "gb", "jp", "world"])
      let kai = try await world.resident("kai", in: "between")
      try await world.log("fridge-not-overfilled", by: kai)
      try await world.log("ev-trip", 10, by: kai)
      #expect(try await bases(world, of: kai) == [.co2, .co2e])
      // Electricity from Japan, the petrol car of Britain: a trip's two sides would not be of one kind.
      try await world.addCity("beyond", regions: ["jp.tepco", "world", "gb"])
      let umi = try await world.resident("umi", in: "beyond")
      await expect(.basesMixed) { try await world.log("ev-trip", 10, by: umi) }
      #expect(try await world.tally(world.root("beyond")) == .zero)
    }
  }

  @Test func `an action that says why it mixes them counts as both`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let wash = try await world.log("laundry-full-load", by: aki)
      #expect(wash.method.basis == .mixed)
      #expect(try await bases(world, of: aki) == [.co2, .co2e])
    }
  }

  @Test func `what carries nothing brings no basis`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      for person in people { try await world.log("heating-20c", by: person) }
      let report = try await world.totals.group(household, from: world.today, to: nil, by: .day, of: people[0])
      #expect(report.bases == [] && report.sum.entries == 2)
    }
  }
}
