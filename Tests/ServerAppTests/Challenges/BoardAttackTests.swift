import APITypes
import Testing

/// A child and the organiser read every board, stream and total after every write, keep all they ever saw, and subtract.
@Suite struct BoardAttackTests {
  @Test(.timeLimit(.minutes(20)), arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func noRouteEverTellsWhatOneChildBrought(seed: UInt64) async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([16, 8], rule: #"{"rule": "fair"}"#)
      var attack = BoardAttack(race, seed: seed)
      for _ in 0..<60 {
        try await attack.write()
        if let leak = try await attack.look() {
          Issue.record("\(leak)")
          return
        }
      }
      // It bites only where something is shown.
      #expect(attack.boardsSeen > 2 && attack.seen.count > 20, "\(attack.boardsSeen), \(attack.seen.count)")
    }
  }
}
