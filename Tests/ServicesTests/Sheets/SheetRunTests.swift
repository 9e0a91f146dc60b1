import Accounting
import Models
import Services
import Storage
import Testing

/// Entering, correcting and undoing a class's sheet.
@Suite struct SheetRunTests {
  @Test func `rows fail one by one, and the good ones are taken`() async throws {
    try await World.run { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      _ = try await world.pupil("あおい くじら", in: group)
      let rows: [SheetRunDraft.Row] = [
        .row(1, "bottle-and-bag"), .row(2, "fly"), .row(3, "walk"), .row(1, "car-free-day"), .row(0), .row(201),
        .row("だれか", "bottle-and-bag"), .row("あおい くじら", "lights-off-day"),
        .row(7, "bottle-and-bag", habits: ["bottle-and-bag"]), .row(200),
      ]
      let view = try await world.enter(in: group, rows, by: teacher).view
      #expect(
        view.rows.map(\.refusal?.code) == [
          nil, .notOnSheet, .notOnSheet, .duplicateRow, .invalidValue, .invalidValue, .unknownNickname, nil,
          .duplicateTick, nil,
        ])
      #expect(view.rows[8].refusal?.errors.first?.pointer == "/rows/8/ticks/1/action")
      #expect(view.rowCount == 3)
      #expect(view.doneMilligrams == 47_000 + 19_000)
      let again = try await world.sheets.run(view.run.id, in: group, of: teacher)
      #expect(again.rows.map(\.name) == [.number(1), .number(200), .nickname("あおい くじら")])
      await expect(.invalidRequest) {
        try await world.enter(in: group, on: world.day(-1), [.row(2, "fly")], by: teacher)
      }
    }
  }

  @Test func `row 7 was wrong and is corrected, the sheet undone and entered again`() async throws {
    try await World.run { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      let empty = try await world.tally(group)
      var rows = (1...35).map { SheetRunDraft.Row.row($0, "bottle-and-bag", "cooling-28c") }
      let first = try await world.enter(in: group, rows, by: teacher).view
      let entered = try await world.tally(group)
      #expect(entered.doneMilligrams == 35 * (47_000 + 123_390))

      rows[6] = .row(7, "bottle-and-bag", habits: ["car-free-day"])
      await expect(.runExistsWithDifferentContent) {
        try await world.enter(first.run.id, in: group, rows, by: teacher)
      }
      await expect(.staleRevision) {
        try await world.enter(first.run.id, in: group, ifMatch: 9, rows, by: teacher)
      }
      let corrected = try await world.enter(first.run.id, in: group, ifMatch: 1, rows, by: teacher).view
      #expect(corrected.run.revision == 2)
      #expect(corrected.doneMilligrams == 35 * 47_000 + 34 * 123_390 + 189_000)
      #expect(corrected.newMilligrams == corrected.doneMilligrams - 189_000)
      #expect(try await world.tally(group).doneMilligrams == corrected.doneMilligrams)
      // Only what changed was written.
      #expect(try await world.count("SELECT COUNT(*) FROM entries") == 71)
      try await world.expectClean()

      try await world.undo(corrected, in: group, by: teacher)
      #expect(try await world.tally(group) == empty)
      await expect(.notFound) { try await world.sheets.run(first.run.id, in: group, of: teacher) }
      await expect(.notFound) { try await world.undo(corrected, in: group, by: teacher) }
      await expect(.runDeleted) { try await world.enter(first.run.id, in: group, rows, by: teacher) }
      try await world.expectClean()

      let again = try await world.enter(in: group, rows, by: teacher).view
      #expect(try await world.tally(group).doneMilligrams == again.doneMilligrams)
      #expect(again.doneMilligrams == corrected.doneMilligrams)
      // The rows are who they were before.
      #expect(try await world.count("SELECT COUNT(*) FROM contributors") == 35)
    }
  }

  @Test func `the same sheet again is the same run`() async throws {
    try await World.run { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      let id = world.newID()
      let rows: [SheetRunDraft.Row] = [.row(2, "car-free-day", "bottle-and-bag"), .row(1), .row(3, "fly")]
      let first = try await world.enter(id, in: group, rows, by: teacher)
      guard case .created = first else { return #expect(Bool(false)) }
      // Neither the order of rows nor that of ticks is content.
      let turned: [SheetRunDraft.Row] = [.row(3, "fly"), .row(1), .row(2, "bottle-and-bag", "car-free-day")]
      for rows in [rows, turned] {
        guard case .present(let view) = try await world.enter(id, in: group, ifMatch: nil, rows, by: teacher) else {
          return #expect(Bool(false))
        }
        #expect(view.run.revision == 1)
        #expect(view.rows.count { $0.refusal != nil } == 1)
      }
      await expect(.runExists) { try await world.enter(in: group, [.row(1)], by: teacher) }
      await expect(.staleRevision) {
        try await world.enter(in: group, on: world.day(-1), ifMatch: 1, [.row(1)], by: teacher)
      }
      await expect(.invalidValue) {
        try await world.enter(id, in: group, on: world.day(-1), ifMatch: 1, rows, by: teacher)
      }
      #expect(try await world.count("SELECT COUNT(*) FROM entries") == 2)
    }
  }

  @Test func `a row is one contributor in all sheets of a day, and another one on any other day`() async throws {
    try await World.run { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      try await world.enter(in: group, [.row(1, "car-free-day"), .row(2, "bottle-and-bag")], by: teacher)
      let other = try await world.enter(
        in: group, sheet: "ecolife-2018-summer", [.row(1, "cooling-28c"), .row(2, "bottle-and-bag")], by: teacher
      ).view
      #expect(try await world.tally(group).members == 2)
      // What a sheet has, another sheet of the day has not.
      #expect(other.rows.map(\.refusal?.code).contains(.notOnSheet) || other.rowCount == 1)
      try await world.enter(in: group, on: world.day(-1), [.row(1, "car-free-day")], by: teacher)
      #expect(try await world.count("SELECT COUNT(DISTINCT member) FROM contributors") == 3)
    }
  }

  @Test func `a sheet is of the last sixty days`() async throws {
    try await World.run { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      await expect(.dayInFuture) { try await world.enter(in: group, on: world.day(1), [.row(1)], by: teacher) }
      await expect(.dayTooEarly) { try await world.enter(in: group, on: world.day(-61), [.row(1)], by: teacher) }
      try await world.enter(in: group, on: world.day(-60), [.row(1, "car-free-day")], by: teacher)
      await expect(.unknownSheet) { try await world.enter(in: group, sheet: "none", [.row(1)], by: teacher) }
      await expect(.invalidValue) { try await world.enter(in: group, [], by: teacher) }
    }
  }

  @Test func `only the class's staff sees and enters sheets`() async throws {
    try await World.run { world in
      let school = try await world.group(.school)
      let (group, other) = (
        try await world.group(.class, below: school),
        try await world.group(.class, below: try await world.group(.school))
      )
      let teacher = try await world.teacher(of: group)
      let head = try await world.teacher("head", of: school)
      let stranger = try await world.teacher("stranger", of: other)
      let officer = try await world.officer()
      let pupil = try await world.pupil("あおい くじら", in: group)
      let view = try await world.enter(in: group, [.row(1, "car-free-day")], by: teacher).view
      for person in [teacher, head, officer] {
        #expect(try await world.sheets.run(view.run.id, in: group, of: person).doneMilligrams == 189_000)
        #expect(try await world.sheets.list(in: group, after: nil, limit: 9, of: person).runs.count == 1)
      }
      await expect(.notFound) { try await world.sheets.run(view.run.id, in: group, of: stranger) }
      await expect(.notFound) { try await world.sheets.run(view.run.id, in: other, of: stranger) }
      await expect(.notFound) { try await world.sheets.list(in: group, after: nil, limit: 9, of: stranger) }
      await expect(.notFound) { try await world.undo(view, in: group, by: stranger) }
      await expect(.runExistsWithDifferentContent) {
        try await world.enter(view.run.id, in: other, [.row(1, "car-free-day")], by: stranger)
      }
      await expect(.notAllowed) { try await world.sheets.run(view.run.id, in: group, of: pupil) }
      await expect(.notAllowed) { try await world.enter(in: group, [.row(1)], by: pupil) }
      await expect(.notFound) { try await world.enter(in: school, [.row(1)], by: head) }
    }
  }

  @Test func `a list goes on where it stopped`() async throws {
    try await World.run { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      for day in [-5, -1, -3] {
        try await world.enter(in: group, on: world.day(day), [.row(1, "car-free-day")], by: teacher)
      }
      let first = try await world.sheets.list(in: group, after: nil, limit: 2, of: teacher)
      #expect(first.runs.map(\.run.day) == [world.day(-1), world.day(-3)])
      let rest = try await world.sheets.list(in: group, after: first.next, limit: 2, of: teacher)
      #expect(rest.runs.map(\.run.day) == [world.day(-5)])
      #expect(rest.next == nil)
    }
  }

  @Test func `two teachers enter at once, and one run comes of it`() async throws {
    try await World.run { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teachers = [try await world.teacher("one", of: group), try await world.teacher("two", of: group)]
      let id = world.newID()
      let rows = (1...5).map { SheetRunDraft.Row.row($0, "car-free-day") }
      let codes = try await withThrowingTaskGroup(of: ProblemCode?.self) { tasks in
        for turn in 0..<8 {
          // Half of them with one id, as a client that repeats; the others each with an id of its own.
          let run = turn % 2 == 0 ? id : world.newID()
          tasks.addTask {
            try await refusal { try await world.enter(run, in: group, rows, by: teachers[turn / 2 % 2]) }?.code
          }
        }
        return try await tasks.reduce(into: []) { $0.append($1) }
      }
      #expect(try await world.count("SELECT COUNT(*) FROM sheet_runs") == 1)
      #expect(codes.filter { $0 != nil && $0 != .runExists } == [])
      #expect(try await world.tally(group).doneMilligrams == 5 * 189_000)
    }
  }
}
