import Models
import Services
import Testing

/// POST with an idempotency key.
@Suite struct PostTests {
  private func claim(_ key: String, _ body: String) -> IdempotencyClaim {
    IdempotencyClaim(request: "POST /v1/entries", key: key, fingerprint: Array(body.utf8))
  }

  @Test func `the same key and body replay what was made`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let draft = world.draft("walk", 4)
      let first = try await world.entries.post(nil, draft, claim: claim("k", "a"), by: aki)
      let again = try await world.entries.post(nil, draft, claim: claim("k", "a"), by: aki)
      #expect(first.outcome.kind == .created && !first.isReplay)
      #expect(again.outcome.kind == .created && again.isReplay)
      #expect(again.outcome.view.entry == first.outcome.view.entry)
      #expect(try await world.tally(world.root()).entries == 1)
    }
  }

  @Test func `the same key with another body is refused and makes nothing`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      _ = try await world.entries.post(nil, world.draft("walk", 4), claim: claim("k", "a"), by: aki)
      await expect(.idempotencyKeyReused) {
        try await world.entries.post(nil, world.draft("walk", 5), claim: claim("k", "b"), by: aki)
      }
      #expect(try await world.tally(world.root()).entries == 1)
    }
  }

  @Test func `keys are each member's own and of one request`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      for person in people {
        let made = try await world.entries.post(nil, world.draft("walk", 4), claim: claim("k", "a"), by: person)
        #expect(!made.isReplay)
      }
      let other = IdempotencyClaim(request: "POST /v1/elsewhere", key: "k", fingerprint: Array("b".utf8))
      #expect(try await !world.entries.post(nil, world.draft("walk", 4), claim: other, by: people[0]).isReplay)
    }
  }

  @Test func `a refused request leaves its key free`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      await expect(.aboveDailyBound) {
        try await world.entries.post(nil, world.draft("walk", 61), claim: claim("k", "a"), by: aki)
      }
      let made = try await world.entries.post(nil, world.draft("walk", 4), claim: claim("k", "b"), by: aki)
      #expect(!made.isReplay)
    }
  }

  @Test func `a replay of what was deleted says so`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let made = try await world.entries.post(nil, world.draft("walk", 4), claim: claim("k", "a"), by: aki)
      try await world.delete(made.outcome.view, by: aki)
      await expect(.entryDeleted) {
        try await world.entries.post(nil, world.draft("walk", 4), claim: claim("k", "a"), by: aki)
      }
    }
  }

  @Test func `keys are kept for thirty days`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let draft = world.draft("walk", 4)
      _ = try await world.entries.post(nil, draft, claim: claim("k", "a"), by: aki)
      world.outside.pass(seconds: 30 * 86_400 - 1)
      #expect(try await world.entries.post(nil, draft, claim: claim("k", "a"), by: aki).isReplay)
      world.outside.pass(seconds: 1)
      #expect(try await !world.entries.post(nil, draft, claim: claim("k", "b"), by: aki).isReplay)
    }
  }

  @Test func `a claim many times at once makes one entry`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let draft = world.draft("walk", 4)
      let claim = claim("k", "a")
      let made = try await withThrowingTaskGroup(of: Bool.self) { tasks in
        for _ in 0..<16 {
          tasks.addTask { try await !world.entries.post(nil, draft, claim: claim, by: aki).isReplay }
        }
        return try await tasks.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(made == 1)
      #expect(try await world.tally(world.root()).entries == 1)
    }
  }

  @Test func `an id of the client's own is kept`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let id = world.newID()
      #expect(try await world.entries.post(id, world.draft("walk", 4), claim: nil, by: aki).outcome.view.entry.id == id)
      #expect(try await world.entries.post(id, world.draft("walk", 4), claim: nil, by: aki).outcome.kind == .present)
      await expect(.entryExistsWithDifferentContent) {
        try await world.entries.post(id, world.draft("walk", 5), claim: nil, by: aki)
      }
    }
  }
}
