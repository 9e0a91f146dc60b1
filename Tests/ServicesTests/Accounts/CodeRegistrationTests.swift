import Foundation
import Models
import Services
import Testing

/// A city where one signs up by a code of its officers.
@Suite struct CodeRegistrationTests {
  private func closedCity(_ world: World) async throws -> (root: UUID, officer: Principal) {
    try await world.addCity("warabi", registration: .code)
    return (try await world.root("warabi"), try await world.officer(in: "warabi"))
  }

  @Test func `a code lets one in, nothing else does`() async throws {
    try await World.run { world in
      let (root, officer) = try await closedCity(world)
      await expect(.codeRequired) { try await world.signUp("aki", in: "warabi") }
      let code = try await world.codes.create(in: root, role: nil, expiresAt: nil, by: officer)
      let aki = try await world.newcomer("aki", in: "warabi", code: code.displayed)
      #expect(try await world.groups.group(root, of: aki).role == .member)
      let club = try await world.club(of: aki)
      let clubCode = try await world.codes.create(in: club, role: nil, expiresAt: nil, by: aki)
      for wrong in ["BCDF-GHJK", "x", clubCode.displayed] {
        await expect(.codeNotValid) { try await world.signUp("beni", in: "warabi", code: wrong) }
      }
      world.outside.pass(days: 8)
      await expect(.codeNotValid) { try await world.signUp("beni", in: "warabi", code: code.displayed) }
      #expect(try await world.count("SELECT COUNT(*) FROM members WHERE handle = 'beni'") == 0)
    }
  }

  @Test func `a code of another city does not`() async throws {
    try await World.run { world in
      _ = try await closedCity(world)
      let officer = try await world.officer("other")
      let root = try await world.root()
      let code = try await world.codes.create(in: root, role: nil, expiresAt: nil, by: officer)
      await expect(.codeNotValid) { try await world.signUp("aki", in: "warabi", code: code.displayed) }
      #expect(try await world.signUp("aki", code: code.displayed).member.handle == "aki")
    }
  }

  @Test func `a code for officers makes an officer who is a member as well`() async throws {
    try await World.run { world in
      let (root, officer) = try await closedCity(world)
      let code = try await world.codes.create(in: root, role: .officer, expiresAt: nil, by: officer)
      let aki = try await world.newcomer("aki", in: "warabi", code: code.displayed)
      #expect(try await world.groups.group(root, of: aki).role == .officer)
      let walk = try await world.log("walk", 4, by: aki)
      #expect(walk.counting == [root])
    }
  }

  @Test func `guessing at the door uses up a budget`() async throws {
    try await World.run { world in
      _ = try await closedCity(world)
      for _ in 0..<60 {
        await expect(.codeNotValid) { try await world.signUp("aki", in: "warabi", code: "BCDF-GHJK") }
      }
      let refused = try await refusal { try await world.signUp("aki", in: "warabi", code: "BCDF-GHJK") }
      #expect(refused?.code == .tooManyAttempts)
    }
  }
}
