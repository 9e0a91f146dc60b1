import Models
import Services
import Testing

@Suite struct RoleTests {
  @Test func `keepers give roles and let people leave, members do neither`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let club = try await world.club(of: people[0], people[1], people[2])
      await expect(.notAllowed) {
        try await world.memberships.setRole(.keeper, of: people[1].member.id, in: club, by: people[1])
      }
      await expect(.notAllowed) { try await world.memberships.end(people[2].member.id, in: club, by: people[1]) }
      let promoted = try await world.memberships.setRole(.keeper, of: people[1].member.id, in: club, by: people[0])
      #expect(promoted.membership.role == .keeper)
      try await world.memberships.end(people[2].member.id, in: club, by: people[1])
      world.outside.pass(days: 1)
      await expect(.notFound) { try await world.groups.group(club, of: people[2]) }
    }
  }

  @Test func `a role's change takes effect at once and keeps the days`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let club = try await world.club(of: people[0], people[1])
      world.outside.pass(days: 2)
      let walk = try await world.log("walk", 4, on: world.day(-1), by: people[1])
      _ = try await world.memberships.setRole(.keeper, of: people[1].member.id, in: club, by: people[0])
      _ = try await world.codes.list(of: club, by: people[1])
      _ = try await world.memberships.setRole(.member, of: people[0].member.id, in: club, by: people[1])
      await expect(.notAllowed) { try await world.codes.list(of: club, by: people[0]) }
      #expect(try await world.look(walk, by: people[1]).counting.contains(club))
      #expect(try await world.log("walk", 4, on: world.day(-1), by: people[1]).counting.contains(club))
    }
  }

  @Test(arguments: [Role.officer, .teacher, .pupil])
  func `a group has its kind's roles only`(role: Role) async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let club = try await world.club(of: people[0], people[1])
      await expect(.roleNotPossible) {
        try await world.memberships.setRole(role, of: people[1].member.id, in: club, by: people[0])
      }
    }
  }

  @Test func `nobody outside has a role`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let kai = try await world.resident("kai", in: "kawaguchi")
      let club = try await world.club(of: people[0])
      for outsider in [people[1], kai] {
        await expect(.notFound) {
          try await world.memberships.setRole(.keeper, of: outsider.member.id, in: club, by: people[0])
        }
        await expect(.notFound) { try await world.memberships.end(outsider.member.id, in: club, by: people[0]) }
      }
    }
  }

  @Test func `the people of a group, in pages, for those inside`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let club = try await world.club(of: people[0], people[1], people[2])
      var shown: [String?] = []
      var next: Int64? = 0
      while let after = next {
        let page = try await world.memberships.list(club, after: after, limit: 2, of: people[1])
        shown += page.people.map(\.member.handle)
        next = page.next
      }
      #expect(shown == ["aki", "beni", "chika"])
      let root = try await world.root()
      await expect(.notAllowed) { try await world.memberships.list(root, after: 0, limit: 9, of: people[0]) }
    }
  }
}
