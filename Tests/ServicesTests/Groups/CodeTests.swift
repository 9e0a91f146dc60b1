import Models
import Services
import Testing

@Suite struct CodeTests {
  @Test func `a code gives the role it says, by default that of a member`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let club = try await world.club(of: people[0])
      #expect(try await world.join(club, of: people[0], people[1]).membership.role == .member)
      #expect(try await world.join(club, of: people[0], people[2], as: .keeper).membership.role == .keeper)
      for role in [Role.officer, .teacher, .pupil] {
        await expect(.roleNotPossible) {
          try await world.codes.create(in: club, role: role, expiresAt: nil, by: people[0])
        }
      }
    }
  }

  @Test func `only keepers make, see and close codes`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let club = try await world.club(of: people[0], people[1])
      let code = try await world.codes.create(in: club, role: nil, expiresAt: nil, by: people[0])
      await expect(.notAllowed) { try await world.codes.create(in: club, role: nil, expiresAt: nil, by: people[1]) }
      await expect(.notAllowed) { try await world.codes.list(of: club, by: people[1]) }
      await expect(.notAllowed) { try await world.codes.delete(code.id, of: club, by: people[1]) }
      await expect(.notFound) { try await world.codes.list(of: club, by: people[2]) }
      await expect(.notFound) { try await world.codes.delete(code.id, of: club, by: people[2]) }
      let other = try await world.club(of: people[0])
      await expect(.notFound) { try await world.codes.delete(code.id, of: other, by: people[0]) }
      #expect(try await world.codes.list(of: club, by: people[0]).contains(code))
      let officer = try await world.officer()
      #expect(try await world.codes.list(of: club, by: officer).contains(code))
    }
  }

  @Test func `a ward has no codes`() async throws {
    try await World.run { world in
      let officer = try await world.officer()
      let ward = try await world.ward()
      await expect(.roleNotPossible) { try await world.codes.create(in: ward, role: nil, expiresAt: nil, by: officer) }
    }
  }

  @Test func `a code runs out, after seven days unless it says otherwise`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni", "chika")
      let club = try await world.club(of: people[0])
      let now = world.outside.now
      let week = try await world.codes.create(in: club, role: nil, expiresAt: nil, by: people[0])
      #expect(week.expiresAt == now.advanced(bySeconds: 7 * 86_400))
      for wrong in [0, -1, 90 * 86_400 + 1] as [Int64] {
        await expect(.invalidValue) {
          try await world.codes.create(
            in: club, role: nil, expiresAt: now.advanced(bySeconds: wrong), by: people[0])
        }
      }
      world.outside.pass(seconds: 7 * 86_400 - 1)
      _ = try await world.memberships.join(code: week.displayed, origin: "x", by: people[1])
      world.outside.pass(seconds: 1)
      await expect(.codeNotValid) { try await world.memberships.join(code: week.displayed, origin: "x", by: people[2]) }
      #expect(try await world.codes.list(of: club, by: people[0]).isEmpty)
    }
  }

  @Test func `a closed code, a closed group and another city let nobody in`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let kai = try await world.resident("kai", in: "kawaguchi")
      let club = try await world.club(of: people[0])
      let codes = [
        try await world.codes.create(in: club, role: nil, expiresAt: nil, by: people[0]),
        try await world.codes.create(in: club, role: nil, expiresAt: nil, by: people[0]),
      ]
      await expect(.codeNotValid) { try await world.memberships.join(code: codes[0].displayed, origin: "x", by: kai) }
      try await world.codes.delete(codes[0].id, of: club, by: people[0])
      await expect(.codeNotValid) {
        try await world.memberships.join(code: codes[0].displayed, origin: "x", by: people[1])
      }
      try await world.leave(club, people[0])
      await expect(.codeNotValid) {
        try await world.memberships.join(code: codes[1].displayed, origin: "x", by: people[1])
      }
    }
  }

  @Test func `a code is read as people write it`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let club = try await world.club(of: people[0])
      let code = try await world.codes.create(in: club, role: nil, expiresAt: nil, by: people[0])
      let written = " \(code.displayed.lowercased()) "
      _ = try await world.memberships.join(code: written, origin: "x", by: people[1])
      for wrong in ["", "ABCD", "BCDF-GHJK", "🍙🍙🍙🍙🍙🍙🍙🍙"] {
        await expect(.codeNotValid) { try await world.memberships.join(code: wrong, origin: "x", by: people[1]) }
      }
    }
  }

  @Test func `guessing uses up the budget of one origin, for a while`() async throws {
    try await World.run { world in
      let people = try await world.residents("aki", "beni")
      let club = try await world.club(of: people[0])
      let code = try await world.codes.create(in: club, role: nil, expiresAt: nil, by: people[0]).displayed
      for _ in 0..<60 {
        await expect(.codeNotValid) { try await world.memberships.join(code: "BCDF-GHJK", origin: "x", by: people[1]) }
      }
      let waiting = try await refusal { try await world.memberships.join(code: code, origin: "x", by: people[1]) }
      #expect(waiting?.code == .tooManyAttempts && waiting?.retryAfterSeconds == 10)
      await expect(.tooManyAttempts) {
        try await world.sessions.logIn(
          city: "saitama", handle: "aki", password: World.password, client: "test", origin: "x")
      }
      world.outside.pass(seconds: 10)
      _ = try await world.memberships.join(code: code, origin: "x", by: people[1])
      world.outside.pass(seconds: 600)
      let chika = try await world.resident("chika")
      _ = try await world.memberships.join(code: code, origin: "x", by: chika)
    }
  }
}
