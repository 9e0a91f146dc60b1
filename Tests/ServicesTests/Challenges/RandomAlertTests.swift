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
            group.addTask { try await world.log(isCooling ? "cooling-28c" : "lights-off-day", on: day, by: person) }
          }
          let day = world.day(Int.random(in: -1...0, using: &chance))
          let marks = Bool.random(using: &chance)
          group.addTask {
            do {
              if marks {
                _ = try await world.alerts.put(.heat, on: day, city: "saitama", by: scene.school.officer)
              } else {
                try await world.alerts.remove(day, city: "saitama", by: scene.school.officer)
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
