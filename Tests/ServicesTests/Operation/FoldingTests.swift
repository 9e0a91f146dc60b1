import Accounting
import Models
import Services
import Storage
import Testing

@Suite struct FoldingTests {
  @Test func `sixty days after a class has ended its pupils are forgotten and every sum stays`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let pupils = try await world.pupils(3, in: group, of: school.teacher)
      for pupil in pupils {
        for _ in 0..<2 { try await world.log("walk", 1, habit: false, by: pupil.principal) }
        try await world.log("lights-off-day", habit: true, by: pupil.principal)
      }
      try await world.delete(try await world.log("bus", 3, by: pupils[0].principal), by: pupils[0].principal)
      let run = try await world.enter(
        in: group, [.row(1, "bottle-and-bag"), .row(2), .row(pupils[1].nickname, "bottle-and-bag")], by: school.teacher)
      #expect(run.view.doneMilligrams > 0)
      let people = try await world.people(of: group)
      #expect(people.count == 5)
      let day = world.today
      try await world.groups.close(group, precondition: .any, by: school.teacher)
      let before = try await world.figures()
      world.outside.pass(days: 59)
      try await world.purge()
      #expect(try await world.people(of: group) == people)
      world.outside.pass(days: 2)
      try await world.purge(portion: 3)
      #expect(try await world.figures() == before)
      #expect(try await world.people(of: group) == [])
      #expect(try await world.traces(of: people) == [])
      #expect(try await world.count("SELECT COUNT(*) FROM entries WHERE day = \(day)") == 0)
      // Six walks, three lights, two bottles; one row for each kind, of pupils with and without a sheet.
      let folded = try await world.database.read { connection in
        var folded: [Int64] = []
        try connection.folded.forEach { folded.append($0.entries) }
        return folded.sorted()
      }
      #expect(folded == [2, 3, 6])
      try await world.expectClean()
      // The keys of what is gone may come again.
      try await world.log("walk", 1, by: try await world.logIn("school-teacher"))
      try await world.expectClean()
      try await world.purge()
      #expect(try await world.figures().filter { before.contains($0) } == before)
    }
  }

  @Test func `a home's day stays as it is where a child's entry was the first`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let child = try await world.pupils(1, in: group, of: school.teacher)[0]
      let home = try await world.household(of: try await world.resident("aki"))
      let ben = try await world.resident("ben")
      try await world.join(home, of: try await world.logIn("aki"), ben)
      _ = try await world.link.link(
        home, toPupilOf: .id(group), nickname: child.nickname, secret: child.secret, origin: World.origin,
        by: try await world.logIn("aki"))
      let childs = try await world.log("cooling-28c", by: child.principal)
      let day = world.today
      let aki = try await world.logIn("aki")
      let second = try await world.log("cooling-28c", by: aki)
      let walk = try await world.log("walk", 2, by: aki)
      #expect(try await world.look(second, by: aki).counting.isEmpty)
      try await world.groups.close(group, precondition: .any, by: school.teacher)
      let before = try await world.figures()
      world.outside.pass(days: 61)
      try await world.purge()
      #expect(try await world.figures() == before)
      try await world.expectClean()
      let parent = try await world.logIn("aki")
      let people = try await world.memberships.list(home, after: 0, limit: 10, of: parent).people
      #expect(people.allSatisfy { $0.nickname == nil && $0.member.kind == .adult })
      let listed = try await world.entries.list(from: day, to: day, after: nil, limit: 10, of: parent).entries
      #expect(Set(listed.map(\.entry.id)) == [second.entry.id, walk.entry.id])
      await expect(.notFound) { try await world.entries.entry(childs.entry.id, of: child.principal) }
      // What would change who came first is refused, whoever asks and however.
      await expect(.dayClosed) { try await world.log("cooling-28c", on: day, by: try await world.logIn("ben")) }
      await expect(.dayClosed) { try await world.delete(second, by: parent) }
      await expect(.dayClosed) {
        try await world.edit(second, to: world.draft("cooling-28c", on: world.today), by: parent)
      }
      let today = try await world.log("cooling-28c", by: parent)
      await expect(.dayClosed) { try await world.edit(today, to: world.draft("cooling-28c", on: day), by: parent) }
      await expect(.dayClosed) { try await world.log("walk", 1, on: day, by: child.principal) }
      let refused = try #require(
        try await refusal { try await world.log("cooling-28c", on: day, by: parent) })
      #expect(refused.detail?.ja.isEmpty == false && refused.code.rawValue == "day_closed")
      // Everything else of that day is the family's own.
      try await world.edit(walk, to: world.draft("walk", 3, on: day), by: parent)
      try await world.delete(walk, by: parent)
      try await world.log("fridge-not-overfilled", on: day.advanced(by: -1), by: parent)
    }
  }

  @Test func `who changed a total that is not shown yet becomes nobody, and as many`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let pupils = try await world.pupils(4, in: group, of: school.teacher)
      for pupil in pupils { try await world.log("lights-off-day", habit: false, by: pupil.principal) }
      try await world.groups.close(group, precondition: .any, by: school.teacher)
      func changers() async throws -> [Changers] {
        try await world.database.read { connection in
          try connection.rows("SELECT members FROM changers ORDER BY grp, day, action") { row throws(StorageError) in
            Changers(text: try row.text(0)) ?? Changers()
          }
        }
      }
      let before = try await changers()
      let members = Set(pupils.map(\.principal.member.key))
      #expect(before.contains { members.isSubset(of: Set($0.shares.keys)) })
      world.outside.pass(days: 61)
      try await world.purge()
      let after = try await changers()
      #expect(
        after.map { $0.shares.values.map(\.newMilligrams).sorted() }
          == before.map { $0.shares.values.map(\.newMilligrams).sorted() })
      #expect(after.allSatisfy { members.isDisjoint(with: $0.shares.keys) })
    }
  }

  @Test func `a verification finds what is changed in folded rows`() async throws {
    let faults: [SQLText] = [
      "UPDATE folded_entries SET entries = entries + 1",
      "UPDATE folded_entries SET avoided_mg = avoided_mg + 1, high_mg = high_mg + 1",
      "UPDATE folded_entries SET members = members - 1 WHERE members > 0",
      "UPDATE folded_entries SET held_out = 1 WHERE household > 0",
      "UPDATE folded_entries SET day = day - 1", "DELETE FROM folded_entries",
    ]
    for fault in faults {
      try await World.run(endsClean: false) { world in
        let school = try await world.school()
        let group = try await world.openClass(in: school)
        let child = try await world.pupils(1, in: group, of: school.teacher)[0].principal
        let home = try await world.household(of: try await world.resident("aki"))
        try await world.enrol(child.member.key, in: home, as: .member)
        try await world.log("cooling-28c", by: child)
        try await world.log("walk", 2, by: child)
        try await world.groups.close(group, precondition: .any, by: school.teacher)
        world.outside.pass(days: 61)
        try await world.purge()
        try await world.expectClean()
        #expect(try await world.tamper(fault) > 0)
        #expect(try await !world.verifier.verify().isClean, "\(fault.text)")
      }
    }
  }
}
