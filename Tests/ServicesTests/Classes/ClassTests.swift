import Accounting
import Models
import Services
import Storage
import Testing

@Suite struct ClassTests {
  @Test func `officers make schools, and their teachers and officers make classes`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let aki = try await world.resident("aki")
      let draft = GroupService.Draft(kind: .school, parent: try await world.ward(), name: "another")
      await expect(.notAllowed) { try await world.groups.create(draft, by: aki) }
      await expect(.notAllowed) { try await world.groups.create(draft, by: school.teacher) }
      let own = try await world.openClass(in: school)
      let below = GroupService.Draft(kind: .class, parent: school.id, name: "5-1")
      let officers = try await world.groups.create(below, by: school.officer).view
      #expect(officers.role == nil)
      await expect(.notAllowed) { try await world.groups.create(below, by: aki) }
      let listed = try await world.groups.list(of: school.teacher)
      #expect(listed.first { $0.group.id == own }?.role == .teacher)
      #expect(listed.contains { $0.group.id == officers.group.id })
      #expect(try await !world.groups.list(of: aki).contains { $0.group.kind == .class })
      await expect(.notFound) { try await world.groups.group(own, of: aki) }
    }
  }

  @Test func `a class counts from the start of the school year unless it says otherwise`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let usual = try await world.groups.group(try await world.openClass(in: school), of: school.teacher)
      #expect(usual.details?.firstDay == Day("2026-04-01") && usual.details?.language == .jaHira)
      let day = world.day(-3)
      let late = try await world.groups.group(
        try await world.openClass(in: school, firstDay: day, language: .jaHira), of: school.teacher)
      #expect(late.details == .init(firstDay: day, language: .jaHira))
      await expect(.invalidValue) { try await world.openClass(in: school, firstDay: world.day(401)) }
    }
  }

  @Test func `closing a class lets everybody out and leaves the figures`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let code = try await world.codes.create(in: group, role: nil, expiresAt: nil, by: school.teacher)
      let pupil = try await world.pupil(code.displayed)
      try await world.log("lights-off-day", by: pupil.principal)
      let home = try await world.household(of: try await world.resident("aki"))
      let keeper = try await world.logIn("aki")
      _ = try await world.link.link(
        home, toPupilOf: .id(group), nickname: pupil.nickname, secret: pupil.secret, origin: World.origin, by: keeper)
      try await world.groups.close(group, precondition: .any, by: school.teacher)
      await expect(.codeNotValid) { try await world.pupil(code.displayed) }
      await expect(.codeNotValid) {
        try await world.pupils.comeBack(
          to: .id(group), nickname: pupil.nickname, secret: pupil.secret, isShared: false, origin: World.origin)
      }
      #expect(try await world.groups(of: pupil.principal) == [home])
      world.outside.pass(days: 1)
      #expect(try await world.groups(of: pupil.principal).isEmpty)
      let day = world.day(-1)
      let entries = try await world.database.read { connection in
        try connection.integer(
          "SELECT CAST(SUM(t.entries) AS BIGINT) FROM totals t JOIN groups g ON g.grp = t.grp WHERE g.id = \(group) AND t.day = \(day)"
        )
      }
      #expect(entries == 2)
    }
  }
}
