import Foundation
import Models
import Services
import Testing

@Suite struct GroupIdempotencyTests {
  private func claim(_ request: String, _ body: String) -> IdempotencyClaim {
    IdempotencyClaim(request: request, key: "k", fingerprint: Array(body.utf8))
  }

  private func draft(_ world: World) async throws -> GroupService.Draft {
    .init(kind: .household, parent: try await world.root(), name: "home")
  }

  @Test func `a repeated creation finds its group`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let draft = try await draft(world)
      let first = try await world.groups.create(draft, claim: claim("POST /v1/groups", "a"), by: aki)
      let again = try await world.groups.create(draft, claim: claim("POST /v1/groups", "a"), by: aki)
      #expect(!first.isReplay && again.isReplay)
      #expect(again.view == first.view)
      await expect(.idempotencyKeyReused) {
        try await world.groups.create(draft, claim: claim("POST /v1/groups", "b"), by: aki)
      }
      #expect(try await world.count("SELECT COUNT(*) FROM groups WHERE kind = 'household'") == 1)
    }
  }

  @Test func `a repeated joining finds its membership`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let club = try await world.club(of: people[0])
      let code = try await world.codes.create(in: club, role: nil, expiresAt: nil, by: people[0]).displayed
      let claims = [claim("POST /v1/memberships", "a"), claim("POST /v1/memberships", "b")]
      let first = try await world.memberships.join(code: code, claim: claims[0], origin: "x", by: people[1])
      let again = try await world.memberships.join(code: code, claim: claims[0], origin: "x", by: people[1])
      #expect(!first.isReplay && again.isReplay)
      #expect(again.membership == first.membership && again.group == first.group)
      await expect(.idempotencyKeyReused) {
        try await world.memberships.join(code: code, claim: claims[1], origin: "x", by: people[1])
      }
      await expect(.alreadyMember) { try await world.memberships.join(code: code, origin: "x", by: people[1]) }
      #expect(try await world.count("SELECT COUNT(*) FROM events WHERE kind = 4") == 2)
    }
  }

  @Test func `repeats find what begins tomorrow`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let old = try await world.household(of: people)
      let draft = try await draft(world)
      try await world.leave(old, people[1])
      let made = try await world.groups.create(draft, claim: claim("POST /v1/groups", "a"), by: people[1])
      let again = try await world.groups.create(draft, claim: claim("POST /v1/groups", "a"), by: people[1])
      #expect(again.isReplay && again.view == made.view)
      let other = try await world.resident("dai")
      let new = try await world.household(of: other)
      let code = try await world.codes.create(in: new, role: nil, expiresAt: nil, by: other).displayed
      try await world.leave(old, people[2])
      let claim = claim("POST /v1/memberships", "a")
      let joined = try await world.memberships.join(code: code, claim: claim, origin: "x", by: people[2])
      #expect(joined.membership.from == world.day(1))
      let repeated = try await world.memberships.join(code: code, claim: claim, origin: "x", by: people[2])
      #expect(repeated.isReplay && repeated.membership == joined.membership)
    }
  }
}
