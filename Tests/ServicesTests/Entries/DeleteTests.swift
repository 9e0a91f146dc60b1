import Models
import Services
import Storage
import Testing

@Suite struct DeleteTests {
  @Test func `what is deleted is gone, stays gone and says nothing any more`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, habit: false, note: "to the river", by: aki)
      try await world.delete(walk, by: aki)
      await expect(.notFound) { try await world.look(walk, by: aki) }
      await expect(.notFound) { try await world.delete(walk, by: aki) }
      await expect(.entryDeleted) { try await world.put(walk.entry.id, world.draft("walk", 4), by: aki) }
      await expect(.entryDeleted) { try await world.put(walk.entry.id, world.draft("walk", 5), ifMatch: 1, by: aki) }
      #expect(try await world.tally(world.root()) == .zero)
      let list = try await world.entries.list(from: world.today, to: world.today, after: nil, limit: 9, of: aki)
      #expect(list.entries.isEmpty)
      let rest = try await world.database.read { try $0.entries.find(walk.entry.id) }
      #expect(rest?.note == nil && rest?.inputs == nil && rest?.firstContent == nil)
      #expect(rest?.revision == 2)
    }
  }

  @Test func `an unknown id is not found`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      await expect(.notFound) { try await world.entries.delete(world.newID(), precondition: .any, by: aki) }
    }
  }

  @Test func `a delete names the revision it has seen`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      try await world.edit(walk, to: world.draft("walk", 5), by: aki)
      await expect(.preconditionRequired) { try await world.entries.delete(walk.entry.id, precondition: nil, by: aki) }
      await expect(.staleRevision) {
        try await world.entries.delete(walk.entry.id, precondition: .revisions([1]), by: aki)
      }
      try await world.entries.delete(walk.entry.id, precondition: .revisions([1, 2]), by: aki)
      await expect(.notFound) { try await world.look(walk, by: aki) }
    }
  }

  @Test func `an edit or a delete that arrives before its create changes nothing`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let id = world.newID()
      await expect(.staleRevision) { try await world.put(id, world.draft("walk", 5), ifMatch: 1, by: aki) }
      await expect(.notFound) { try await world.entries.delete(id, precondition: .any, by: aki) }
      #expect(try await world.put(id, world.draft("walk", 4), by: aki).kind == .created)
      #expect(try await world.tally(world.root()).doneMilligrams == 500_000)
    }
  }

  @Test func `a delete beats an edit that has not seen it`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      try await world.entries.delete(walk.entry.id, precondition: .revisions([1]), by: aki)
      await expect(.entryDeleted) { try await world.put(walk.entry.id, world.draft("walk", 9), ifMatch: 1, by: aki) }
    }
  }
}
