import Accounting
import EnginesForTests
import Foundation
import Models
import Services
import Storage
import Testing

/// The last second of a challenge's last day and of its late days, in its city's time, and what comes after.
@Suite struct ClosingTests {
  /// A challenge whose last second is today's, with an entry of the first child.
  private func endingToday(
    _ world: World
  ) async throws -> (scene: World.TwoClasses, challenge: ChallengeView, entry: EntryView) {
    let scene = try await world.twoClasses()
    let challenge = try await world.open(world.draft(in: scene.school.id, last: 0, lateDays: 0), by: scene.teacher)
    return (scene, challenge, try await world.log("lights-off-day", by: scene.pupils[0][0].principal))
  }

  @Test func eachSecondBelongsToOneStateAndLateIsFromMidnight() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(world.draft(in: scene.school.id, first: 1, last: 2), by: scene.teacher)
      let (id, pupil) = (challenge.challenge.id, scene.pupils[0][0].principal)
      for (moment, state) in [
        ("2026-07-15T23:59:59", ChallengeState.announced), ("2026-07-16T00:00:00", .open),
        ("2026-07-17T23:59:59", .open), ("2026-07-18T00:00:00", .closing), ("2026-07-18T23:59:59", .closing),
        ("2026-07-19T00:00:00", .closed),
      ] {
        world.outside.move(to: .tokyo(moment))
        #expect(try await world.challenges.challenge(id, of: scene.teacher).state == state, "\(moment)")
        // Somebody far to the west, where it is still the day before, and says so.
        let day = state == .closed ? world.day(-2) : world.day(-1)
        let entry = try await world.log("walk", 1, on: day, by: pupil)
        #expect(entry.reason(in: id) == (state == .closed ? .challengeClosed : nil), "\(moment)")
      }
      let team = try #require(try await world.counted(challenge)[scene.classes[0]])
      // Of the 15th nothing counts; of the 16th that of the 17th, of the 17th both of the 18th.
      #expect((team.entries, team.lateEntries, team.memberDays) == (3, 2, 2))
    }
  }

  @Test func whatIsChangedOrConfirmedAfterwardsIsNotInTheResult() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(
        world.draft(in: scene.school.id, last: 0, lateDays: 0), by: scene.teacher)
      let (id, pupil) = (challenge.challenge.id, scene.pupils[0][0].principal)
      let long = try await world.log("walk", 30, by: pupil)
      #expect(long.reason(in: id) == .awaitingConfirmation)
      let elsewhere = try await world.log("lights-off-day", on: world.day(-9), by: pupil)
      let before = try await world.counted(challenge)
      world.outside.pass(days: 1)
      try await world.unusual.confirm(long.entry.id, by: scene.teacher)
      #expect(try await world.look(long, by: pupil).reason(in: id) == .challengeClosed)
      let moved = try await world.edit(elsewhere, to: world.draft("lights-off-day", on: world.day(-2)), by: pupil)
      #expect(moved.reason(in: id) == .challengeClosed)
      #expect(try await world.counted(challenge) == before)
    }
  }

  @Test func whatIsNotFilledAtTheEndIsCountedAsItWasThen() async throws {
    try await World.run { world in
      let (scene, challenge, entry) = try await endingToday(world)
      let pupil = scene.pupils[0][0].principal
      try await world.countAnew(challenge)
      world.outside.pass(days: 1)
      let yesterday = world.day(-1)
      await expect(.busy) { try await world.delete(entry, by: pupil) }
      await expect(.busy) { try await world.log("no-leftovers-day", on: yesterday, by: pupil) }
      try await world.log("no-leftovers-day", by: pupil)
      try await world.boards.tick()
      try await world.delete(entry, by: pupil)
      let late = try await world.log("no-leftovers-day", on: yesterday, by: pupil)
      #expect(late.reason(in: challenge.challenge.id) == .challengeClosed)
      #expect(try await world.counted(challenge)[scene.classes[0]]?.entries == 1)
    }
  }

  @Test func whatIsOlderThanNewEntriesMayBeCanStillBeDeleted() async throws {
    try await World.run { world in
      let (scene, challenge, entry) = try await endingToday(world)
      let pupil = scene.pupils[0][0].principal
      world.outside.pass(days: 410)
      try await world.boards.tick()
      let later = EntryService(store: Store(database: world.database, effects: world.outside.effects))
      try await later.delete(entry.entry.id, precondition: .any, by: pupil)
      #expect(try await world.counted(challenge)[scene.classes[0]]?.entries == 1)
    }
  }

  @Test(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)"))
  func whatIsJustBeingWrittenIsWaitedForWhoeverMakesTheResult() async throws {
    try await World.runTwo { one, other in
      let scene = try await one.twoClasses()
      let challenge = try await one.open(one.draft(in: scene.school.id, last: 0, lateDays: 0), by: scene.teacher)
      let (first, second) = (scene.pupils[0][0].principal, scene.pupils[0][1].principal)
      try await one.log("lights-off-day", by: first)
      for world in [one, other] { world.outside.move(to: .tokyo("2026-07-15T23:59:59")) }
      // Somebody holds the totals, so that an entry is accepted and its batch goes on.
      let held = Held()
      let holding = Task { try await other.database.write { try held.hold("UPDATE totals SET entries = entries", $0) } }
      await held.isHeld()
      let writing = Task { try await one.log("lights-off-day", on: one.day(0), by: second) }
      try await other.waitForWaiting(behind: held, depth: 1)
      for world in [one, other] { world.outside.move(to: .tokyo("2026-07-16T00:00:00")) }
      let seat = try await other.boards.seat(at: challenge.challenge.id, of: scene.teacher)
      let making = Task { try await other.boards.result(for: seat) }
      try await other.waitForWaiting(behind: held, depth: 2)
      held.release()
      try await holding.value
      #expect(try await writing.value.reason(in: challenge.challenge.id) == nil)
      _ = try await making.value
      #expect(try await one.counted(challenge)[scene.classes[0]]?.entries == 2)
      try await one.expectClean()
    }
  }
}
