import Foundation
import Models
import Services
import Testing

/// What a home does once a day counts once, whoever of the household says so.
@Suite struct HouseholdOnceTests {
  static let tick = "fridge-not-overfilled"

  @Test func `three members tick: once in mass, three who took part`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let household = try await world.household(of: people)
      var ticks: [EntryView] = []
      for person in people { ticks.append(try await world.log("fridge-not-overfilled", habit: false, by: person)) }
      for group in [household, try await world.root()] {
        #expect(ticks.map { $0.counting.contains(group) } == [true, false, false])
        #expect(ticks.map { $0.reason(in: group) } == [nil, .alreadyCountedForHousehold, .alreadyCountedForHousehold])
        for action in [nil, Self.tick] {
          let tally = try await world.tally(group, of: action)
          #expect(tally.entries == 3 && tally.members == 3)
          #expect(tally.doneMilligrams == ticks[0].milligrams && tally.newMilligrams == ticks[0].milligrams)
          #expect(tally.carbonDioxideEntries == 1)
        }
        #expect(try await world.tally(group, of: Self.tick).quantityMicro == 1_000_000)
      }
      #expect(ticks[1].milligrams == ticks[0].milligrams)
    }
  }

  @Test func `when the first is deleted the next counts, until none is left`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let household = try await world.household(of: people)
      var ticks: [EntryView] = []
      for person in people { ticks.append(try await world.log("fridge-not-overfilled", by: person)) }
      for (index, person) in people.enumerated() {
        #expect(try await world.tally(household).doneMilligrams == ticks[0].milligrams)
        #expect(try await world.look(ticks[index], by: person).counting.contains(household))
        try await world.delete(ticks[index], by: person)
      }
      #expect(try await world.tally(household) == .zero)
    }
  }

  @Test func `deleting one that did not count changes only who took part`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      let first = try await world.log("fridge-not-overfilled", by: people[0])
      try await world.delete(try await world.log("fridge-not-overfilled", by: people[1]), by: people[1])
      let tally = try await world.tally(household)
      #expect(tally.entries == 1 && tally.members == 1 && tally.doneMilligrams == first.milligrams)
    }
  }

  @Test func `the first-arrived moved to another day and back counts again`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      world.outside.pass(days: 2)
      let first = try await world.log("fridge-not-overfilled", by: people[0])
      let second = try await world.log("fridge-not-overfilled", by: people[1])
      let away = try await world.edit(first, to: world.draft("fridge-not-overfilled", on: world.day(-1)), by: people[0])
      #expect(away.counting.contains(household))
      #expect(try await world.look(second, by: people[1]).counting.contains(household))
      #expect(try await world.tally(household).doneMilligrams == first.milligrams)
      #expect(try await world.tally(household, on: world.day(-1)).doneMilligrams == first.milligrams)
      // "A little later": the content of the first revision would be the first write again.
      let back = try await world.edit(
        first, to: world.draft("fridge-not-overfilled", habit: true), by: people[0])
      #expect(back.counting.contains(household))
      #expect(try await world.look(second, by: people[1]).counting.isEmpty)
      #expect(try await world.tally(household).doneMilligrams == first.milligrams)
      #expect(try await world.tally(household, on: world.day(-1)) == .zero)
    }
  }

  @Test func `two members in different clubs count in their own club and once above`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let ward = try await world.ward()
      let household = try await world.household(of: people, below: ward)
      let clubs = [
        try await world.club(of: people[0], below: ward), try await world.club(of: people[1], below: ward),
      ]
      let root = try await world.root()
      let first = try await world.log("fridge-not-overfilled", by: people[0])
      let second = try await world.log("fridge-not-overfilled", by: people[1])
      #expect(first.counting == [root, ward, household, clubs[0]])
      #expect(second.counting == [clubs[1]])
      for group in [root, ward, household, clubs[0], clubs[1]] {
        #expect(try await world.tally(group).doneMilligrams == first.milligrams)
      }
      try await world.delete(first, by: people[0])
      #expect(try await world.look(second, by: people[1]).counting == [root, ward, household, clubs[1]])
      #expect(try await world.tally(clubs[0]) == .zero)
    }
  }

  @Test func `without a household everyone is a home of their own`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let club = try await world.club(of: people[0], people[1])
      let first = try await world.log("fridge-not-overfilled", by: people[0])
      #expect(try await world.log("fridge-not-overfilled", by: people[1]).counting.contains(club))
      #expect(try await world.tally(club).doneMilligrams == 2 * first.milligrams)
    }
  }

  @Test func `households, actions and days are apart`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      _ = try await world.household(of: people[0], people[1])
      _ = try await world.household(of: people[2])
      let root = try await world.root()
      #expect(try await world.log("fridge-not-overfilled", by: people[0]).counting.contains(root))
      #expect(try await world.log("fridge-not-overfilled", by: people[2]).counting.contains(root))
      #expect(try await world.log("fridge-gap", by: people[1]).counting.contains(root))
      #expect(try await world.log("fridge-not-overfilled", on: world.day(-1), by: people[1]).counting.contains(root))
      #expect(try await world.log("walk", by: people[1]).counting.contains(root))
    }
  }

  @Test func `an edit that keeps day and action keeps who counts`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let household = try await world.household(of: people)
      let first = try await world.log("fridge-not-overfilled", by: people[0])
      let second = try await world.log("fridge-not-overfilled", by: people[1])
      let edited = try await world.edit(
        first, to: world.draft("fridge-not-overfilled", habit: false), by: people[0])
      #expect(edited.counting.contains(household))
      let other = try await world.edit(
        second, to: world.draft("fridge-not-overfilled", habit: false), by: people[1])
      #expect(other.counting.isEmpty)
      #expect(try await world.tally(household).newMilligrams == first.milligrams)
    }
  }
}
