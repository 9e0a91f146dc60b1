import Accounting
import Models
import Services
import Storage
import Testing

/// Boards of challenges that count the same entries, beside one another.
@Suite struct SecondChallengeTests {
  @Test func whatTheFirstHoldsBackIsNotToBeHadFromTheSecond() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([9, 6])
      let pupils = scene.pupils[0].map(\.principal)
      let first = try await world.open(world.draft(in: scene.school.id), by: scene.teacher).challenge.id
      for pupil in pupils.prefix(6) { try await world.log("lights-off-day", by: pupil) }
      let board = try await world.board(first, of: scene.teacher)
      #expect(board.rounding == .tenthOfMember)
      #expect(board.rows.first?.figures?.doneMilligrams == 114_000)
      let second = try await world.open(world.draft(in: scene.school.id, first: 0), by: scene.teacher).challenge.id
      #expect(try await world.board(second, of: scene.teacher).rows.allSatisfy(\.isSuppressed))
      for pupil in pupils.suffix(5) { try await world.log("no-leftovers-day", by: pupil) }
      #expect(try await world.board(second, of: scene.teacher).rows.first?.figures?.entries == 11)
    }
  }

  @Test func whoComesInFromAnotherWaitsAndOthersDoNot() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      for pupil in scene.pupils.joined() { try await world.log("lights-off-day", by: pupil.principal) }
      _ = try await world.open(world.draft(in: scene.school.id, teams: [scene.classes[0]]), by: scene.teacher)
      let other = try await world.open(
        world.draft(in: scene.school.id, teams: [scene.classes[1]]), by: scene.teacher
      ).challenge.id
      #expect(try await world.board(other, of: scene.teacher).rows.map(\.isSuppressed) == [false])
      _ = try await world.challenges.put(team: scene.classes[0], enrolled: nil, in: other, by: scene.teacher)
      let board = try await world.board(other, of: scene.teacher)
      #expect(board.rows.map(\.team) == [scene.classes[1], scene.classes[0]])
      #expect(board.rows.map(\.isSuppressed) == [false, true])
      // Of other days it has nothing that is known from elsewhere; a school is told too roughly for it to matter.
      let later = try await world.open(
        world.draft(in: scene.school.id, rule: .goal, target: .entries(20)), by: scene.teacher
      ).challenge.id
      #expect(try await world.board(later, of: scene.teacher).rows.map(\.isSuppressed) == [false])
    }
  }

  @Test func aGoalOfASchoolIsToldInStepsOfOneChildAndItsResultSaysSo() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let goal = try await world.open(
        world.draft(in: scene.school.id, rule: .goal, target: .entries(13)), by: scene.teacher)
      for pupil in scene.pupils.joined() { try await world.log("lights-off-day", by: pupil.principal) }
      try await world.log("no-leftovers-day", by: scene.pupils[0][0].principal)
      try await world.log("no-leftovers-day", by: scene.pupils[0][1].principal)
      world.outside.pass(days: 10)
      let seat = try await world.boards.seat(at: goal.challenge.id, of: scene.teacher)
      let made = try await world.boards.result(for: seat)
      let result = try ChallengeResult(canonicalJSON: made.content)
      #expect(result.rounding == .oneMember)
      #expect(result.standings.map(\.entries) == [10] && result.standings.map(\.activeMembers) == [10])
      #expect(result.standings.map(\.doneMilligrams) == [200_000])
      let board = try await world.board(goal.challenge.id, of: scene.teacher)
      #expect(board.rows.map(\.figures?.doneMilligrams) == [200_000])
      let file = ResultVerification.File(result: result, sha256: made.hash)
      #expect(try ResultVerification.faults(in: file) == [])
      #expect(try await ResultVerification.faults(in: file, store: world.store) == [])
    }
  }

  @Test func aResultFromBeforeFiguresWereRoundedIsStillTrue() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let goal = try await world.open(
        world.draft(in: scene.classes[0], rule: .goal, target: .entries(100)), by: scene.teacher)
      for pupil in scene.pupils[0].prefix(5) { try await world.log("lights-off-day", by: pupil.principal) }
      world.outside.pass(days: 10)
      let seat = try await world.boards.seat(at: goal.challenge.id, of: scene.teacher)
      var old = try ChallengeResult(canonicalJSON: await world.boards.result(for: seat).content)
      old.rounding = nil
      old.standings[0].doneMilligrams = 95_000
      let (content, key) = (try old.canonicalJSON(), goal.challenge.key)
      let hash = CanonicalJSON.hash(of: content)
      _ = try await world.database.write { transaction in
        try transaction.connection.execute(
          "UPDATE challenge_results SET content = \(content), hash = \(hash) WHERE challenge = \(key)")
      }
      let file = ResultVerification.File(result: old, sha256: hash)
      #expect(try await ResultVerification.faults(in: file, store: world.store) == [])
      var forged = file
      forged.result.standings[0].doneMilligrams? += 1
      #expect(try await !ResultVerification.faults(in: forged, store: world.store).isEmpty)
    }
  }
}
