import Models
import Services
import Testing

@Suite struct OfficerTests {
  @Test func `a new officer gets an account with a password`() async throws {
    try await World.run { world in
      let password = try #require(try await world.operation.addOfficer(handle: "officer", city: "saitama"))
      let officer = try await world.logIn("officer", password: password)
      #expect(try await world.groups.group(world.root(), of: officer).role == .officer)
      #expect(try await world.log("walk", 4, by: officer).counting == [try await world.root()])
    }
  }

  @Test func `somebody who is there gets the right and keeps everything else`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let walk = try await world.log("walk", 4, by: aki)
      #expect(try await world.operation.addOfficer(handle: "aki", city: "saitama") == nil)
      #expect(try await world.groups.group(world.root(), of: aki).role == .officer)
      _ = try await world.make(.company, by: aki)
      #expect(try await world.look(walk, by: aki).entry == walk.entry)
      #expect(try await world.tally(world.root()).entries == 1)
      _ = try await world.logIn("aki")
      await expect(.alreadyMember) { try await world.operation.addOfficer(handle: "aki", city: "saitama") }
    }
  }

  @Test func `the right is of one city`() async throws {
    try await World.run { world in
      _ = try await world.resident("aki", in: "kawaguchi")
      #expect(try await world.operation.addOfficer(handle: "aki", city: "saitama") != nil)
      let aki = try await world.logIn("aki", in: "kawaguchi")
      await expect(.notAllowed) { try await world.make(.company, by: aki) }
      await expect(.unknownCity) { try await world.operation.addOfficer(handle: "aki", city: "atlantis") }
      await expect(.invalidValue) { try await world.operation.addOfficer(handle: "A", city: "saitama") }
    }
  }
}
