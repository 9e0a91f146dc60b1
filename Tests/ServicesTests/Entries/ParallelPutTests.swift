import Models
import Services
import Testing

@Suite struct ParallelPutTests {
  @Test func `the same entry 32 times at once is one entry, one event, and counts once`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let id = world.newID()
      let draft = world.draft("walk", 4, habit: false)
      let kinds = try await withThrowingTaskGroup(of: EntryOutcome.Kind.self) { tasks in
        for _ in 0..<32 { tasks.addTask { try await world.put(id, draft, by: aki).kind } }
        return try await tasks.reduce(into: []) { $0.append($1) }
      }
      #expect(kinds.count(where: { $0 == .created }) == 1)
      #expect(kinds.count(where: { $0 == .present }) == 31)
      #expect(try await world.count("SELECT COUNT(*) FROM entries") == 1)
      #expect(try await world.count("SELECT COUNT(*) FROM events WHERE kind = 1") == 1)
      let tally = try await world.tally(world.root())
      #expect(tally.entries == 1 && tally.members == 1)
      #expect(tally.doneMilligrams == 500_000 && tally.newMilligrams == 500_000)
    }
  }

  @Test func `32 edits of one revision at once: one goes through`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      let kinds = try await withThrowingTaskGroup(of: EntryOutcome.Kind.self) { tasks in
        for number in 1...32 {
          let draft = world.draft("walk", 4 + Double(number) / 4)
          tasks.addTask { try await world.put(walk.entry.id, draft, ifMatch: 1, by: aki).kind }
        }
        return try await tasks.reduce(into: []) { $0.append($1) }
      }
      #expect(kinds.count(where: { $0 == .present }) == 1)
      #expect(kinds.count(where: { $0 == .stale }) == 31)
      #expect(try await world.look(walk, by: aki).entry.revision == 2)
    }
  }

  @Test func `a refused entry takes no neighbour of its batch with it`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let refused = try await withThrowingTaskGroup(of: Bool.self) { tasks in
        for number in 0..<32 {
          // Every fourth is more than a day holds; every eighth names no action.
          let draft = world.draft(number % 8 == 0 ? "fly" : "cycle", number % 4 == 1 ? 251 : 5)
          let id = world.newID()
          tasks.addTask { (try? await world.put(id, draft, by: aki)) == nil }
        }
        return try await tasks.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(refused == 12)
      #expect(try await world.tally(world.root(), of: "cycle").entries == 20)
    }
  }
}
