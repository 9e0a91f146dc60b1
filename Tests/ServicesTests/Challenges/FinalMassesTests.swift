import Accounting
import Models
import Services
import Storage
import Testing

/// What the result and the board of a challenge that is over tell of what one child alone did.
@Suite struct FinalMassesTests {
  /// A class of ten of whom one alone did something new, and one in which all did.
  private func end(
    _ rule: ScoringRule, _ counting: ChallengeCounting, actions: [ActionID] = [],
    _ body: (_ rows: [Board.Row], _ lines: [ChallengeResult.Line]) throws -> Void
  ) async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([10, 10], enrolled: [10, 10])
      let draft = world.draft(in: scene.school.id, rule: rule, counting: counting, lateDays: 0, actions: actions)
      let id = try await world.open(draft, by: scene.teacher).challenge.id
      for (number, pupil) in scene.pupils[0].enumerated() {
        try await world.log("lights-off-day", habit: number > 0, by: pupil.principal)
      }
      for pupil in scene.pupils[1] { try await world.log("lights-off-day", habit: false, by: pupil.principal) }
      #expect(try await world.board(id, of: scene.teacher).rows.map(\.isSuppressed) == [false, true])
      world.outside.pass(days: 4)
      let seat = try await world.boards.seat(at: id, of: scene.teacher)
      let made = try await world.boards.result(for: seat)
      let file = ResultVerification.File(
        result: try ChallengeResult(canonicalJSON: made.content), sha256: made.hash)
      #expect(try await ResultVerification.faults(in: file, store: world.store) == [])
      let order = [scene.classes[0], scene.classes[1]]
      let rows = try await world.board(id, of: scene.teacher).rows
      try body(
        order.map { team in try #require(rows.first { $0.team == team }) },
        order.map { team in try #require(file.result.standings.first { $0.team == team.text }) })
    }
  }

  @Test func whatOneAloneDidNewIsNotToldBesideWhatAllDid() async throws {
    try await end(.total, .done) { rows, lines in
      #expect(lines.map(\.rank) == [1, 1])
      #expect(lines[0].doneMilligrams == lines[1].doneMilligrams && lines[0].newMilligrams == nil)
      #expect(lines[1].newMilligrams == lines[1].doneMilligrams)
      #expect(rows.map(\.rank) == [1, 1])
      #expect(rows[0].figures?.newMilligrams == 0 && rows[0].masses == .counted && rows[1].masses == .both)
    }
  }

  @Test func aScoreOfOneAloneIsNotTold() async throws {
    try await end(.fair, .new) { rows, lines in
      #expect(lines.map(\.isSuppressed) == [true, nil] && lines[0].entries == nil)
      #expect(rows.map(\.isSuppressed) == [true, false])
    }
  }

  @Test func whoTookPartIsToldWithoutMasses() async throws {
    try await end(.participation, .new) { rows, lines in
      #expect(lines.map(\.rank) == [1, 1] && lines.map(\.activeMembers) == [10, 10])
      #expect(lines[0].doneMilligrams == nil && lines[0].newMilligrams == nil)
      #expect(rows[0].figures?.doneMilligrams == 0 && rows[0].masses == .none)
    }
  }

  @Test func whoIsLeftWhenOthersTakeTheirsBackIsNotTold() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([10, 10], enrolled: [10, 10])
      let draft = world.draft(in: scene.school.id, rule: .fair, counting: .new, lateDays: 0)
      let id = try await world.open(draft, by: scene.teacher).challenge.id
      var entries: [[EntryView]] = [[], []]
      for (team, pupils) in scene.pupils.enumerated() {
        for (number, pupil) in pupils.enumerated() {
          let isHabit = number >= (team == 0 ? 3 : 6)
          entries[team].append(try await world.log("lights-off-day", habit: isHabit, by: pupil.principal))
        }
      }
      let board = try await world.board(id, of: scene.teacher)
      #expect(board.rows.map(\.isSuppressed) == [false, false])
      // In each class two find that they always did it: one child is left in the first, four in the other.
      for team in 0..<2 {
        for number in 0..<2 {
          let pupil = scene.pupils[team][number].principal
          try await world.entries.delete(entries[team][number].entry.id, precondition: .any, by: pupil)
          try await world.log("lights-off-day", habit: true, by: pupil)
        }
      }
      world.outside.pass(days: 4)
      let made = try await world.boards.result(for: world.boards.seat(at: id, of: scene.teacher))
      let lines = try ChallengeResult(canonicalJSON: made.content).standings
      let line = { (team: Int) in try #require(lines.first { $0.team == scene.classes[team].text }) }
      #expect(try line(0).isSuppressed == true && line(0).newMilligrams == nil)
      #expect(try line(1).rank == 1 && line(1).newMilligrams != nil && line(1).doneMilligrams != nil)
    }
  }

  @Test func whatWasCountedElsewhereBeforeIsInTheResultThoughItWasNeverShown() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([6, 6])
      _ = try await world.open(world.draft(in: scene.school.id), by: scene.teacher)
      for pupil in scene.pupils[0] { try await world.log("lights-off-day", habit: false, by: pupil.principal) }
      let draft = world.draft(in: scene.school.id, counting: .new, lateDays: 0)
      let id = try await world.open(draft, by: scene.teacher).challenge.id
      #expect(try await world.board(id, of: scene.teacher).rows.map(\.isSuppressed) == [true, true])
      world.outside.pass(days: 4)
      let rows = try await world.board(id, of: scene.teacher).rows
      #expect(rows.first?.rank == 1 && rows.first?.masses == .both && rows.first?.figures?.entries == 6)
    }
  }
}
