import Accounting
import Chance
import Models
import Services
import Testing

/// A walk through everything that touches how entries count in challenges, on both engines; the verifier recomputes it all.
@Suite struct RandomAlertTests {
  @Test(arguments: [11, 12, 13] as [UInt64])
  func alertsComeAndGoWhilePeopleLog(seed: UInt64) async throws {
    try await World.run(seed: seed) { world in
      var chance = SeededGenerator(seed: seed)
      let scene = try await world.twoClasses([3, 3])
      _ = try await world.open(world.draft(in: scene.school.id), by: scene.teacher)
      _ = try await world.open(world.draft(in: scene.school.id, first: 0, actions: ["cooling-28c"]), by: scene.teacher)
      let people = scene.pupils.joined().map(\.principal)
      for round in 0..<60 {
        // Several at once come into one batch.
        try await withThrowingTaskGroup(of: Void.self) { group in
          for person in people.shuffled(using: &chance).prefix(4) {
            let day = world.day(Int.random(in: -1...0, using: &chance))
            let isCooling = Bool.random(using: &chance)
            group.addTask {
              try await world.toggle(isCooling ? "cooling-28c" : "lights-off-day", on: day, by: person)
            }
          }
          let day = world.day(Int.random(in: -1...0, using: &chance))
          let marks = Bool.random(using: &chance)
          group.addTask {
            do {
              if marks {
                _ = try await world.slowAlerts.put(.heat, on: day, city: "saitama", by: scene.school.officer)
              } else {
                try await world.slowAlerts.remove(day, city: "saitama", by: scene.school.officer)
              }
            } catch let refusal as Refusal where refusal.code == .notFound {}
          }
          try await group.waitForAll()
        }
        if round % 20 == 19 { try await world.expectClean() }
      }
    }
  }
}

extension World {
  /// Once a day is all there is of it: who has it takes it back.
  fileprivate func toggle(_ action: ActionID, on day: Day, by person: Principal) async throws {
    let own = try await entries.list(from: day, to: day, after: nil, limit: 10, of: person).entries
    if let there = own.first(where: { $0.content.action == action }) { return try await delete(there, by: person) }
    try await log(action, on: day, by: person)
  }
}
