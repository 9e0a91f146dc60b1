import Models
import Services
import Testing

/// What a PUT answers, by what is there under its id.
@Suite struct PutTests {
  @Test func `an unknown id is created`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let outcome = try await world.put(world.newID(), world.draft("walk", 4), by: aki)
      #expect(outcome.kind == .created)
      #expect(outcome.view.entry.revision == 1)
      #expect(outcome.view.milligrams == 500_000)
      #expect(outcome.view.member == aki.member.id)
    }
  }

  @Test func `an unknown id with If-Match is not created`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let id = world.newID()
      await expect(.staleRevision) { try await world.put(id, world.draft("walk", 4), ifMatch: 1, by: aki) }
      await expect(.notFound) { try await world.entries.entry(id, of: aki) }
    }
  }

  @Test func `the present content is present, with and without If-Match`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      for revision in [nil, 1, 7] as [Int64?] {
        let outcome = try await world.put(walk.entry.id, world.draft("walk", 4), ifMatch: revision, by: aki)
        #expect(outcome.kind == .present)
        #expect(outcome.view.entry == walk.entry)
      }
      #expect(try await world.count("SELECT COUNT(*) FROM events WHERE kind = 1") == 1)
    }
  }

  @Test func `other content needs If-Match`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      await expect(.entryExistsWithDifferentContent) {
        try await world.put(walk.entry.id, world.draft("walk", 5), by: aki)
      }
      #expect(try await world.look(walk, by: aki).content.quantityMicro == 4_000_000)
    }
  }

  @Test func `the present revision edits, an earlier one is stale and shown the present entry`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      let edited = try await world.put(walk.entry.id, world.draft("walk", 5), ifMatch: 1, by: aki)
      #expect(edited.kind == .present)
      #expect(edited.view.entry.revision == 2)
      #expect(edited.view.milligrams == 625_000)
      let late = try await world.put(walk.entry.id, world.draft("walk", 6), ifMatch: 1, by: aki)
      #expect(late.kind == .stale)
      #expect(late.view.entry == edited.view.entry)
      #expect(try await world.tally(world.root()).doneMilligrams == 625_000)
    }
  }

  @Test func `the first content again is present after edits, a content in between is not`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      try await world.edit(walk, to: world.draft("walk", 5), by: aki)
      let third = try await world.edit(walk, to: world.draft("walk", 6), by: aki)
      for quantity in [4.0, 6] {
        let outcome = try await world.put(walk.entry.id, world.draft("walk", quantity), by: aki)
        #expect(outcome.kind == .present)
        #expect(outcome.view.entry == third.entry)
      }
      await expect(.entryExistsWithDifferentContent) {
        try await world.put(walk.entry.id, world.draft("walk", 5), by: aki)
      }
    }
  }

  @Test func `an edit back to the first content goes through`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      let edited = try await world.edit(walk, to: world.draft("walk", 5), by: aki)
      let undone = try await world.edit(edited, to: world.draft("walk", 4), by: aki)
      #expect(undone.content == walk.content)
      #expect(undone.entry.revision == 3)
    }
  }

  @Test func `any present revision will do for If-Match star`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      let outcome = try await world.entries.put(
        walk.entry.id, world.draft("walk", 5), precondition: .any, by: aki)
      #expect(outcome.view.entry.revision == 2)
    }
  }
}
