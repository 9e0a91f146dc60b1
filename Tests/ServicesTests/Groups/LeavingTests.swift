import Foundation
import Models
import Services
import Testing

@Suite struct LeavingTests {
  @Test func `whoever leaves is in until the day is over`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let club = try await world.club(of: people[0], people[1])
      try await world.leave(club, people[1])
      #expect(try await world.groups(of: people[1]).contains(club))
      _ = try await world.totals.group(club, from: nil, to: nil, by: .day, of: people[1])
      await expect(.notFound) { try await world.leave(club, people[1]) }
      world.outside.pass(days: 1)
      await expect(.notFound) { try await world.groups.group(club, of: people[1]) }
      await expect(.notFound) { try await world.totals.group(club, from: nil, to: nil, by: .day, of: people[1]) }
      await expect(.notFound) { try await world.leave(club, people[1]) }
    }
  }

  @Test func `after leaving a household the next one begins tomorrow`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let old = try await world.household(of: people)
      try await world.leave(old, people[1])
      let new = try await world.household(of: people[1])
      #expect(try await world.groups(of: people[1]) == [world.root(), old, new])
      #expect(try await world.groups.group(new, of: people[1]).role == .keeper)
      await expect(.alreadyInHousehold) { try await world.join(old, of: people[0], people[1]) }
      world.outside.pass(days: 1)
      #expect(try await world.groups(of: people[1]) == [world.root(), new])
      #expect(try await world.groups.group(new, of: people[1]).role == .keeper)
    }
  }

  @Test func `what begins tomorrow can be called off today`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let old = try await world.household(of: people[0], people[1])
      let new = try await world.household(of: people[2])
      try await world.leave(old, people[1])
      try await world.join(new, of: people[2], people[1])
      try await world.leave(new, people[1])
      #expect(try await world.join(old, of: people[0], people[1]).membership.to == nil)
      world.outside.pass(days: 1)
      #expect(try await world.groups(of: people[1]) == [world.root(), old])
    }
  }

  @Test func `the last keeper stays while others are there`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let club = try await world.club(of: people[0], people[1], people[2])
      await expect(.lastKeeper) { try await world.leave(club, people[0]) }
      await expect(.lastKeeper) {
        try await world.memberships.setRole(.member, of: people[0].member.id, in: club, by: people[0])
      }
      _ = try await world.memberships.setRole(.keeper, of: people[1].member.id, in: club, by: people[0])
      try await world.leave(club, people[0])
      await expect(.lastKeeper) { try await world.leave(club, people[1]) }
      try await world.leave(club, people[2])
      try await world.leave(club, people[1])
      await expect(.notFound) { try await world.groups.group(club, of: people[1]) }
    }
  }

  @Test(arguments: [GroupKind.household, .club])
  func `the last one out closes the group, and its days stay`(kind: GroupKind) async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let group = try await world.make(kind, by: aki)
      let walk = try await world.log("walk", 4, by: aki)
      try await world.leave(group, aki)
      await expect(.notFound) { try await world.groups.group(group, of: aki) }
      #expect(try await world.look(walk, by: aki).counting.contains(group))
      try await world.edit(walk, to: world.draft("walk", 8), by: aki)
      #expect(try await world.tally(group).doneMilligrams == 1_000_000)
      world.outside.pass(days: 1)
      try await world.log("walk", 1, on: walk.entry.day, by: aki)
      #expect(try await world.tally(group, on: walk.entry.day).doneMilligrams == 1_125_000)
    }
  }

  @Test func `a group with somebody left stays open, however many left today`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika", "dai", "emi")
      // The keeper came last, so that those who leave stand before it in every list.
      let club = try await world.club(of: people[0], people[1], people[2], people[3])
      _ = try await world.memberships.setRole(.keeper, of: people[3].member.id, in: club, by: people[0])
      for person in people[0...2] { try await world.leave(club, person) }
      try await world.join(club, of: people[3], people[4])
      try await world.memberships.end(people[4].member.id, in: club, by: people[3])
      #expect(try await world.groups.group(club, of: people[3]).role == .keeper)
      world.outside.pass(days: 1)
      #expect(try await world.groups.group(club, of: people[3]).group.closedAt == nil)
    }
  }

  @Test func `somebody who comes tomorrow is somebody left`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let old = try await world.household(of: people[0], people[2])
      let new = try await world.household(of: people[1])
      try await world.leave(old, people[2])
      try await world.join(new, of: people[1], people[2])
      await expect(.lastKeeper) { try await world.leave(new, people[1]) }
      await expect(.groupNotEmpty) { try await world.groups.close(new, precondition: .any, by: people[1]) }
      world.outside.pass(days: 1)
      #expect(try await world.groups.group(new, of: people[2]).role == .member)
    }
  }

  @Test func `nobody leaves the city`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let officer = try await world.officer()
      let root = try await world.root()
      await expect(.notAllowed) { try await world.leave(root, aki) }
      await expect(.notAllowed) { try await world.memberships.end(aki.member.id, in: root, by: officer) }
    }
  }
}
