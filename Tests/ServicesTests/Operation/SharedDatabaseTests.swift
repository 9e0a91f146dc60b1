import Chance
import EnginesForTests
import Foundation
import Models
import Services
import Storage
import Synchronization
import Testing

/// The services of two servers, with several writers each, on one PostgreSQL.
@Suite(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)"), .timeLimit(.minutes(10)))
struct SharedDatabaseTests {
  @Test func `families that log, edit, delete, come and go through two servers leave everything in order`() async throws
  {
    try await World.runTwo { one, other in
      let families = try await Self.families(6, of: 3, in: one)
      let club = try await one.make(.club, by: families[0].people[0])
      let faults = Faults()
      let feed = try await withThrowingTaskGroup(of: Void.self) { group in
        for family in families {
          for (number, person) in family.people.enumerated() {
            for (server, world) in [one, other].enumerated() {
              group.addTask {
                var chance = SeededGenerator(seed: UInt64(server * 100 + number))
                let home = try await world.open(family, club: club, keeper: families[0].people[0])
                for _ in 0..<40 { await faults.catching { try await home.step(person, &chance) } }
              }
            }
          }
        }
        let isOver = Mutex(false)
        async let follower = Self.follow(other, until: { isOver.withLock { $0 } })
        try await group.waitForAll()
        isOver.withLock { $0 = true }
        return try await follower
      }
      #expect(faults.all == [])
      let city = families[0].people[0].member.city
      let last = try await one.database.read { try $0.events.last(city: city) }
      #expect(last > 500)
      #expect(feed == Array(1...last))
      try await one.expectClean()
    }
  }

  @Test func `one entry sent to both servers many times at once is one entry`() async throws {
    try await World.runTwo { one, other in
      let aki = try await one.resident("aki")
      let id = one.newID()
      let draft = one.draft("walk", 4)
      let kinds = try await withThrowingTaskGroup(of: EntryOutcome.Kind.self) { tasks in
        for number in 0..<32 {
          tasks.addTask { try await (number % 2 == 0 ? one : other).put(id, draft, by: aki).kind }
        }
        return try await tasks.reduce(into: []) { $0.append($1) }
      }
      #expect(kinds.count(where: { $0 == .created }) == 1)
      #expect(kinds.count(where: { $0 == .present }) == 31)
      try await one.expectClean()
    }
  }

  @Test func `an id that two people take at the same moment on two servers is the first one's`() async throws {
    try await World.runTwo { one, other in
      let people = try await one.residents("aki", "ben")
      for _ in 0..<20 {
        let ids = (0..<8).map { _ in one.newID() }
        let winners = try await withThrowingTaskGroup(of: Int.self) { tasks in
          for (number, person) in people.enumerated() {
            // In opposite orders, each in one batch: waiting for one another's ids would never end.
            for id in number == 0 ? ids : ids.reversed() {
              let world = number == 0 ? one : other
              tasks.addTask {
                do {
                  return try await world.put(id, world.draft("walk", 0.1), by: person).kind == .created ? 1 : 0
                } catch let refusal as Refusal where refusal.code == .entryExistsWithDifferentContent {
                  return 0
                }
              }
            }
          }
          return try await tasks.reduce(0, +)
        }
        #expect(winners == ids.count)
      }
      try await one.expectClean()
    }
  }

  @Test func `the same handle, asked for on both servers, is given once`() async throws {
    try await World.runTwo { one, other in
      let results = await withTaskGroup(of: ProblemCode?.self) { tasks in
        for number in 0..<16 {
          tasks.addTask {
            do {
              _ = try await (number % 2 == 0 ? one : other).signUp("hana")
              return nil
            } catch {
              return (error as? Refusal)?.code ?? .internalError
            }
          }
        }
        return await tasks.reduce(into: []) { $0.append($1) }
      }
      #expect(results.count(where: { $0 == nil }) == 1)
      #expect(results.count(where: { $0 == .handleTaken }) == 15)
    }
  }

  @Test func `of two keepers who both leave at once one stays`() async throws {
    try await World.runTwo { one, other in
      for round in 0..<10 {
        let people = try await one.residents("aki-\(round)", "ben-\(round)", "chie-\(round)")
        let club = try await one.club(of: people[0], people[1], people[2])
        _ = try await one.memberships.setRole(.keeper, of: people[1].member.id, in: club, by: people[0])
        async let first: Void = one.leave(club, people[0])
        async let second: Void = other.leave(club, people[1])
        let left = [try? await first, try? await second].count(where: { $0 != nil })
        #expect(left == 1)
      }
    }
  }

  private static func families(_ count: Int, of size: Int, in world: World) async throws -> [Family] {
    var families: [Family] = []
    for family in 0..<count {
      var people: [Principal] = []
      for person in 0..<size { people.append(try await world.resident("p\(family)-\(person)")) }
      families.append(Family(people: people, home: try await world.household(of: people)))
    }
    return families
  }

  /// Goes on behind the last number seen until all is quiet.
  private static func follow(_ world: World, until isOver: @Sendable () -> Bool) async throws -> [Int64] {
    let city = try await world.catalogue.city("saitama").city.key
    var seen: [Int64] = []
    while true {
      let wasOver = isOver()
      let last = seen.last ?? 0
      let new = try await world.database.read { try $0.events.after(last, city: city, limit: 1000) }.map(\.number)
      seen += new
      if new.isEmpty, wasOver { return seen }
      if new.isEmpty { try await Task.sleep(for: .milliseconds(2)) }
    }
  }
}

struct Family: Sendable {
  let people: [Principal]
  let home: UUID
}

/// What members of one family do through one server.
private struct FamilyLife: Sendable {
  let world: World
  let family: Family
  let club: UUID
  let homeCode: String
  let clubCode: String

  func step(_ person: Principal, _ chance: inout SeededGenerator) async throws {
    let day = world.day(-Int.random(in: 0...2, using: &chance))
    switch Int.random(in: 0..<12, using: &chance) {
    case 0..<3: try await world.log("walk", 0.2, on: day, by: person)
    case 3..<6: try await world.log("fridge-not-overfilled", on: day, by: person)
    case 6..<8:
      if let entry = try await any(of: person, &chance) {
        let quantity = entry.content.action == "walk" ? Double.random(in: 0.1...0.5, using: &chance) : nil
        try await world.edit(entry, to: world.draft(entry.content.action, quantity, on: day), by: person)
      }
    case 8: if let entry = try await any(of: person, &chance) { try await world.delete(entry, by: person) }
    case 9: _ = try await world.memberships.join(code: clubCode, origin: World.origin, by: person)
    case 10: try await world.leave(club, person)
    default:
      // Out, and in again: for tomorrow.
      try await world.leave(family.home, person)
      _ = try await world.memberships.join(code: homeCode, origin: World.origin, by: person)
    }
  }

  private func any(of person: Principal, _ chance: inout SeededGenerator) async throws -> EntryView? {
    try await world.entries.list(from: world.day(-2), to: world.day(0), after: nil, limit: 20, of: person).entries
      .randomElement(using: &chance)
  }
}

extension World {
  fileprivate func open(_ family: Family, club: UUID, keeper: Principal) async throws -> FamilyLife {
    FamilyLife(
      world: self, family: family, club: club,
      homeCode: try await codes.create(in: family.home, role: nil, expiresAt: nil, by: family.people[0]).displayed,
      clubCode: try await codes.create(in: club, role: nil, expiresAt: nil, by: keeper).displayed)
  }
}
