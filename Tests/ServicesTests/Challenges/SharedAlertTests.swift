import Accounting
import Chance
import EnginesForTests
import Foundation
import Models
import Services
import Storage
import Testing

/// Everything that changes which entries count, while people log through two servers on one PostgreSQL.
@Suite(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)"), .timeLimit(.minutes(10)))
struct SharedAlertTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `alerts that come and go while classes log leave every entry counted once`(seed: UInt64) async throws {
    try await World.runTwo { one, other in
      let scene = try await one.twoClasses([5, 5])
      let worlds = [one, other]
      let standing = try await one.open(one.draft(in: scene.school.id), by: scene.teacher)
      let faults = Faults()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (place, pupil) in scene.pupils.joined().enumerated() {
          for (server, world) in worlds.enumerated() {
            group.addTask {
              var chance = SeededGenerator(seed: seed * 1000 + UInt64(place * 2 + server))
              for _ in 0..<40 { await faults.catching { try await world.step(pupil.principal, &chance) } }
            }
          }
        }
        for (server, world) in worlds.enumerated() {
          group.addTask {
            var chance = SeededGenerator(seed: seed * 1000 + 900 + UInt64(server))
            for _ in 0..<25 { await faults.catching { try await world.changeRules(scene, &chance) } }
          }
          group.addTask {
            var chance = SeededGenerator(seed: seed * 1000 + 950 + UInt64(server))
            for _ in 0..<12 { await faults.catching { try await world.changeSheets(scene, &chance) } }
          }
          group.addTask {
            var chance = SeededGenerator(seed: seed * 1000 + 970 + UInt64(server))
            for _ in 0..<12 { await faults.catching { try await world.changeTeams(scene, standing, &chance) } }
          }
        }
        try await group.waitForAll()
      }
      #expect(faults.all == [])
      try await one.boards.tick()
      #expect(try await one.database.read { try $0.challenges.fills() } == [])
      try await one.expectClean()
    }
  }
}

extension World {
  fileprivate func step(_ person: Principal, _ chance: inout SeededGenerator) async throws {
    let day = day(Int.random(in: -2...0, using: &chance))
    switch Int.random(in: 0..<10, using: &chance) {
    case 0..<3: try await log("cooling-28c", on: day, by: person)
    case 3..<5: try await log("lights-off-day", on: day, habit: Bool.random(using: &chance), by: person)
    case 5: try await log("walk", 30, on: day, by: person)
    default:
      let all = try await entries.list(from: self.day(-2), to: self.day(0), after: nil, limit: 20, of: person).entries
      guard let entry = all.randomElement(using: &chance) else { return }
      if Bool.random(using: &chance) { return try await delete(entry, by: person) }
      let quantity = entry.content.action == "walk" ? 1.0 : nil
      try await edit(entry, to: draft(entry.content.action, quantity, on: day), by: person)
    }
  }

  /// An officer marks and unmarks days, a teacher confirms and opens challenges.
  fileprivate func changeRules(_ scene: TwoClasses, _ chance: inout SeededGenerator) async throws {
    let day = day(Int.random(in: -2...0, using: &chance))
    switch Int.random(in: 0..<8, using: &chance) {
    case 0..<3: _ = try await slowAlerts.put(.heat, on: day, city: "saitama", by: scene.school.officer)
    case 3..<6: try await slowAlerts.remove(day, city: "saitama", by: scene.school.officer)
    case 6:
      let waiting = try await unusual.list(in: scene.school.id, limit: 5, of: scene.teacher).entries
      for entry in waiting { try await unusual.confirm(entry.id, by: scene.teacher) }
    default: _ = try await open(draft(in: scene.school.id, rule: .perMember), by: scene.teacher)
    }
  }

  fileprivate func changeSheets(_ scene: TwoClasses, _ chance: inout SeededGenerator) async throws {
    let group = try #require(scene.classes.randomElement(using: &chance))
    let rows = (1...Int64.random(in: 2...6, using: &chance)).map { SheetRunDraft.Row.row($0, "lights-off-day") }
    let day = day(Int.random(in: -2...0, using: &chance))
    let run = try await enter(in: group, on: day, rows, by: scene.teacher).view
    if Bool.random(using: &chance) { try await undo(run, in: group, by: scene.teacher) }
  }

  fileprivate func changeTeams(
    _ scene: TwoClasses, _ challenge: ChallengeView, _ chance: inout SeededGenerator
  ) async throws {
    let group = scene.classes[1]
    let id = challenge.challenge.id
    if Bool.random(using: &chance) {
      try await challenges.remove(team: group, from: id, by: scene.teacher)
    } else {
      _ = try await challenges.put(team: group, enrolled: nil, in: id, by: scene.teacher)
    }
  }
}
