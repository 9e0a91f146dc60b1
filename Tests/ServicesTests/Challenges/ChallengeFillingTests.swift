import Chance
import EnginesForTests
import Foundation
import Models
import Services
import Testing

/// Challenges that open, take teams in and let them go while everybody logs: each entry is in each of them exactly once.
@Suite struct ChallengeFillingTests {
  @Test func `on one server`() async throws {
    try await World.run { world in try await Self.log(while: [world]) }
  }

  @Test(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)"))
  func `on two servers side by side`() async throws {
    try await World.runTwo { one, other in
      try await Self.log(while: [one, other])
      try await one.expectClean()
    }
  }

  private static func log(while worlds: [World]) async throws {
    let world = worlds[0]
    let scene = try await world.twoClasses([12, 12], enrolled: [12, 12])
    let people = scene.pupils.flatMap { $0.map(\.principal) }
    let home = try await world.household(of: try await world.resident("adult"))
    for person in people.prefix(4) { try await world.enrol(person.member.key, in: home, as: .member) }
    for person in people { try await world.log("cooling-28c", on: world.day(-1), by: person) }
    let faults = Faults()
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      for (number, person) in people.enumerated() {
        let world = worlds[number % worlds.count]
        tasks.addTask {
          var chance = SeededGenerator(seed: UInt64(number))
          for _ in 0..<25 { await faults.catching { try await Self.write(person, &chance, in: world) } }
        }
      }
      tasks.addTask {
        for round in 0..<12 {
          await faults.catching { try await Self.sheet(round, scene, in: worlds[round % worlds.count]) }
        }
      }
      for (number, world) in worlds.enumerated() {
        tasks.addTask {
          for round in 0..<4 { await faults.catching { try await Self.compete(number + round, scene, in: world) } }
        }
      }
      try await tasks.waitForAll()
    }
    #expect(faults.all == [])
    try await world.boards.tick()
    try await world.expectClean()
  }

  private static func write(_ person: Principal, _ chance: inout SeededGenerator, in world: World) async throws {
    let day = world.day(-Int.random(in: 0...2, using: &chance))
    let action = ["cooling-28c", "lights-off-day", "bottle-and-bag"].randomElement(using: &chance) ?? ""
    let entry = try await world.log(.init(rawValue: action), on: day, habit: false, by: person)
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: try await world.delete(entry, by: person)
    case 1: try await world.edit(entry, to: world.draft("lights-off-day", on: world.day(-3)), by: person)
    default: break
    }
  }

  private static func sheet(_ round: Int, _ scene: World.TwoClasses, in world: World) async throws {
    let group = scene.classes[round % 2]
    let nickname = scene.pupils[round % 2][0].nickname
    let run = try await world.enter(
      in: group, on: world.day(-round % 3), [.row(1, "cooling-28c"), .row(nickname, "lights-off-day")],
      by: scene.teacher
    ).view
    if round.isMultiple(of: 3) { try await world.undo(run, in: group, by: scene.teacher) }
  }

  private static func compete(_ number: Int, _ scene: World.TwoClasses, in world: World) async throws {
    // One member a step, so that others write in between.
    let challenges = ChallengeService(store: world.store, membersAtOnce: 1)
    var draft = world.draft(in: scene.school.id, rule: number.isMultiple(of: 2) ? .total : .fair)
    if number % 3 == 1 { draft.teams = [scene.classes[0]] }
    let made = try await challenges.create(draft, by: scene.teacher).view.challenge.id
    var change = ChallengeService.Change()
    change.opens = true
    _ = try await challenges.update(made, change, precondition: .any, by: scene.teacher)
    _ = try await challenges.put(team: scene.classes[1], enrolled: 9, in: made, by: scene.teacher)
    if number.isMultiple(of: 2) {
      try await challenges.remove(team: scene.classes[0], from: made, by: scene.teacher)
      _ = try await challenges.put(team: scene.classes[0], enrolled: 9, in: made, by: scene.teacher)
    }
    _ = try await world.board(made, of: scene.teacher)
  }
}
