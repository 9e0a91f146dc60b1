import Accounting
import Models
import Services
import Testing

@Suite struct AlertTests {
  private let cooling = "cooling-28c" as ActionID

  @Test func coolingOfAnAlertDayCountsInTotalsAndInNoChallenge() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let team = scene.classes[0]
      let challenge = try await world.open(world.draft(in: scene.school.id), by: scene.teacher)
      let pupil = scene.pupils[0][0].principal
      let spared = try await world.log(cooling, on: world.day(-1), by: pupil)
      try await world.log(cooling, by: pupil)
      try await world.log("lights-off-day", on: world.day(-1), by: pupil)
      let before = try #require(try await world.counted(challenge)[team])
      #expect((before.entries, before.memberDays) == (3, 2))

      let officer = scene.school.officer
      let alert = try await world.alerts.put(.heat, on: world.day(-1), city: "saitama", by: officer)
      #expect(alert == .init(day: world.day(-1), kind: .heat))
      let during = try #require(try await world.counted(challenge)[team])
      #expect((during.entries, during.memberDays, during.activeMembers) == (2, 2, 1))
      #expect(during.doneMilligrams == before.doneMilligrams - spared.milligrams)
      let seen = try await world.look(spared, by: pupil)
      #expect(seen.reason(in: challenge.challenge.id) == .alertDay)
      #expect(seen.counting.contains(team))
      try await world.expectClean()

      // Written on a day that is marked already.
      let late = try await world.log(cooling, on: world.day(-1), by: scene.pupils[0][1].principal)
      #expect(late.reason(in: challenge.challenge.id) == .alertDay)
      #expect(try await world.counted(challenge)[team] == during)

      try await world.alerts.remove(world.day(-1), city: "saitama", by: officer)
      let after = try #require(try await world.counted(challenge)[team])
      #expect((after.entries, after.activeMembers) == (4, 2))
      #expect(try await world.look(late, by: scene.pupils[0][1].principal).reason(in: challenge.challenge.id) == nil)
    }
  }

  @Test func markingADayAgainChangesNothingAndTheOtherKindCountsNothingAnew() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(world.draft(in: scene.school.id), by: scene.teacher)
      let officer = scene.school.officer
      for kind in [AlertKind.heat, .heat, .cold] {
        _ = try await world.alerts.put(kind, on: world.day(1), city: "saitama", by: officer)
        #expect(try await world.alerts.list(city: "saitama") == [.init(day: world.day(1), kind: kind)])
      }
      let city = challenge.challenge.city
      let version = try await world.database.read { try $0.challenges.version(of: city) }
      _ = try await world.alerts.put(.heat, on: world.day(1), city: "saitama", by: officer)
      #expect(try await world.database.read { try $0.challenges.version(of: city) } == version)
      try await world.alerts.remove(world.day(1), city: "saitama", by: officer)
      #expect(try await world.alerts.list(city: "saitama") == [])
      await expect(.notFound) {
        try await world.alerts.remove(world.day(1), city: "saitama", by: officer)
      }
    }
  }

  @Test func aDayOfAChallengeThatIsOverStaysAsItIs() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let challenge = try await world.open(
        world.draft(in: scene.school.id, last: 0, lateDays: 0), by: scene.teacher)
      let officer = scene.school.officer
      let running = try await world.open(world.draft(in: scene.school.id, last: 7), by: scene.teacher)
      var entries: [EntryView] = []
      for pupil in scene.pupils[0] { entries.append(try await world.log(cooling, by: pupil.principal)) }
      _ = try await world.alerts.put(.heat, on: world.day(0), city: "saitama", by: officer)
      let seat = try await world.boards.seat(at: challenge.challenge.id, of: scene.teacher)
      world.outside.pass(days: 1)
      // Nobody has asked for the result by now: it goes by the day as it was marked when the challenge ended.
      try await world.alerts.remove(world.day(-1), city: "saitama", by: officer)
      let result = try await world.boards.result(for: seat)
      #expect(try ChallengeResult(canonicalJSON: result.content).alertDays == [world.day(-1)])
      #expect(try await world.counted(challenge).values.allSatisfy { $0.entries == 0 })
      // In what goes on it counts.
      #expect(try await world.counted(running).values.map(\.entries).max() == Int64(scene.pupils[0].count))
      _ = try await world.alerts.put(.cold, on: world.day(-2), city: "saitama", by: officer)
      #expect(try await world.boards.result(for: seat).content == result.content)
      // Who takes back what the result never had changes nothing of it.
      try await world.entries.delete(entries[0].entry.id, precondition: .any, by: scene.pupils[0][0].principal)
    }
  }

  @Test func onlyOfficersOfTheCityMarkDaysAndOnlyNearOnes() async throws {
    try await World.run { world in
      let officer = try await world.officer("officer")
      let aki = try await world.resident("aki")
      await expect(.notAllowed) {
        _ = try await world.alerts.put(.heat, on: world.today, city: "saitama", by: aki)
      }
      for city in ["kawaguchi", "nowhere"] {
        await expect(.notFound) {
          _ = try await world.alerts.put(.heat, on: world.today, city: city, by: officer)
        }
      }
      for (offset, code) in [(-31, ProblemCode.dayTooEarly), (401, .dayInFuture)] {
        await expect(code) {
          _ = try await world.alerts.put(.heat, on: world.day(offset), city: "saitama", by: officer)
        }
      }
      for offset in [-30, 400] {
        _ = try await world.alerts.put(.cold, on: world.day(offset), city: "saitama", by: officer)
      }
      let days = try await world.alerts.list(city: "saitama").map(\.day)
      #expect(days == [world.day(-30), world.day(400)])
      #expect(try await world.alerts.list(city: "saitama", to: world.day(0)).map(\.day) == [world.day(-30)])
      #expect(try await world.alerts.list(city: "kawaguchi") == [])
      await expect(.periodTooLong) {
        _ = try await world.alerts.list(city: "saitama", from: world.day(-1001), to: world.day(0))
      }
      await expect(.notFound) { _ = try await world.alerts.list(city: "nowhere") }
    }
  }
}
