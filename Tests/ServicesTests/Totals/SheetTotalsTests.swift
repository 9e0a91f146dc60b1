import Accounting
import Foundation
import Models
import Services
import Storage
import Testing

/// A class sees at once what its paper sheets say, and never a pupil through them.
@Suite struct SheetTotalsTests {
  private struct Room {
    let world: World
    let school: UUID
    let group: UUID
    let teacher: Principal
    let pupils: [Principal]

    init(_ world: World) async throws {
      self.world = world
      school = try await world.group(.school)
      group = try await world.group(.class, below: school)
      teacher = try await world.teacher(of: school)
      var pupils: [Principal] = []
      for number in 0..<5 { pupils.append(try await world.pupil("pupil \(number)", in: group)) }
      self.pupils = pupils
    }

    var monday: Day { world.day(-2) }

    func sum(of group: UUID? = nil) async throws -> TotalsReport.Row {
      try await world.totals.group(
        group ?? self.group, from: monday, to: monday.advanced(by: 6), by: .action, of: teacher
      ).sum
    }

    func expect(_ view: SheetRunView, and pupils: Int64 = 0, _ location: SourceLocation = #_sourceLocation)
      async throws
    {
      for group in [group, school] {
        let sum = try await sum(of: group)
        #expect(sum.entries == view.entries + pupils, sourceLocation: location)
        #expect(
          sum.doneMilligrams == SmallGroups.rounded(view.doneMilligrams + pupils * 47_000), sourceLocation: location)
        #expect(sum.newMilligrams == SmallGroups.rounded(view.newMilligrams), sourceLocation: location)
      }
      let day = try await world.totals.group(group, from: world.today, to: world.today, by: .day, of: teacher)
      #expect(day.sum.activeMembers == view.rowCount + pupils, sourceLocation: location)
    }
  }

  private func rows(_ count: Int64, besides left: Int64? = nil) -> [SheetRunDraft.Row] {
    (1...count).map { number in
      if number == left { return .row(number, habits: ["bottle-and-bag"]) }
      return number % 3 == 0
        ? .row(number, "cooling-28c", habits: ["no-leftovers-day"]) : .row(number, "tv-hour-less", "car-free-day")
    }
  }

  @Test func `35 rows, row 7 corrected, undone and entered again`() async throws {
    try await World.run { world in
      let room = try await Room(world)
      var run = try await world.enter(in: room.group, rows(35), by: room.teacher).view
      try await room.expect(run)
      run = try await world.enter(run.run.id, in: room.group, ifMatch: 1, rows(35, besides: 7), by: room.teacher).view
      try await room.expect(run)
      try await world.undo(run, in: room.group, by: room.teacher)
      #expect(try await room.sum().isSuppressed)
      #expect(try await room.sum(of: room.school).isSuppressed)
      run = try await world.enter(in: room.group, rows(35, besides: 9), by: room.teacher).view
      try await room.expect(run)
    }
  }

  @Test func `a sheet of four rows stays hidden until it has five`() async throws {
    try await World.run { world in
      let room = try await Room(world)
      let run = try await world.enter(in: room.group, rows(4), by: room.teacher).view
      #expect(try await room.sum().isSuppressed)
      let more = try await world.enter(run.run.id, in: room.group, ifMatch: 1, rows(5), by: room.teacher).view
      try await room.expect(more)
    }
  }

  @Test func `pupils' own ticks wait for one another and not for the sheet, nor the sheet for them`() async throws {
    try await World.run { world in
      let room = try await Room(world)
      func tick(_ number: Int) async throws {
        try await world.log("bottle-and-bag", habit: true, by: room.pupils[number])
      }
      try await tick(0)
      var run = try await world.enter(in: room.group, rows(35, besides: 7), by: room.teacher).view
      try await room.expect(run)
      try await tick(1)
      run = try await world.enter(run.run.id, in: room.group, ifMatch: 1, rows(35), by: room.teacher).view
      try await room.expect(run)
      try await tick(2)
      world.outside.pass(seconds: 2)
      try await room.expect(run, and: 3)
      try await tick(3)
      world.outside.pass(seconds: 2)
      try await room.expect(run, and: 3)
      try await world.undo(run, in: room.group, by: room.teacher)
      #expect(try await room.sum().isSuppressed)
    }
  }

  @Test func `a row that names a pupil is that pupil's, and waits like the pupil's own ticks`() async throws {
    try await World.run { world in
      let room = try await Room(world)
      let numbered = rows(12)
      let run = try await world.enter(in: room.group, numbered, by: room.teacher).view
      try await room.expect(run)
      let named = numbered + [.row("pupil 0", habits: ["bottle-and-bag"])]
      let more = try await world.enter(run.run.id, in: room.group, ifMatch: 1, named, by: room.teacher).view
      #expect(more.entries == run.entries + 1)
      try await room.expect(run)
    }
  }

  @Test func `a total whose changers fill their text is released when others come`() async throws {
    try await World.run { world in
      let room = try await Room(world)
      for pupil in room.pupils { try await world.log("walk", 2, by: pupil) }
      #expect(try await room.sum().entries == 5)
      world.outside.pass(seconds: 2)
      // One who comes and goes until there is no room.
      var walk = try await world.log("walk", 2, by: room.pupils[0])
      for step in 0..<300 {
        walk = try await world.edit(walk, to: world.draft("walk", 3 + Double(step % 2)), by: room.pupils[0])
      }
      let length: SQLText = """
        SELECT MAX(length(members)) FROM changers
        WHERE action > 0 AND grp = (SELECT grp FROM groups WHERE id = \(room.group))
        """
      let full = try await world.count(length)
      #expect(full >= Int64(Changers.mostCharacters))
      for pupil in room.pupils.prefix(4) { try await world.log("walk", 5, by: pupil) }
      #expect(try await world.count(length) <= full + 2)
      #expect(try await room.sum().entries == 5)
      #expect(try await world.count(length) < 100)
      // What the first one brought last was not remembered, so others must be three.
      for (number, pupil) in room.pupils.prefix(4).enumerated() {
        try await world.log("walk", 7, by: pupil)
        world.outside.pass(seconds: 2)
        #expect(try await room.sum().entries == (number < 3 ? 5 : 14))
      }
    }
  }
}
