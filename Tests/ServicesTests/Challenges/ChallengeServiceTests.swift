import Models
import Services
import Storage
import Testing

@Suite struct ChallengeServiceTests {
  @Test func aGroupHasFiftyThatAreNotOver() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let draft = world.draft(in: scene.school.id, first: 0, last: 0, lateDays: 0)
      for _ in 0..<50 { _ = try await world.challenges.create(draft, by: scene.teacher) }
      await expect(.tooManyChallenges) { try await world.challenges.create(draft, by: scene.teacher) }
      #expect(try await world.count("SELECT COUNT(*) FROM challenges") == 50)
      world.outside.pass(days: 1)
      _ = try await world.challenges.create(world.draft(in: scene.school.id), by: scene.teacher)
    }
  }

  @Test func whatIsTakenBackBeforeItBeginsLeavesNothing() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(world.draft(in: scene.school.id, first: 1, last: 2), by: scene.teacher)
      // A clock that runs ahead has the next day already.
      world.outside.move(to: .tokyo("2026-07-15T23:50:00"))
      try await world.log("lights-off-day", on: world.day(1), by: scene.pupils[0][0].principal)
      #expect(try await world.counted(challenge)[scene.classes[0]]?.entries == 1)
      try await world.countAnew(challenge)
      try await world.challenges.delete(challenge.challenge.id, precondition: .any, by: scene.teacher)
      #expect(try await world.count("SELECT COUNT(*) FROM challenge_fills") == 0)
      #expect(try await world.count("SELECT COUNT(*) FROM challenge_figures") == 0)
    }
  }

  @Test func aFillingOfWhatWasTakenBackEnds() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(world.draft(in: scene.school.id, first: 1, last: 2), by: scene.teacher)
      try await world.challenges.delete(challenge.challenge.id, precondition: .any, by: scene.teacher)
      // As earlier versions left it.
      try await world.database.write { transaction in
        try transaction.connection.challenges.put(
          ChallengeFill(challenge: challenge.challenge.key, group: 0, through: 1, isRepeated: false))
      }
      try await world.boards.tick()
      #expect(try await world.count("SELECT COUNT(*) FROM challenge_fills") == 0)
    }
  }

  @Test func aSizeThatSomebodySetStandsInTheResultBesideWhatTheTeamSaid() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let (first, second) = (scene.classes[0], scene.classes[1])
      let challenge = try await world.open(
        world.draft(in: scene.school.id, rule: .participation, last: 0, lateDays: 0), by: scene.teacher)
      let id = challenge.challenge.id
      for pupils in scene.pupils { for pupil in pupils { try await world.log("lights-off-day", by: pupil.principal) } }
      _ = try await world.challenges.put(team: first, enrolled: 7, in: id, by: scene.teacher)
      #expect(try await world.board(id, of: scene.teacher).rows.first { $0.team == first }?.enrolled == 7)
      // What the class says later of itself changes nothing, not even by leaving and coming back.
      _ = try await world.groups.update(
        second, name: nil, enrolled: 20, band: nil, precondition: .any, by: scene.teacher)
      try await world.challenges.remove(team: second, from: id, by: scene.teacher)
      _ = try await world.challenges.put(team: second, enrolled: nil, in: id, by: scene.teacher)
      world.outside.pass(days: 1)
      let seat = try await world.boards.seat(at: id, of: scene.teacher)
      let result = try await ChallengeResult(canonicalJSON: world.boards.result(for: seat).content)
      #expect(result.standings.map(\.enrolled) == [7, 40])
      #expect(result.standings.map(\.firstEnrolled) == [8, nil])
      #expect(result.standings.map(\.isSizedByOrganiser) == [nil, nil])
    }
  }

  @Test func aSizeOfWhichTheTeamSaidNothingIsTheOrganisersInTheResult() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses(enrolled: [nil, 8])
      let draft = try await world.challenges.create(
        world.draft(in: scene.school.id, rule: .participation, lateDays: 0), by: scene.teacher)
      let id = draft.view.challenge.id
      // A draft of all classes stays one when something is said of one of them.
      let named = try await world.challenges.put(team: scene.classes[0], enrolled: 34, in: id, by: scene.teacher)
      #expect(named.teams.map(\.enrolled) == [34, nil])
      #expect(try await world.open(id, by: scene.teacher).teams.map(\.enrolled) == [34, 8])
      for pupils in scene.pupils { for pupil in pupils { try await world.log("lights-off-day", by: pupil.principal) } }
      world.outside.pass(days: 4)
      let made = try await world.boards.result(for: world.boards.seat(at: id, of: scene.teacher))
      let result = try ChallengeResult(canonicalJSON: made.content)
      #expect(result.standings.map(\.enrolled) == [8, 34] && result.standings.map(\.firstEnrolled) == [nil, nil])
      #expect(result.standings.map(\.isSizedByOrganiser) == [nil, true])
      let file = ResultVerification.File(result: result, sha256: made.hash)
      #expect(try await ResultVerification.faults(in: file, store: world.store) == [])
    }
  }

  @Test func whoTakesAClassOutOfADraftOfAllKeepsTheOthers() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([1, 1, 1], enrolled: [8, 8, 8])
      let draft = try await world.challenges.create(world.draft(in: scene.school.id), by: scene.teacher)
      let id = draft.view.challenge.id
      try await world.challenges.remove(team: scene.classes[1], from: id, by: scene.teacher)
      try await world.challenges.remove(team: scene.classes[0], from: id, by: scene.teacher)
      await expect(.teamNotPossible) {
        try await world.challenges.remove(team: scene.classes[2], from: id, by: scene.teacher)
      }
      #expect(try await world.open(id, by: scene.teacher).teams.map(\.id) == [scene.classes[2]])
    }
  }

  @Test func bandsAndTheSmallestParticipationDecideWhoHasARank() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([6, 6, 6, 5], enrolled: [8, 30, nil, 9])
      let draft = world.draft(in: scene.school.id, rule: .total, minimum: 60, bands: [20])
      let challenge = try await world.open(draft, by: scene.teacher)
      for pupils in scene.pupils { for pupil in pupils { try await world.log("lights-off-day", by: pupil.principal) } }
      let rows = try await world.board(challenge.challenge.id, of: scene.teacher).rows
      let byTeam = Dictionary(rows.map { ($0.team, $0) }) { first, _ in first }
      let reasons = scene.classes.map { byTeam[$0]?.unrankedReason }
      #expect(reasons == [nil, .minimumParticipation, .enrolmentMissing, .minimumParticipation])
      #expect(scene.classes.map { byTeam[$0]?.rank } == [1, nil, nil, nil])
      #expect(scene.classes.map { byTeam[$0]?.band } == [0, 1, nil, 0])
    }
  }

  @Test func whatPreparesForADisasterCountsAsTakingPart() async throws {
    try await World.run { world in
      let officer = try await world.officer("officer")
      let city = try await world.catalogue.city("saitama").root.id
      var draft = world.draft(in: city, rule: .goal, target: .entries(20), actions: ["water-stock", "hazard-map-walk"])
      draft.visibility = .public
      let challenge = try await world.open(draft, by: officer)
      for number in 0..<10 {
        try await world.log("water-stock", by: try await world.resident("resident\(number)"))
      }
      let row = try #require(try await world.board(challenge.challenge.id, of: officer).rows.first)
      #expect(row.score == Score(1, over: 2))
      #expect(row.figures?.doneMilligrams == 0 && row.figures?.activeMembers == 10)
    }
  }
}
