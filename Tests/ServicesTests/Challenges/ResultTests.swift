import Accounting
import Models
import Services
import Storage
import Testing

@Suite struct ResultTests {
  @Test func itIsMadeAfterTheClosingInstantOnceAndForGood() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(world.draft(in: scene.school.id, rule: .fair), by: scene.teacher)
      for pupils in scene.pupils { for pupil in pupils { try await world.log("lights-off-day", by: pupil.principal) } }
      world.outside.move(to: .tokyo("2026-07-19T23:59:59"))
      let seat = try await world.boards.seat(at: challenge.challenge.id, of: scene.teacher)
      await expect(.challengeNotClosed) { try await world.boards.result(for: seat) }
      try await world.log("no-leftovers-day", on: world.day(-1), by: scene.pupils[0][0].principal)
      world.outside.move(to: .tokyo("2026-07-20T00:00:00"))
      let after = try await world.log("no-leftovers-day", on: world.day(-2), by: scene.pupils[0][1].principal)
      #expect(after.reason(in: challenge.challenge.id) == .challengeClosed)
      let made = try await world.boards.result(for: seat)
      world.outside.pass(days: 30)
      let again = try await BoardService(store: Store(database: world.database, effects: world.outside.effects))
        .result(for: seat)
      #expect(again.content == made.content && again.hash == made.hash)
      let result = try ChallengeResult(canonicalJSON: made.content)
      #expect(result.standings.map(\.entries) == [7, 6])
      let board = try await world.board(challenge.challenge.id, of: scene.teacher)
      #expect(board.state == .closed && board.rows.map(\.figures?.entries) == [7, 6])
      #expect(board.asOf == .tokyo("2026-07-20T00:00:00"))
      #expect(result.standings.map(\.lateEntries) == [1, 0])
      let file = ResultVerification.File(result: result, sha256: made.hash)
      #expect(try ResultVerification.faults(in: file) == [])
      #expect(try await ResultVerification.faults(in: file, store: world.store) == [])
      var forged = file
      forged.result.standings[0].doneMilligrams? += 1
      #expect(try ResultVerification.faults(in: forged).count >= 2)
    }
  }

  @Test func nobodyCanTellWhoseServerMadeIt() async throws {
    var made: [[UInt8]] = []
    for _ in 0..<2 {
      try await World.run { world in
        let scene = try await world.twoClasses()
        let challenge = try await world.open(world.draft(in: scene.school.id, rule: .participation), by: scene.teacher)
        for pupil in scene.pupils[0] { try await world.log("lights-off-day", by: pupil.principal) }
        world.outside.pass(days: 10 + Int64(made.count))
        try await world.boards.tick()
        let key = challenge.challenge.key
        made.append(try #require(try await world.database.read { try $0.challenges.result(of: key) }).content)
      }
    }
    #expect(Set(made).count == 1)
  }
}
