import Accounting
import Foundation
import Models
import Services
import Testing

@Suite struct SmallGroupTests {
  private func people(_ count: Int, _ world: World) async throws -> [Principal] {
    var people: [Principal] = []
    for number in 0..<count { people.append(try await world.resident("member\(number)")) }
    return people
  }

  private func club(of people: [Principal], _ world: World) async throws -> UUID {
    let club = try await world.club(of: people[0])
    for person in people.dropFirst() { try await world.join(club, of: people[0], person) }
    return club
  }

  @Test func `a club shows five, and the sixth only with two others`() async throws {
    try await World.run { world in
      let people = try await people(8, world)
      let club = try await club(of: people, world)
      func sum() async throws -> TotalsReport.Row {
        world.outside.pass(seconds: 2)
        return try await world.totals.group(club, from: nil, to: nil, by: .day, of: people[0]).sum
      }
      for person in people.prefix(4) { try await world.log("walk", 4, by: person) }
      #expect(try await sum().isSuppressed)
      try await world.log("walk", 4, by: people[4])
      #expect(try await sum().doneMilligrams == 2_500_000)
      for person in people[5...6] {
        try await world.log("walk", 8, by: person)
        #expect(try await sum().doneMilligrams == 2_500_000)
      }
      try await world.log("walk", 8, by: people[7])
      #expect(try await sum().doneMilligrams == 5_500_000)
      let day = try await world.totals.group(club, from: world.today, to: world.today, by: .day, of: people[0])
      #expect(day.rows.map(\.activeMembers) == [8] && day.sum.activeMembers == 8 && day.bases == [.co2])
    }
  }

  @Test func `others see ten and more, in 0.1 kg where children may be among them`() async throws {
    try await World.run { world in
      let people = try await people(10, world)
      let officer = try await world.officer()
      let club = try await club(of: people, world)
      for person in people.prefix(9) { try await world.log("walk", 4.2, by: person) }
      world.outside.pass(days: 1)
      #expect(try await !world.totals.group(club, from: nil, to: nil, by: .day, of: officer).sum.isSuppressed)
      #expect(try await world.totals.city("saitama", from: nil, to: nil, by: .day).sum.isSuppressed)
      for (number, person) in people.enumerated() where number != 4 {
        try await world.log("walk", 4.2, on: world.day(-1), by: person)
      }
      world.outside.pass(seconds: 2)
      let city = try await world.totals.city("saitama", from: nil, to: nil, by: .action)
      #expect(city.sum.doneMilligrams == 9_500_000 && city.sum.entries == 18)
      #expect(city.rows.map(\.key) == ["walk"])
    }
  }

  @Test func `one week or one day, and rows of actions only for a week`() async throws {
    try await World.run { world in
      let people = try await people(1, world)
      let club = try await club(of: people, world)
      let monday = world.day(-2)
      func ask(_ from: Day, _ to: Day, _ grouping: TotalsReport.Grouping) async throws -> TotalsReport {
        try await world.totals.group(club, from: from, to: to, by: grouping, of: people[0])
      }
      _ = try await ask(monday, monday.advanced(by: 6), .theme)
      _ = try await ask(monday, monday, .day)
      await expect(.periodNotAvailable) { try await ask(monday, monday, .action) }
      await expect(.periodNotAvailable) { try await ask(monday, monday.advanced(by: 5), .day) }
      await expect(.periodNotAvailable) { try await ask(monday.advanced(by: 1), monday.advanced(by: 7), .day) }
      await expect(.periodNotAvailable) { try await world.totals.city("saitama", from: monday, to: monday, by: .theme) }
    }
  }

  @Test func `rows of too few are joined, and themes with them`() async throws {
    try await World.run { world in
      let people = try await people(8, world)
      let club = try await club(of: people, world)
      for person in people { try await world.log("walk", 4, by: person) }
      for person in people.prefix(6) { try await world.log("own-solar", 1, by: person) }
      for person in people.prefix(3) { try await world.log("cooling-28c", by: person) }
      world.outside.pass(days: 1)
      let monday = world.day(-3)
      let week = { (grouping: TotalsReport.Grouping) in
        try await world.totals.group(club, from: monday, to: monday.advanced(by: 6), by: grouping, of: people[0])
      }
      let actions = try await week(.action)
      #expect(actions.rows.map(\.isSuppressed) == [false, true, true])
      #expect(actions.rows.first?.key == "walk" && actions.rows.first?.doneMilligrams == 4_000_000)
      let themes = try await week(.theme)
      #expect(themes.rows.filter { !$0.isSuppressed }.map(\.key) == ["mobility", "energy"])
      #expect(try await week(.day).sum.memberDays == 8)
    }
  }
}
