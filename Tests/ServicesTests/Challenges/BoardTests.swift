import Accounting
import Foundation
import Models
import Services
import Testing

@Suite struct BoardTests {
  @Test func aTeamIsShownFromFiveMembersOnAndAnewAfterThree() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([9, 6])
      let challenge = try await world.open(world.draft(in: scene.school.id), by: scene.teacher)
      let id = challenge.challenge.id
      let pupils = scene.pupils[0].map(\.principal)
      for pupil in pupils.prefix(4) { try await world.log("lights-off-day", by: pupil) }
      #expect(try await world.board(id, of: scene.teacher).rows.allSatisfy { $0.isSuppressed && $0.rank == nil })
      try await world.log("lights-off-day", by: pupils[4])
      let shown = try await world.board(id, of: scene.teacher)
      #expect(shown.rows.map(\.figures?.doneMilligrams) == [96_000, nil])
      #expect(shown.rows.first?.rank == 1)
      for pupil in pupils[5...6] { try await world.log("lights-off-day", by: pupil) }
      #expect(try await world.board(id, of: scene.teacher).rows.first?.figures?.entries == 5)
      try await world.log("lights-off-day", by: pupils[7])
      #expect(try await world.board(id, of: scene.teacher).rows.first?.figures?.entries == 8)
    }
  }

  @Test func aTeamThatLeavesAndComesBackShowsNothingMore() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([9, 6])
      let id = try await world.open(world.draft(in: scene.school.id), by: scene.teacher).challenge.id
      let pupils = scene.pupils[0].map(\.principal)
      for pupil in pupils.prefix(8) { try await world.log("lights-off-day", by: pupil) }
      #expect(try await world.board(id, of: scene.teacher).rows.first?.figures?.entries == 8)
      try await world.log("lights-off-day", by: pupils[8])
      for _ in 0..<2 {
        try await world.challenges.remove(team: scene.classes[0], from: id, by: scene.teacher)
        #expect(try await world.board(id, of: scene.teacher).rows.map(\.team) == [scene.classes[1]])
        _ = try await world.challenges.put(team: scene.classes[0], enrolled: nil, in: id, by: scene.teacher)
        #expect(try await world.board(id, of: scene.teacher).rows.first?.figures?.entries == 8)
      }
    }
  }

  @Test func whatAnAlertLeavesOutIsNoEvidenceForTheRest() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([9, 6])
      let id = try await world.open(world.draft(in: scene.school.id), by: scene.teacher).challenge.id
      let pupils = scene.pupils[0].map(\.principal)
      for pupil in pupils.prefix(5) { try await world.log("lights-off-day", by: pupil) }
      #expect(try await world.board(id, of: scene.teacher).rows.first?.figures?.entries == 5)
      for pupil in pupils[5...6] { try await world.log("cooling-28c", by: pupil) }
      _ = try await world.alerts.put(.heat, on: world.today, city: "saitama", by: scene.school.officer)
      for pupil in pupils[7...8] { try await world.log("lights-off-day", by: pupil) }
      #expect(try await world.board(id, of: scene.teacher).rows.first?.figures?.entries == 5)
    }
  }

  @Test func anAlertHidesNothingThatNobodyHadLookedAt() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([9, 6])
      let id = try await world.open(world.draft(in: scene.school.id), by: scene.teacher).challenge.id
      for pupil in scene.pupils[0] { try await world.log("lights-off-day", by: pupil.principal) }
      _ = try await world.alerts.put(.heat, on: world.today, city: "saitama", by: scene.school.officer)
      #expect(try await world.board(id, of: scene.teacher).rows.first?.figures?.entries == 9)
    }
  }

  @Test func nobodyWaitsForANewerBoardButForTheLast() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let id = try await world.open(
        world.draft(in: scene.school.id, last: 0, lateDays: 0), by: scene.teacher
      ).challenge.id
      let seat = try await world.boards.seat(at: id, of: scene.teacher)
      #expect(try await world.boards.recentBoard(for: seat).rows.allSatisfy(\.isSuppressed))
      for pupil in scene.pupils[0] { try await world.log("lights-off-day", by: pupil.principal) }
      world.outside.pass(seconds: 4)
      // What is there; and meanwhile the next is made, for which only those wait who want it.
      #expect(try await world.boards.recentBoard(for: seat).rows.allSatisfy(\.isSuppressed))
      #expect(try await world.boards.board(for: seat).rows.first?.figures?.entries == 6)
      #expect(try await world.boards.recentBoard(for: seat).rows.first?.figures?.entries == 6)
      world.outside.move(to: .tokyo("2026-07-15T23:59:59"))
      _ = try await world.boards.board(for: seat)
      world.outside.move(to: .tokyo("2026-07-16T00:00:00"))
      #expect(try await world.boards.recentBoard(for: seat).state == .closed)
    }
  }

  @Test func aCommonGoalOfFewShowsQuartersAndNothingElse() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([9, 6])
      let draft = world.draft(in: scene.classes[0], rule: .goal, target: .entries(9), visibility: .public)
      let challenge = try await world.open(draft, by: scene.teacher).challenge.id
      let stranger = try await world.resident("stranger")
      func quarters() async throws -> Int? {
        let row = try #require(try await world.board(challenge, of: stranger).rows.first)
        #expect(row.figures == nil && row.score == nil)
        return row.quarters
      }
      for pupil in scene.pupils[0].prefix(4) { try await world.log("lights-off-day", by: pupil.principal) }
      #expect(try await quarters() == nil)
      try await world.log("lights-off-day", by: scene.pupils[0][4].principal)
      #expect(try await quarters() == 2)
      // Three quarters would be reached by eight: nobody sees whose entry did it.
      for pupil in scene.pupils[0][5...6] { try await world.log("lights-off-day", by: pupil.principal) }
      #expect(try await quarters() == 2)
      try await world.log("lights-off-day", by: scene.pupils[0][7].principal)
      #expect(try await quarters() == 3)
    }
  }

  @Test func chosenTeamsAreAsLargeAsTheySay() async throws {
    try await World.run { world in
      let school = try await world.school()
      var classes: [UUID] = []
      for (name, enrolled) in [("5-1", Int64(34)), ("5-2", 8)] {
        classes.append(try await world.openClass(name, in: school, enrolled: enrolled))
      }
      let view = try await world.open(world.draft(in: school.id, rule: .fair, teams: classes), by: school.teacher)
      #expect(view.teams.map(\.enrolled).compactMap(\.self).sorted() == [8, 34])
      #expect(view.challenge.fairWeight == 16)
    }
  }

  @Test func othersSeeATeamFromTenMembersOn() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses([12, 6])
      let challenge = try await world.open(
        world.draft(in: scene.school.id, visibility: .public), by: scene.teacher)
      let stranger = try await world.resident("stranger")
      for pupil in scene.pupils[0].prefix(6) { try await world.log("lights-off-day", by: pupil.principal) }
      #expect(try await world.board(challenge.challenge.id, of: scene.teacher).rows.first?.isSuppressed == false)
      #expect(try await world.board(challenge.challenge.id, of: stranger).rows.first?.isSuppressed == true)
      for pupil in scene.pupils[0].suffix(6) { try await world.log("lights-off-day", by: pupil.principal) }
      #expect(try await world.board(challenge.challenge.id, of: stranger).rows.first?.figures?.entries == 12)
    }
  }
}
