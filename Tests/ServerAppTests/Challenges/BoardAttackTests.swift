import APITypes
import Testing

/// A child and the organiser read every board, stream, total and result after every write, keep all they ever saw, and subtract. The organiser
/// opens further challenges meanwhile, of the classes and of the whole school, and a class of one child is never shown.
@Suite struct BoardAttackTests {
  @Test(.timeLimit(.minutes(20)), arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func noRouteEverTellsWhatOneChildBrought(seed: UInt64) async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([16, 8, 1], rule: #"{"rule": "fair"}"#)
      var attack = BoardAttack(race, seed: seed)
      for step in 1...60 {
        if step.isMultiple(of: 12), step < 60 { try await attack.openAnother() }
        try await attack.write()
        if let leak = try await attack.look() {
          Issue.record("\(leak)")
          return
        }
      }
      try await attack.end()
      let leak = try await attack.look()
      #expect(leak == nil)
      // It bites only where something is shown.
      #expect(attack.boardsSeen.count == 5 && attack.boardsSeen.values.allSatisfy { $0 > 1 }, "\(attack.boardsSeen)")
      #expect(attack.seen.count > 30, "\(attack.seen.count)")
    }
  }
}
