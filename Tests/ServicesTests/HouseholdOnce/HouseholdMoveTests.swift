import Models
import Services
import Testing

/// Joining, leaving and moving on the day of an entry.
@Suite struct HouseholdMoveTests {
  @Test func `joining takes today's entries along, and the once-rule with them`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people[0])
      let root = try await world.root()
      let first = try await world.log("fridge-not-overfilled", by: people[1])
      let walk = try await world.log("walk", 4, by: people[1])
      let yesterday = try await world.log("walk", 2, on: world.day(-1), by: people[1])
      let second = try await world.log("fridge-not-overfilled", by: people[0])
      #expect(try await world.tally(root).doneMilligrams == 500_000 + 2 * first.milligrams)
      try await world.join(household, of: people[0], people[1])
      #expect(try await world.look(first, by: people[1]).counting == [root, household])
      #expect(try await world.look(walk, by: people[1]).counting == [root, household])
      #expect(try await world.look(yesterday, by: people[1]).counting == [root])
      #expect(try await world.look(second, by: people[0]).counting.isEmpty)
      let tally = try await world.tally(household)
      #expect(tally.entries == 3 && tally.members == 2)
      #expect(tally.doneMilligrams == 500_000 + first.milligrams)
      #expect(try await world.tally(root).doneMilligrams == 500_000 + first.milligrams)
      #expect(try await world.tally(household, on: world.day(-1)) == .zero)
    }
  }

  @Test func `leaving keeps today's entries, and tomorrow's are one's own`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      let before = try await world.log("walk", 4, by: people[1])
      try await world.leave(household, people[1])
      #expect(try await world.look(before, by: people[1]).counting.contains(household))
      let after = try await world.log("walk", 4, by: people[1])
      #expect(after.counting.contains(household))
      #expect(try await world.tally(household).entries == 2)
      world.outside.pass(days: 1)
      #expect(try await world.log("walk", 4, by: people[1]).counting == [try await world.root()])
      #expect(try await world.log("walk", 1, on: world.day(-1), by: people[1]).counting.contains(household))
      #expect(try await world.tally(household) == .zero)
    }
  }

  @Test func `a move on the day of an entry: today in the old household, tomorrow in the new`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let old = try await world.household(of: people[0], people[2])
      let new = try await world.household(of: people[1])
      let kept = try await world.log("fridge-not-overfilled", by: people[2])
      try await world.leave(old, people[2])
      let joined = try await world.join(new, of: people[1], people[2])
      #expect(joined.membership.from == world.day(1))
      #expect(try await world.look(kept, by: people[2]).counting.contains(old))
      #expect(try await world.tally(new) == .zero)
      #expect(try await world.log("fridge-not-overfilled", by: people[0]).counting.isEmpty)
      world.outside.pass(days: 1)
      let moved = try await world.log("fridge-not-overfilled", by: people[2])
      #expect(moved.counting.contains(new) && !moved.countedIn.map(\.group).contains(old))
      #expect(try await world.log("fridge-not-overfilled", by: people[1]).counting.isEmpty)
      #expect(try await world.log("fridge-not-overfilled", by: people[0]).counting.contains(old))
      let late = try await world.log("walk", 2, on: world.day(-1), by: people[2])
      #expect(late.counting.contains(old) && !late.counting.contains(new))
    }
  }

  @Test func `who comes back on the same day never left`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      let since = try await world.database.read { try $0.memberships.ofMember(people[1].member.key) }
      world.outside.pass(days: 3)
      try await world.leave(household, people[1])
      let back = try await world.join(household, of: people[0], people[1])
      #expect(back.membership.from == world.day(-3))
      #expect(try await world.database.read { try $0.memberships.ofMember(people[1].member.key) } == since)
      #expect(try await world.log("walk", 4, on: world.day(-1), by: people[1]).counting.contains(household))
      world.outside.pass(days: 1)
      #expect(try await world.log("walk", 4, by: people[1]).counting.contains(household))
    }
  }

  @Test func `an entry that a fast clock made for tomorrow goes where its member is tomorrow`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      world.outside.move(to: .tokyo("2026-07-15T23:50:00"))
      let early = try await world.log("walk", 4, on: world.day(1), by: people[1])
      #expect(early.counting.contains(household))
      try await world.leave(household, people[1])
      #expect(try await world.look(early, by: people[1]).counting == [try await world.root()])
      let club = try await world.club(of: people[1])
      #expect(try await world.look(early, by: people[1]).counting == [try await world.root(), club])
      #expect(try await world.tally(household, on: world.day(1)) == .zero)
      #expect(try await world.tally(club, on: world.day(1)).doneMilligrams == 500_000)
    }
  }

  @Test func `a tick that a fast clock made for tomorrow makes room when its member leaves`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      world.outside.move(to: .tokyo("2026-07-15T23:50:00"))
      let first = try await world.log("fridge-not-overfilled", on: world.day(1), by: people[1])
      let second = try await world.log("fridge-not-overfilled", on: world.day(1), by: people[0])
      #expect(second.counting.isEmpty)
      try await world.leave(household, people[1])
      let root = try await world.root()
      #expect(try await world.look(first, by: people[1]).counting == [root])
      #expect(try await world.look(second, by: people[0]).counting == [root, household])
      #expect(try await world.tally(root, on: world.day(1)).doneMilligrams == 2 * first.milligrams)
      #expect(try await world.tally(household, on: world.day(1)).doneMilligrams == first.milligrams)
    }
  }

  @Test func `leaving and joining a club takes the home's rule along`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      let first = try await world.log("fridge-not-overfilled", by: people[0])
      let second = try await world.log("fridge-not-overfilled", by: people[1])
      let club = try await world.club(of: people[1])
      #expect(try await world.look(second, by: people[1]).counting == [club])
      try await world.join(club, of: people[1], people[0])
      #expect(try await world.look(first, by: people[0]).counting == [try await world.root(), household, club])
      #expect(try await world.look(second, by: people[1]).counting.isEmpty)
      #expect(try await world.tally(club).doneMilligrams == first.milligrams)
      #expect(try await world.tally(club).members == 2)
    }
  }
}
