import Foundation
import Models
import Services
import Testing

@Suite struct GroupCreationTests {
  @Test(arguments: [GroupKind.household, .club])
  func `anybody makes one, below the city or a ward, and is its keeper`(kind: GroupKind) async throws {
    try await World.run { world in
      for (handle, parent) in [("aki", try await world.root()), ("beni", try await world.ward())] {
        let person = try await world.resident(handle)
        let made = try await world.groups.create(
          .init(kind: kind, parent: parent, name: "さくら", enrolled: 4, band: "a"), by: person)
        #expect(!made.isReplay)
        #expect(made.view.role == .keeper && made.view.parent == parent && made.view.city == "saitama")
        #expect(made.view.group.enrolled == 4 && made.view.group.band == "a" && made.view.group.revision == 1)
        #expect(try await world.groups.group(made.view.group.id, of: person) == made.view)
      }
    }
  }

  @Test(arguments: [GroupKind.ward, .company])
  func `wards and companies are made by officers, who are not in them`(kind: GroupKind) async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let officer = try await world.officer()
      await expect(.notAllowed) { try await world.make(kind, by: aki) }
      let group = try await world.make(kind, by: officer)
      #expect(try await world.groups.group(group, of: officer).role == nil)
      #expect(try await world.groups(of: officer) == [world.root()])
    }
  }

  @Test func `a company gets its people by codes of an officer`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let officer = try await world.officer()
      let company = try await world.make(.company, by: officer)
      try await world.join(company, of: officer, people[0], as: .keeper)
      #expect(try await world.join(company, of: people[0], people[1]).membership.role == .member)
      #expect(try await world.log("walk", 4, by: people[1]).counting.contains(company))
      try await world.leave(company, people[1])
      await expect(.notAllowed) { try await world.groups.close(company, precondition: .any, by: people[1]) }
      try await world.leave(company, people[0])
      #expect(try await world.groups.group(company, of: officer).group.closedAt == nil)
    }
  }

  @Test(arguments: [GroupKind.city, .ward, .school, .class, .household, .club, .company])
  func `a group hangs only where its kind may hang`(kind: GroupKind) async throws {
    try await World.run { world in
      let officer = try await world.officer()
      let club = try await world.make(.club, by: officer)
      let foreign = try await world.root("kawaguchi")
      let officerOfTheOther = try await world.officer("kai", in: "kawaguchi")
      let foreignClub = try await world.make(.club, by: officerOfTheOther)
      let nowhere = world.newID()
      for parent in [club, foreign, foreignClub, nowhere] {
        await expect(.parentNotPossible) { try await world.make(kind, below: parent, by: officer) }
      }
      if [.city, .class].contains(kind) {
        await expect(.parentNotPossible) { try await world.make(kind, by: officer) }
      }
      if kind == .ward {
        let ward = try await world.ward()
        await expect(.parentNotPossible) { try await world.make(.ward, below: ward, by: officer) }
      }
    }
  }

  @Test func `nothing hangs below a closed group, and names are names`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let root = try await world.root()
      for name in ["", "   ", String(repeating: "x", count: 81), "a\u{0}b"] {
        await expect(.invalidValue) {
          try await world.groups.create(.init(kind: .club, parent: root, name: name), by: aki)
        }
      }
      for enrolled in [-1, 0, 1_000_001] as [Int64] {
        await expect(.invalidValue) {
          try await world.groups.create(.init(kind: .club, parent: root, name: "x", enrolled: enrolled), by: aki)
        }
      }
      await expect(.invalidValue) {
        try await world.groups.create(.init(kind: .club, parent: root, name: "x", band: ""), by: aki)
      }
      #expect(try await world.groups(of: aki) == [root])
    }
  }

  @Test func `one household a person, and as many groups as there is room for`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let other = try await world.resident("beni")
      _ = try await world.household(of: aki)
      await expect(.alreadyInHousehold) { try await world.household(of: aki) }
      let foreign = try await world.household(of: other)
      await expect(.alreadyInHousehold) { try await world.join(foreign, of: other, aki) }
      let ward = try await world.ward()
      for _ in 0..<18 { _ = try await world.club(of: aki, below: ward) }
      let walk = try await world.log("walk", 4, by: aki)
      #expect(walk.counting.count == 21)
      let clubs = try await world.count("SELECT COUNT(*) FROM groups WHERE kind = 'club'")
      await expect(.tooManyGroups) { try await world.club(of: aki) }
      // What was refused left nothing behind.
      #expect(try await world.count("SELECT COUNT(*) FROM groups WHERE kind = 'club'") == clubs)
    }
  }
}
