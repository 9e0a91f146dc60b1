import Models
import Services
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
}
