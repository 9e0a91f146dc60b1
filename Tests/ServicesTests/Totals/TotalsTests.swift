import Accounting
import Foundation
import Models
import Services
import Testing

@Suite struct TotalsTests {
  /// A household of two over two days: walks, a tick of the home, and something newly done.
  private func scene(_ world: World) async throws -> (household: UUID, people: [Principal]) {
    let people = try await world.residents("aki", "beni")
    let household = try await world.household(of: people)
    world.outside.pass(days: 1)
    try await world.log("walk", 4, on: world.day(-1), habit: false, by: people[0])
    try await world.log("walk", 2, by: people[0])
    try await world.log("walk", 6, habit: false, by: people[1])
    try await world.log("own-solar", 1, by: people[1])
    for person in people { try await world.log("cooling-28c", by: person) }
    return (household, people)
  }

  @Test func `by day: who was active, what was done and what was new`() async throws {
    try await World.run { world in
      let (household, people) = try await scene(world)
      let report = try await world.totals.group(household, from: world.day(-1), to: nil, by: .day, of: people[1])
      #expect(report.rows.map(\.key) == ["2026-07-15", "2026-07-16"])
      #expect(report.rows.map(\.activeMembers) == [1, 2])
      #expect(report.rows.map(\.memberDays) == [nil, nil])
      #expect(report.rows.map(\.entries) == [1, 5])
      #expect(report.rows.map(\.doneMilligrams) == [500_000, 1_000_000 + 452_000 + 122_040])
      #expect(report.rows.map(\.newMilligrams) == [500_000, 750_000])
      #expect(report.sum.activeMembers == nil && report.sum.memberDays == 3)
      #expect(report.sum.doneMilligrams == 2_074_040 && report.sum.newMilligrams == 1_250_000)
      #expect(report.sum.entries == 6)
      #expect(report.bases == [.co2])
      #expect(report.asOf == world.outside.now)
    }
  }

  @Test func `by action: the largest first`() async throws {
    try await World.run { world in
      let (household, people) = try await scene(world)
      let report = try await world.totals.group(household, from: world.day(-1), to: nil, by: .action, of: people[0])
      #expect(report.rows.map(\.key) == ["walk", "own-solar", "cooling-28c"])
      #expect(report.rows.map(\.doneMilligrams) == [1_500_000, 452_000, 122_040])
      #expect(report.rows.map(\.memberDays) == [3, 1, 2])
      #expect(report.rows.map(\.activeMembers) == [nil, nil, nil])
      let today = try await world.totals.group(household, from: world.today, to: nil, by: .action, of: people[0])
      #expect(today.rows.map(\.activeMembers) == [2, 1, 2])
      #expect(today.sum.activeMembers == 2 && today.sum.memberDays == nil)
    }
  }

  @Test func `by theme: members are not added up over actions`() async throws {
    try await World.run { world in
      let (household, people) = try await scene(world)
      let report = try await world.totals.group(household, from: world.today, to: nil, by: .theme, of: people[0])
      #expect(report.rows.map(\.key) == ["mobility", "energy"])
      #expect(report.rows.map(\.doneMilligrams) == [1_000_000, 574_040])
      #expect(report.rows.map(\.entries) == [2, 3])
      #expect(report.rows.allSatisfy { $0.activeMembers == nil && $0.memberDays == nil })
      #expect(report.sum.activeMembers == 2)
    }
  }

  @Test(arguments: TotalsReport.Grouping.allCases)
  func `rows add up to their sum`(grouping: TotalsReport.Grouping) async throws {
    try await World.run { world in
      let (household, people) = try await scene(world)
      for report in [
        try await world.totals.group(household, from: nil, to: nil, by: grouping, of: people[0]),
        try await world.totals.own(from: nil, to: nil, by: grouping, of: people[1]),
      ] {
        #expect(report.rows.reduce(0) { $0 + $1.entries } == report.sum.entries)
        #expect(report.rows.reduce(0) { $0 + $1.doneMilligrams } == report.sum.doneMilligrams)
        #expect(report.rows.reduce(0) { $0 + $1.newMilligrams } == report.sum.newMilligrams)
        #expect(report.rows.reduce(0) { $0 + $1.lowMilligrams } == report.sum.lowMilligrams)
        #expect(report.rows.reduce(0) { $0 + $1.highMilligrams } == report.sum.highMilligrams)
        #expect(report.sum.lowMilligrams < report.sum.doneMilligrams)
        #expect(report.sum.doneMilligrams < report.sum.highMilligrams)
      }
    }
  }

  @Test func `one's own figures are what one logged, wherever it counts`() async throws {
    try await World.run { world in
      let (_, people) = try await scene(world)
      var logged: [EntryView] = []
      for day in [-1, 0] {
        logged += try await world.entries.list(
          from: world.day(day), to: world.day(day), after: nil, limit: 50, of: people[1]
        ).entries
      }
      let own = try await world.totals.own(from: world.day(-1), to: world.today, by: .action, of: people[1])
      #expect(own.sum.entries == Int64(logged.count))
      #expect(own.sum.doneMilligrams == logged.reduce(0) { $0 + $1.milligrams })
      #expect(own.sum.newMilligrams == 750_000)
      // Held out of the household's sum, but done.
      #expect(own.rows.first { $0.key == "cooling-28c" }?.doneMilligrams == 122_040)
      #expect(own.sum.memberDays == 1)
      try await world.log("heating-20c", by: people[1])
      let winter = try await world.totals.own(from: world.today, to: world.today, by: .action, of: people[1])
      #expect(winter.rows.first { $0.key == "heating-20c" }?.doneMilligrams ?? 0 > 0)
      #expect(winter.sum.activeMembers == 1)
    }
  }

  @Test func `what is deleted is in no sum`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let household = try await world.household(of: aki)
      try await world.delete(try await world.log("walk", 4, by: aki), by: aki)
      let reports = [
        try await world.totals.own(from: nil, to: nil, by: .day, of: aki),
        try await world.totals.group(household, from: nil, to: nil, by: .action, of: aki),
      ]
      for report in reports {
        #expect(report.rows.isEmpty && report.bases.isEmpty)
        #expect(report.sum.entries == 0 && report.sum.doneMilligrams == 0)
      }
    }
  }

  @Test func `the period is the last seven days unless it is named, and at most four hundred`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let own = { (from: Day?, to: Day?) in try await world.totals.own(from: from, to: to, by: .day, of: aki) }
      let standard = try await own(nil, nil)
      #expect(standard.from == world.day(-6) && standard.to == world.today)
      #expect(try await own(world.day(-30), nil).to == world.today)
      #expect(try await own(nil, world.day(-30)).from == world.day(-36))
      #expect(try await own(world.day(-399), world.today).from == world.day(-399))
      await expect(.periodTooLong) { try await own(world.day(-400), world.today) }
      await expect(.invalidParameter) { try await own(world.today, world.day(-1)) }
    }
  }

  @Test func `only those inside see a group's figures, and of wards and the city everybody what is released`()
    async throws
  {
    try await World.run { world in
      let (household, people) = try await scene(world)
      let officer = try await world.officer()
      await expect(.notFound) { try await world.totals.group(household, from: nil, to: nil, by: .day, of: officer) }
      for group in [try await world.root(), try await world.ward()] {
        for person in [people[0], officer] {
          let report = try await world.totals.group(group, from: nil, to: nil, by: .day, of: person)
          #expect(report.sum.isSuppressed && report.rows.isEmpty && report.bases.isEmpty)
          #expect(report.from.weekday == 1 && report.from.distance(to: report.to) == 6)
        }
      }
    }
  }
}
