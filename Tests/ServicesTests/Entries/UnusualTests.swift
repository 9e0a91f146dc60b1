import Foundation
import Models
import Services
import Testing

@Suite struct UnusualTests {
  @Test func whatIsUnusualCountsInChallengesWhenTheTeacherConfirmsIt() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(
        world.draft(in: scene.school.id, actions: ["walk"]), by: scene.teacher)
      let team = scene.classes[0]
      let pupil = scene.pupils[0][0]
      let long = try await world.log("walk", 30, by: pupil.principal)
      #expect(long.reason(in: challenge.challenge.id) == .awaitingConfirmation)
      #expect(long.counting.contains(team))
      let before = try #require(try await world.counted(challenge)[team])
      #expect((before.entries, before.heldBackEntries, before.doneMilligrams) == (0, 1, 0))
      for group in [team, scene.school.id] {
        let page = try await world.unusual.list(in: group, limit: 50, of: scene.teacher)
        let entry = try #require(page.entries.first)
        #expect(page.entries.count == 1 && page.next == nil)
        #expect((entry.id, entry.day, entry.action) == (long.entry.id, world.today, "walk"))
        #expect((entry.quantity, entry.unit, entry.nickname) == (30, "km", pupil.nickname))
        #expect((entry.name, entry.sheet, entry.row) == (nil, nil, nil))
      }
      #expect(try await world.unusual.count(inClass: team, of: scene.teacher) == 1)
      #expect(try await world.unusual.list(in: scene.classes[1], limit: 50, of: scene.teacher).entries == [])
      // Twice is once.
      for _ in 0..<2 { try await world.unusual.confirm(long.entry.id, by: scene.teacher) }
      let after = try #require(try await world.counted(challenge)[team])
      #expect((after.entries, after.heldBackEntries, after.doneMilligrams) == (1, 0, long.milligrams))
      #expect(after.memberDays == 1)
      #expect(try await world.unusual.list(in: team, limit: 50, of: scene.school.officer).entries == [])
      #expect(try await world.look(long, by: pupil.principal).reason(in: challenge.challenge.id) == nil)
      let events = try await world.database.read { connection in
        try connection.events.after(0, city: scene.teacher.member.city, limit: 1000)
      }
      #expect(events.count { $0.event.kind == .confirmation && $0.event.target == long.entry.key } == 1)
    }
  }

  @Test func pupilsOtherTeachersAndStrangersSeeAndConfirmNothing() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let pupil = scene.pupils[0][0].principal
      let long = try await world.log("walk", 30, by: pupil)
      let other = try await world.school("other", by: scene.school.officer)
      for stranger in [try await world.resident("aki"), other.teacher] {
        await expect(.notFound) { try await world.unusual.list(in: scene.classes[0], limit: 50, of: stranger) }
        await expect(.notFound) { try await world.unusual.confirm(long.entry.id, by: stranger) }
      }
      await expect(.notAllowed) {
        try await world.unusual.list(in: scene.classes[0], limit: 50, of: scene.pupils[0][1].principal)
      }
      await expect(.notFound) {
        try await world.unusual.confirm(long.entry.id, by: scene.pupils[0][1].principal)
      }
      await expect(.notAllowed) { try await world.unusual.confirm(long.entry.id, by: pupil) }
      await expect(.notFound) { try await world.unusual.confirm(world.newID(), by: scene.teacher) }
      try await world.delete(long, by: pupil)
      await expect(.notFound) { try await world.unusual.confirm(long.entry.id, by: scene.teacher) }
    }
  }

  @Test func keepersConfirmTheClubsAndNotTheirOwn() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "ben", "chie")
      let club = try await world.club(of: people[0], people[1], people[2])
      let (own, theirs) = (
        try await world.log("walk", 30, by: people[0]), try await world.log("walk", 31, by: people[1])
      )
      let waiting = try await world.unusual.list(in: club, limit: 50, of: people[0]).entries
      #expect(waiting.map(\.id) == [theirs.entry.id])
      #expect(waiting.first?.name == "ben" || waiting.first?.name == people[1].member.displayName)
      await expect(.notAllowed) { try await world.unusual.list(in: club, limit: 50, of: people[1]) }
      await expect(.notAllowed) { try await world.unusual.confirm(own.entry.id, by: people[0]) }
      await expect(.notFound) { try await world.unusual.confirm(own.entry.id, by: people[2]) }
      try await world.unusual.confirm(theirs.entry.id, by: people[0])
      let officer = try await world.officer("officer")
      #expect(try await world.unusual.list(in: club, limit: 50, of: officer).entries.map(\.id) == [own.entry.id])
      try await world.unusual.confirm(own.entry.id, by: officer)
      #expect(try await world.unusual.list(in: club, limit: 50, of: officer).entries == [])
    }
  }

  @Test func inAHouseholdTheOtherAdultsConfirmAndOfficersForTheCityAlone() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "ben")
      let home = try await world.household(of: people)
      let own = try await world.log("walk", 30, by: people[0])
      let officer = try await world.officer("officer")
      await expect(.notFound) { try await world.unusual.list(in: home, limit: 50, of: officer) }
      #expect(try await world.unusual.list(in: home, limit: 50, of: people[0]).entries == [])
      #expect(try await world.unusual.list(in: home, limit: 50, of: people[1]).entries.map(\.id) == [own.entry.id])
      try await world.unusual.confirm(own.entry.id, by: people[1])
      // Who lives alone has nobody else.
      let alone = try await world.log("walk", 30, by: try await world.resident("cho"))
      #expect(
        try await world.unusual.list(in: world.root(), limit: 50, of: officer).entries.map(\.id) == [alone.entry.id])
      try await world.unusual.confirm(alone.entry.id, by: officer)
      #expect(try await world.unusual.list(in: world.root(), limit: 50, of: officer).entries == [])
      await expect(.notAllowed) { try await world.unusual.list(in: world.root(), limit: 50, of: people[0]) }
    }
  }

  @Test func listsGoOnAndKeepToTheirDays() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let pupils = scene.pupils[0].map(\.principal)
      var all: [UUID] = []
      for offset in [0, -1, -61] {
        for pupil in pupils.prefix(2) {
          all.append(try await world.log("walk", 20, on: world.day(offset), by: pupil).entry.id)
        }
      }
      let (group, teacher) = (scene.classes[0], scene.teacher)
      var seen: [UUID] = []
      var place: UnusualService.Place?
      repeat {
        let page = try await world.unusual.list(
          in: group, from: world.day(-100), after: place, limit: 4, of: teacher)
        seen += page.entries.map(\.id)
        place = page.next
      } while place != nil
      #expect(Set(seen) == Set(all))
      #expect(seen.count == all.count)
      #expect(try await world.unusual.list(in: group, limit: 50, of: teacher).entries.count == 4)
      let earlier = try await world.unusual.list(in: group, to: world.day(-1), limit: 50, of: teacher).entries
      #expect(earlier.map(\.day) == [-1, -1, -61, -61].map { world.day($0) })
      await expect(.periodTooLong) {
        try await world.unusual.list(in: group, from: world.day(-500), to: world.today, limit: 1, of: teacher)
      }
      await expect(.invalidParameter) {
        try await world.unusual.list(in: group, from: world.day(1), to: world.today, limit: 1, of: teacher)
      }
    }
  }

  @Test func afterTheEndAConfirmationChangesNothingInTheChallenge() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(
        world.draft(in: scene.school.id, last: 0, lateDays: 0, actions: ["walk"]), by: scene.teacher)
      let long = try await world.log("walk", 30, by: scene.pupils[0][0].principal)
      let before = try await world.counted(challenge)
      world.outside.pass(days: 1)
      try await world.unusual.confirm(long.entry.id, by: scene.teacher)
      #expect(try await world.counted(challenge) == before)
      try await world.boards.tick()
      #expect(try await world.counted(challenge) == before)
    }
  }
}
