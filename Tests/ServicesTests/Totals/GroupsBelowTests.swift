import Accounting
import Foundation
import Models
import Services
import Storage
import Testing

/// What a school shows besides its classes, and a city besides its schools, is never one child or two.
@Suite struct GroupsBelowTests {
  private func pupils(_ count: Int, in group: UUID, _ world: World) async throws -> [Principal] {
    var pupils: [Principal] = []
    for number in 0..<count { pupils.append(try await world.pupil("pupil \(number)", in: group)) }
    return pupils
  }

  @Test func `a school is seen with no active child of a class or with three, not with one or two`() async throws {
    try await World.run { world in
      let school = try await world.group(.school)
      let (large, small) = (
        try await world.group(.class, below: school), try await world.group(.class, below: school)
      )
      let teacher = try await world.teacher(of: school)
      let many = try await pupils(8, in: large, world)
      let few = try await pupils(3, in: small, world)
      let monday = world.day(-2)
      func week(_ group: UUID, by grouping: TotalsReport.Grouping = .action) async throws -> TotalsReport {
        world.outside.pass(seconds: 2)
        return try await world.totals.group(
          group, from: monday, to: monday.advanced(by: 6), by: grouping, of: teacher)
      }
      for pupil in many.prefix(5) { try await world.log("walk", 4, by: pupil) }
      #expect(try await week(large).sum.entries == 5)
      #expect(try await week(school).sum.entries == 5)
      // One of the other class comes, with two of the first that it shows as well.
      for pupil in many[5...6] + few.prefix(1) { try await world.log("walk", 4, by: pupil) }
      #expect(try await week(large).sum.entries == 5)
      #expect(try await week(school).sum.entries == 8)
      try await world.log("walk", 4, by: many[7])
      #expect(try await week(large).sum.entries == 8)
      for grouping in TotalsReport.Grouping.allCases {
        let report = try await week(school, by: grouping)
        #expect(report.sum.isSuppressed)
        #expect(report.rows.count { !$0.isSuppressed } == 0)
      }
      for pupil in few[1...2] { try await world.log("walk", 4, by: pupil) }
      #expect(try await week(small).sum.isSuppressed)
      let shown = try await week(school, by: .day)
      #expect(shown.sum.entries == 11 && shown.rows.map(\.activeMembers) == [11])
    }
  }

  @Test func `whoever reads a school before its classes sees no more`() async throws {
    try await World.run { world in
      let school = try await world.group(.school)
      let teacher = try await world.teacher(of: school)
      for size in [8, 8, 1] {
        let id = try await world.group(.class, below: school)
        for pupil in try await pupils(size, in: id, world) { try await world.log("walk", 4, by: pupil) }
      }
      let monday = world.day(-2)
      for grouping in TotalsReport.Grouping.allCases {
        let report = try await world.totals.group(
          school, from: monday, to: monday.advanced(by: 6), by: grouping, of: teacher)
        #expect(report.sum.isSuppressed)
      }
    }
  }

  @Test func `an action of one child is joined with others that hold enough`() async throws {
    try await World.run { world in
      let school = try await world.group(.school)
      let teacher = try await world.teacher(of: school)
      var classes: [(id: UUID, pupils: [Principal])] = []
      for _ in 0..<2 {
        let id = try await world.group(.class, below: school)
        classes.append((id, try await pupils(7, in: id, world)))
      }
      for (number, pupil) in classes[0].pupils.enumerated() {
        for action in ["walk", "cycle", "train"] as [ActionID] { try await world.log(action, 4, by: pupil) }
        if number < 6 { try await world.log("bus", 4, by: pupil) }
      }
      for pupil in classes[1].pupils.prefix(4) { try await world.log("walk", 4, by: pupil) }
      try await world.log("cycle", 4, by: classes[1].pupils[0])
      world.outside.pass(days: 1)
      let monday = world.day(-3)
      func week(_ group: UUID) async throws -> TotalsReport {
        try await world.totals.group(group, from: monday, to: monday.advanced(by: 6), by: .action, of: teacher)
      }
      let first = try await week(classes[0].id)
      #expect(first.rows.map(\.isSuppressed) == [false, false, false, false])
      #expect(try await week(classes[1].id).sum.isSuppressed)
      let all = try await week(school)
      #expect(all.sum.entries == 7 * 3 + 6 + 5)
      // As many of them as it takes until the joined rows have three of the second class again.
      #expect(all.rows.count { !$0.isSuppressed } == 0)
    }
  }

  @Test func `a city's schools are found without its households`() async throws {
    try await World.run { world in
      let school = try await world.group(.school)
      for _ in 0..<3 { _ = try await world.group(.household) }
      let root = try await world.root()
      let key = try await world.count("SELECT grp FROM groups WHERE id = \(root)")
      let monday = world.day(-2)
      try await world.tamper(
        """
        INSERT INTO released (grp, day, action, is_base, contributors, entries, members, quantity_micro, done_mg, new_mg,
          low_mg, high_mg, co2_entries, co2e_entries, sheet_members, sheet_entries)
        SELECT grp, \(monday), 1, 0, 0, 5, 4, 0, 0, 0, 0, 0, 0, 0, 1, 2 FROM groups WHERE parent = \(key)
        """)
      let below = try await world.database.read { connection in
        let groups = try connection.releases.groups(below: key)
        return try connection.releases.counts(of: groups, monday: monday)
      }
      let schools = try await world.count("SELECT COUNT(*) FROM groups WHERE parent = \(key) AND kind <> 'household'")
      #expect(below == [.init(day: monday, action: 1): .init(entries: 3 * schools, members: 3 * schools)])
      let next = try await world.database.read { try $0.releases.counts(of: [key], monday: monday.advanced(by: 7)) }
      #expect(next.isEmpty)
      try await world.tamper("DELETE FROM released")
      _ = school
    }
  }
}
