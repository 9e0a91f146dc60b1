import Foundation
import Models
import Services
import Testing

/// Who may know of a group, and what of it. A foreign group looks like a missing one.
@Suite struct GroupVisibilityTests {
  /// Everything one can ask of a group, by what it is.
  private func attempts(_ world: World, _ group: UUID, _ member: UUID, by person: Principal) -> [String: () async throws
    -> Void]
  {
    [
      "read": { _ = try await world.groups.group(group, of: person) },
      "change": {
        _ = try await world.groups.update(
          group, name: "x", enrolled: nil, band: nil, precondition: .any, by: person)
      },
      "close": { try await world.groups.close(group, precondition: .any, by: person) },
      "codes": { _ = try await world.codes.list(of: group, by: person) },
      "code": { _ = try await world.codes.create(in: group, role: nil, expiresAt: nil, by: person) },
      "people": { _ = try await world.memberships.list(group, after: 0, limit: 9, of: person) },
      "role": { _ = try await world.memberships.setRole(.keeper, of: member, in: group, by: person) },
      "end": { try await world.memberships.end(member, in: group, by: person) },
      "totals": { _ = try await world.totals.group(group, from: nil, to: nil, by: .day, of: person) },
      "profile": { _ = try await world.profiles.profile(of: group, by: person) },
    ]
  }

  @Test func `a foreign household or club is missing to everybody else, a household to officers too`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let officer = try await world.officer()
      let kai = try await world.officer("kai", in: "kawaguchi")
      let household = try await world.household(of: people[0])
      let club = try await world.club(of: people[0])
      let aki = people[0].member.id
      for (group, outsider) in [
        (household, people[1]), (household, officer), (household, kai), (club, people[1]), (club, kai),
        (world.newID(), people[0]),
      ] {
        for (what, attempt) in attempts(world, group, aki, by: outsider) {
          let refused = try await refusal { try await attempt() }
          #expect(refused == .notFound, "\(what) by \(outsider.member.handle ?? "")")
        }
      }
    }
  }

  @Test func `another city's tree is missing too`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let officer = try await world.officer()
      for group in [try await world.root("kawaguchi"), try await world.ward("kawaguchi")] {
        for person in [aki, officer] {
          for (what, attempt) in attempts(world, group, aki.member.id, by: person) {
            #expect(try await refusal { try await attempt() } == .notFound, "\(what)")
          }
        }
      }
    }
  }

  @Test func `the own city and its wards are seen by all and changed by officers`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let officer = try await world.officer()
      for group in [try await world.root(), try await world.ward()] {
        #expect(try await world.groups.group(group, of: aki).group.id == group)
        for (what, attempt) in attempts(world, group, officer.member.id, by: aki)
        where ["change", "close", "codes", "code", "people"].contains(what) {
          #expect(try await refusal { try await attempt() }?.code == .notAllowed, "\(what)")
        }
        let changed = try await world.groups.update(
          group, name: "New name", enrolled: 9, band: nil, precondition: .revisions([1]), by: officer)
        #expect(changed.group.name == "New name" && changed.group.enrolled == 9 && changed.group.revision == 2)
        await expect(.notAllowed) { try await world.groups.close(group, precondition: .any, by: officer) }
      }
    }
  }

  @Test func `a member may look, a keeper may change, an officer may change a club`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let officer = try await world.officer()
      let club = try await world.club(of: people[0], people[1])
      await expect(.notAllowed) {
        try await world.groups.update(club, name: "x", enrolled: nil, band: nil, precondition: .any, by: people[1])
      }
      await expect(.preconditionRequired) {
        try await world.groups.update(club, name: "x", enrolled: nil, band: nil, precondition: nil, by: people[0])
      }
      await expect(.staleRevision) {
        try await world.groups.update(
          club, name: "x", enrolled: nil, band: nil, precondition: .revisions([2]), by: people[0])
      }
      for (revision, person) in [(1, people[0]), (2, officer)] as [(Int64, Principal)] {
        let changed = try await world.groups.update(
          club, name: "x\(revision)", enrolled: nil, band: nil, precondition: .revisions([revision]), by: person)
        #expect(changed.group.revision == revision + 1)
      }
      #expect(try await world.memberships.list(club, after: 0, limit: 9, of: officer).people.count == 2)
      #expect(try await world.totals.group(club, from: nil, to: nil, by: .day, of: officer).sum.isSuppressed)
    }
  }

  @Test func `one's groups come with their ancestors`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let ward = try await world.ward()
      let household = try await world.household(of: people[0], below: ward)
      _ = try await world.household(of: people[1])
      let list = try await world.groups.list(of: people[0])
      #expect(try await list.map(\.group.id) == [world.root(), ward, household])
      #expect(list.map(\.role) == [.member, nil, .keeper])
    }
  }

  @Test func `a keeper alone closes the group`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      await expect(.groupNotEmpty) { try await world.groups.close(household, precondition: .any, by: people[0]) }
      await expect(.notAllowed) { try await world.groups.close(household, precondition: .any, by: people[1]) }
      try await world.leave(household, people[1])
      await expect(.preconditionRequired) { try await world.groups.close(household, precondition: nil, by: people[0]) }
      try await world.groups.close(household, precondition: .revisions([1]), by: people[0])
      await expect(.notFound) { try await world.groups.group(household, of: people[0]) }
      world.outside.pass(days: 1)
      #expect(try await world.groups(of: people[0]) == [world.root()])
    }
  }
}
