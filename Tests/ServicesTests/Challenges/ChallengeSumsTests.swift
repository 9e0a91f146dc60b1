import Accounting
import Models
import Services
import Storage
import Testing

@Suite struct ChallengeSumsTests {
  @Test func whatWasLoggedBeforeAndWhatComesAfterTheOpeningCountsOnce() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let (first, second) = (scene.classes[0], scene.classes[1])
      for pupil in scene.pupils[0] { try await world.log("no-leftovers-day", habit: false, by: pupil.principal) }
      try await world.log("no-leftovers-day", on: world.day(-4), by: scene.pupils[0][0].principal)
      let challenge = try await world.open(world.draft(in: scene.school.id), by: scene.teacher)
      let before = try await world.counted(challenge)
      #expect(before[first] == figures(entries: 6, members: 6, days: 6, done: 6 * 19_000, new: 6 * 19_000))
      #expect(before[second]?.isZero == true)
      let pupil = scene.pupils[1][0].principal
      let entry = try await world.log("lights-off-day", by: pupil)
      try await world.log("no-leftovers-day", habit: true, by: pupil)
      let late = try await world.log("no-leftovers-day", on: world.day(-3), by: pupil)
      #expect(
        try await world.counted(challenge)[second] == figures(entries: 3, members: 1, days: 2, done: 57_000, new: 0))
      try await world.delete(late, by: pupil)
      try await world.edit(entry, to: world.draft("lights-off-day", on: world.day(-2)), by: pupil)
      #expect(
        try await world.counted(challenge)[second] == figures(entries: 2, members: 1, days: 2, done: 38_000, new: 0))
      try await world.expectClean()
    }
  }

  @Test func anEntryTellsInWhichChallengesItCounts() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(
        world.draft(in: scene.school.id, counting: .new, lateDays: 0), by: scene.teacher)
      let pupil = scene.pupils[0][0].principal
      let new = try await world.log("lights-off-day", habit: false, by: pupil)
      let habit = try await world.log("no-leftovers-day", habit: true, by: pupil)
      let place = EntryView.Place.challenge(challenge.challenge.id)
      #expect(new.countedIn.first { $0.place == place }?.avoidedMilligrams == 19_000)
      #expect(habit.countedIn.first { $0.place == place }?.avoidedMilligrams == 0)
      #expect(habit.reason(in: challenge.challenge.id) == nil)
      world.outside.pass(days: 4)
      let tooLate = try await world.log("lights-off-day", on: world.day(-1), by: pupil)
      #expect(tooLate.reason(in: challenge.challenge.id) == .challengeClosed)
      #expect(tooLate.counting.contains(scene.classes[0]))
    }
  }

  @Test func aTeamThatLeavesIsNotCountedAndOneThatJoinsIsFromTheFirstDayOn() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let (first, second) = (scene.classes[0], scene.classes[1])
      let challenge = try await world.open(
        world.draft(in: scene.school.id, rule: .fair, teams: [first]), by: scene.teacher)
      let id = challenge.challenge.id
      for pupils in scene.pupils { try await world.log("lights-off-day", by: pupils[0].principal) }
      #expect(try await world.counted(challenge).count == 1)
      _ = try await world.challenges.put(team: second, enrolled: 12, in: id, by: scene.teacher)
      #expect(try await world.counted(challenge)[second]?.entries == 1)
      try await world.challenges.remove(team: first, from: id, by: scene.teacher)
      let away = try await world.log("no-leftovers-day", by: scene.pupils[0][1].principal)
      #expect(!away.countedIn.contains { $0.place == .challenge(id) })
      #expect(try await world.counted(challenge)[first] == nil)
      try await world.expectClean()
      _ = try await world.challenges.put(team: first, enrolled: nil, in: id, by: scene.teacher)
      #expect(try await world.counted(challenge)[first]?.entries == 2)
      #expect(
        try await world.look(away, by: scene.pupils[0][1].principal).countedIn.contains { $0.place == .challenge(id) })
    }
  }

  @Test func aTeamWhoseFiguresWereRemovedWhenItLeftIsFilledAgain() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(world.draft(in: scene.school.id), by: scene.teacher)
      let (id, first) = (challenge.challenge.id, scene.classes[0])
      try await world.log("lights-off-day", by: scene.pupils[0][0].principal)
      try await world.challenges.remove(team: first, from: id, by: scene.teacher)
      // As earlier versions did.
      try await world.database.write { transaction in
        try transaction.connection.execute(
          "DELETE FROM challenge_members WHERE grp IN (SELECT grp FROM challenge_teams WHERE left_at IS NOT NULL)")
        try transaction.connection.execute(
          "DELETE FROM challenge_figures WHERE grp IN (SELECT grp FROM challenge_teams WHERE left_at IS NOT NULL)")
        try transaction.connection.challenges.raiseVersion(of: challenge.challenge.city)
      }
      try await world.log("no-leftovers-day", by: scene.pupils[0][0].principal)
      try await world.expectClean()
      _ = try await world.challenges.put(team: first, enrolled: nil, in: id, by: scene.teacher)
      #expect(try await world.counted(challenge)[first]?.entries == 2)
    }
  }

  @Test func whatComesInOneBatchBeforeAndAfterTheEndIsKeptApart() async throws {
    try await World.run(endsClean: false) { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(world.draft(in: scene.school.id), by: scene.teacher)
      let (id, city) = (scene.classes[0], challenge.challenge.city)
      let group = try #require(try await world.database.read { try $0.groups.find(id, city: city) })
      let team = ChallengeDeltas.TeamKey(challenge: challenge.challenge.key, group: group.key)
      let member = scene.pupils[0][0].principal.member.key
      let one = figures(entries: 1, members: 0, days: 1, done: 19_000, new: 0)
      try await world.database.write { transaction in
        transaction.challenges.add(one, of: member, to: team, .own(.init(otherMilligrams: 19_000)))
        transaction.challenges.add(one, of: member, to: team, .afterwards)
      }
      #expect(
        try await world.counted(challenge)[scene.classes[0]]
          == figures(entries: 1, members: 1, days: 1, done: 19_000, new: 0))
    }
  }

  @Test func sheetsCountAndTheirRowsAreSeenAtOnce() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(world.draft(in: scene.school.id), by: scene.teacher)
      let rows = (1...7).map { SheetRunDraft.Row.row($0, "lights-off-day") }
      let run = try await world.enter(in: scene.classes[0], rows, by: scene.teacher).view
      let board = try await world.board(challenge.challenge.id, of: scene.teacher)
      #expect(board.rows.first?.figures == figures(entries: 7, members: 7, days: 7, done: 134_000, new: 134_000))
      try await world.undo(run, in: scene.classes[0], by: scene.teacher)
      #expect(try await world.counted(challenge)[scene.classes[0]]?.isZero == true)
    }
  }

  @Test func entriesOutOfSeasonHideNobody() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      world.outside.move(to: .tokyo("2026-11-24T12:00:00"))
      let challenge = try await world.open(world.draft(in: scene.school.id, lateDays: 0), by: scene.teacher)
      let rows = (1...7).map { SheetRunDraft.Row.row($0, "lights-off-day", "cooling-28c") }
      try await world.enter(in: scene.classes[0], rows, by: scene.teacher)
      let totals = try await world.totals.group(
        scene.classes[0], from: world.today, to: world.today, by: .day, of: scene.teacher)
      #expect(totals.sum.entries == 14 && !totals.sum.isSuppressed)
      #expect(try await world.board(challenge.challenge.id, of: scene.teacher).rows.first?.figures?.entries == 14)
      world.outside.pass(days: 5)
      let seat = try await world.boards.seat(at: challenge.challenge.id, of: scene.teacher)
      let result = try await ChallengeResult(canonicalJSON: world.boards.result(for: seat).content)
      #expect(result.standings.map(\.isSuppressed) == [nil, true])
    }
  }

  private func figures(entries: Int64, members: Int64, days: Int64, done: Int64, new: Int64) -> ChallengeFigures {
    var figures = ChallengeFigures()
    figures.entries = entries
    figures.carryingEntries = entries
    figures.activeMembers = members
    figures.memberDays = days
    figures.doneMilligrams = done
    figures.newMilligrams = new
    return figures
  }
}
