import Models
import Services
import Testing

/// Somebody else's id answers as if it were one's own, and tells nothing.
@Suite struct ForeignEntryTests {
  private static let taken = Refusal(.entryExistsWithDifferentContent)

  @Test(arguments: ["saitama", "kawaguchi"])
  func `a foreign id is taken, whatever is sent and whatever became of it`(city: String) async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let eve = try await world.resident("eve", in: city)
      let walk = try await world.log("walk", 4, note: "to the river", by: aki)
      let own = try await world.log("walk", 4, by: eve)
      let taken = try await refusal { try await world.put(own.entry.id, world.draft("walk", 5), by: eve) }
      #expect(taken == Self.taken)
      for draft in [world.draft("walk", 4, note: "to the river"), world.draft("walk", 5), world.draft("cycle")] {
        #expect(try await refusal { try await world.put(walk.entry.id, draft, by: eve) } == taken)
        #expect(try await refusal { try await world.put(walk.entry.id, draft, ifMatch: 1, by: eve) } == taken)
        #expect(try await refusal { try await world.entries.post(walk.entry.id, draft, claim: nil, by: eve) } == taken)
      }
      try await world.delete(walk, by: aki)
      #expect(try await refusal { try await world.put(walk.entry.id, world.draft("walk", 4), by: eve) } == taken)
    }
  }

  @Test(arguments: ["saitama", "kawaguchi"])
  func `reading and deleting a foreign entry finds nothing`(city: String) async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let eve = try await world.resident("eve", in: city)
      let walk = try await world.log("walk", 4, by: aki)
      for precondition in [nil, .any, .revisions([1])] as [Precondition?] {
        let missing = try await refusal {
          try await world.entries.delete(world.newID(), precondition: precondition, by: eve)
        }
        let foreign = try await refusal {
          try await world.entries.delete(walk.entry.id, precondition: precondition, by: eve)
        }
        #expect(foreign == missing)
        #expect(foreign == .notFound)
      }
      #expect(try await refusal { try await world.look(walk, by: eve) } == .notFound)
      #expect(try await world.look(walk, by: aki).entry == walk.entry)
    }
  }

  @Test func `nobody sees another's entries in a list, not even of the same household`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      _ = try await world.household(of: people[0], people[1])
      try await world.log("walk", 4, by: people[0])
      let list = try await world.entries.list(from: world.day(-9), to: world.today, after: nil, limit: 9, of: people[1])
      #expect(list.entries.isEmpty)
    }
  }
}
