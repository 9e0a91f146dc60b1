import Models
import Services
import Storage
import Testing

@Suite struct SchoolYearTests {
  @Test func `old classes end, new ones begin, and doing it again changes nothing`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let old = [
        try await world.openClass("5-1", in: school, firstDay: world.day(-300)),
        try await world.openClass("5-2", in: school, firstDay: world.day(-300)),
      ]
      let pupil = try await world.pupils(2, in: old[0], of: school.teacher)[0]
      try await world.log("lights-off-day", by: pupil.principal)
      let drafts = ["6-1", "6-2", "5-1"].map { GroupService.Draft(kind: .class, parent: school.id, name: $0) }
      for ended in [old, []] {
        let turned = try await world.schoolYear.turn(
          school.id, firstDay: world.day(-10), opening: drafts, by: school.teacher)
        #expect(turned.ended.map(\.group.id) == ended)
        #expect(turned.opened.map(\.group.name) == ["6-1", "6-2", "5-1"])
        #expect(turned.opened.allSatisfy { $0.details?.firstDay == world.day(-10) })
      }
      let classes = try await world.groups.list(of: school.teacher).filter { $0.group.kind == .class }
      #expect(classes.count == 3)
      #expect(try await world.sessions.list(of: pupil.principal).isEmpty)
      let kept = try await world.database.read { connection in
        try connection.integer(
          """
          SELECT CAST(SUM(t.entries) AS BIGINT) FROM totals t JOIN groups g ON g.grp = t.grp WHERE g.id = \(school.id)
          """)
      }
      #expect(kept == 2)
    }
  }

  @Test func `only a school's staff turn its year`() async throws {
    try await World.run { world in
      let (school, other) = (try await world.school("one"), try await world.school("two"))
      func turn(by person: Principal) async throws -> SchoolYear.Turned {
        try await world.schoolYear.turn(school.id, firstDay: nil, opening: [], by: person)
      }
      await expect(.notFound) { try await turn(by: other.teacher) }
      let group = try await world.openClass(in: school)
      let colleague = try await world.resident("colleague")
      try await world.join(group, of: school.teacher, colleague, as: .teacher)
      await expect(.notAllowed) { try await turn(by: colleague) }
      _ = try await turn(by: school.officer)
    }
  }
}
