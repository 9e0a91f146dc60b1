import Accounting
import Models
import Services
import Testing

/// A row named by nickname is that pupil: what the pupil logged too counts nowhere while it stands on the sheet.
@Suite struct PupilOnSheetTests {
  @Test func `an own entry counts nothing beside the sheet, and again when it is undone`() async throws {
    try await World.run { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      let aki = try await world.pupil("あおい くじら", in: group)
      let own = try await world.log("bottle-and-bag", habit: false, by: aki)
      let alone = try await world.tally(group)
      let view = try await world.enter(in: group, [.row("あおい くじら", "bottle-and-bag"), .row(2)], by: teacher).view
      let seen = try await world.look(own, by: aki)
      #expect(seen.countedIn.allSatisfy { !$0.counted && $0.avoidedMilligrams == 0 && $0.reason == .alreadyOnSheet })
      let both = try await world.tally(group)
      #expect((both.doneMilligrams, both.entries, both.members) == (47_000, 2, 1))
      let mine = try await world.totals.own(from: nil, to: nil, by: .day, of: aki)
      #expect(mine.sum.doneMilligrams == 47_000)
      try await world.expectClean()

      // Written after the sheet, edited, deleted: all the same.
      try await world.delete(own, by: aki)
      #expect(try await world.tally(group).entries == 1)
      let later = try await world.log("bottle-and-bag", habit: true, by: aki)
      #expect(later.reason(in: group) == .alreadyOnSheet)
      let edited = try await world.edit(later, to: world.draft("bottle-and-bag", habit: false), by: aki)
      #expect(edited.reason(in: group) == .alreadyOnSheet)
      #expect(try await world.tally(group).doneMilligrams == 47_000)
      try await world.expectClean()

      // On another day it counts, and back again it does not.
      let moved = try await world.edit(
        edited, to: world.draft("bottle-and-bag", on: world.day(-1), habit: false), by: aki)
      #expect(moved.reason(in: group) == nil)
      #expect(try await world.tally(group, on: world.day(-1)).doneMilligrams == 47_000)
      let back = try await world.edit(moved, to: world.draft("bottle-and-bag", habit: false), by: aki)
      #expect(back.reason(in: group) == .alreadyOnSheet)
      #expect(try await world.tally(group, on: world.day(-1)).entries == 0)
      try await world.expectClean()

      try await world.undo(view, in: group, by: teacher)
      #expect(try await world.look(back, by: aki).reason(in: group) == nil)
      #expect(try await world.tally(group) == alone)
    }
  }

  @Test func `another action stays what it was, and the sheet's entries are the teacher's to change`() async throws {
    try await World.run { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      let aki = try await world.pupil("あおい くじら", in: group)
      let walk = try await world.log("walk", 2, by: aki)
      try await world.enter(in: group, [.row("あおい くじら", "car-free-day")], by: teacher)
      #expect(try await world.look(walk, by: aki).reason(in: group) == nil)
      let list = try await world.entries.list(from: world.today, to: world.today, after: nil, limit: 9, of: aki).entries
      let onSheet = try #require(list.first { $0.content.action == "car-free-day" })
      await expect(.notAllowed) { try await world.delete(onSheet, by: aki) }
      await expect(.notAllowed) {
        try await world.put(onSheet.entry.id, world.draft("car-free-day", habit: true), ifMatch: 1, by: aki)
      }
    }
  }

  @Test func `two siblings on the sheets of two classes count in each class, and once in school and home`() async throws
  {
    try await World.run { world in
      let school = try await world.group(.school)
      let (first, second) = (
        try await world.group(.class, below: school), try await world.group(.class, below: school)
      )
      let teacher = try await world.teacher(of: school)
      let (aki, beni) = (
        try await world.pupil("あおい くじら", in: first), try await world.pupil("みどり かえる", in: second)
      )
      let keeper = try await world.resident("keeper")
      let home = try await world.household(of: keeper)
      for pupil in [aki, beni] { try await world.enrol(pupil.member.key, in: home, as: .member) }
      let own = try await world.log("cooling-28c", by: aki)
      let one = try await world.enter(in: first, [.row("あおい くじら", "cooling-28c")], by: teacher).view
      let two = try await world.enter(in: second, [.row("みどり かえる", "cooling-28c")], by: teacher).view
      let root = try await world.root()
      func done() async throws -> [Int64] {
        try await world.sums(first, second, school, home, root).map(\.doneMilligrams)
      }
      #expect(try await done() == [123_390, 123_390, 123_390, 123_390, 123_390])
      // The pupil's own entry arrived first, and takes no place while the sheet has it.
      #expect(try await world.look(own, by: aki).reason(in: school) == .alreadyOnSheet)
      try await world.expectClean()
      try await world.undo(one, in: first, by: teacher)
      let mass = own.milligrams
      #expect(try await done() == [mass, 123_390, mass, mass, mass])
      try await world.delete(own, by: aki)
      #expect(try await done() == [0, 123_390, 123_390, 123_390, 123_390])
      try await world.undo(two, in: second, by: teacher)
      #expect(try await done() == [0, 0, 0, 0, 0])
    }
  }

  @Test func `who arrived first keeps counting when another row is corrected`() async throws {
    try await World.run { world in
      let school = try await world.group(.school)
      let (first, second) = (
        try await world.group(.class, below: school), try await world.group(.class, below: school)
      )
      let teacher = try await world.teacher(of: school)
      let (aki, beni) = (
        try await world.pupil("あおい くじら", in: first), try await world.pupil("みどり かえる", in: second)
      )
      let home = try await world.household(of: try await world.resident("keeper"))
      for pupil in [aki, beni] { try await world.enrol(pupil.member.key, in: home, as: .member) }
      let one = try await world.enter(in: first, [.row("あおい くじら", "cooling-28c"), .row(7)], by: teacher).view
      try await world.enter(in: second, [.row("みどり かえる", habits: ["cooling-28c"])], by: teacher)
      #expect(try await world.tally(school).newMilligrams == 123_390)
      try await world.enter(
        one.run.id, in: first, ifMatch: 1, [.row("あおい くじら", "cooling-28c"), .row(7, "car-free-day")], by: teacher)
      #expect(try await world.tally(school).newMilligrams == 123_390 + 189_000)
      // Undone and entered again it comes after the sibling, who said "always".
      let present = try await world.sheets.run(one.run.id, in: first, of: teacher)
      try await world.undo(present, in: first, by: teacher)
      try await world.enter(in: first, [.row("あおい くじら", "cooling-28c")], by: teacher)
      let tally = try await world.tally(school)
      #expect((tally.doneMilligrams, tally.newMilligrams) == (123_390, 0))
    }
  }

  @Test func `nobody sees who stands behind a row`() async throws {
    try await World.run { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      try await world.enter(in: group, [.row(1, "car-free-day"), .row(2)], by: teacher)
      let listed = try await world.database.read { connection in
        let key = try connection.integer("SELECT grp FROM groups WHERE id = \(group)") ?? 0
        return try connection.memberships.members(of: key, on: world.today, after: 0, limit: 9).map(\.member.key)
      }
      #expect(listed == [teacher.member.key])
    }
  }
}
