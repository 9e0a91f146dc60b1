import Models
import Services
import Testing

@Suite struct PasswordTests {
  private static let new = "a heron in the rain"

  @Test func `a change ends every other session and takes the new password only`() async throws {
    try await World.run { world in
      let opened = try await world.signUp("aki")
      let here = try await world.sessions.authenticate(opened.tokens.access)
      let there = try await world.logIn("aki")
      await expect(.wrongCredentials) {
        try await world.accounts.changePassword(current: Self.new, new: Self.new, origin: "192.0.2.0/24", of: here)
      }
      #expect(try await world.sessions.list(of: here).count == 2)
      try await world.accounts.changePassword(current: World.password, new: Self.new, origin: "192.0.2.0/24", of: here)
      #expect(try await world.sessions.list(of: there).map(\.key) == [here.session])
      _ = try await world.sessions.authenticate(opened.tokens.access)
      await expect(.wrongCredentials) { try await world.logIn("aki") }
      _ = try await world.logIn("aki", password: Self.new)
    }
  }

  @Test func `a recovery code sets a password once and ends every session`() async throws {
    try await World.run { world in
      let opened = try await world.signUp("aki")
      let code = opened.recoveryCodes[3]
      let written = code.lowercased().replacing("-", with: " ").replacing("0", with: "o")
      try await reset(world, written)
      await expect(.loginRequired) { try await world.sessions.authenticate(opened.tokens.access) }
      _ = try await world.logIn("aki", password: Self.new)
      await expect(.wrongRecoveryCode) { try await reset(world, code) }
      try await reset(world, opened.recoveryCodes[4])
    }
  }

  @Test func `a wrong code, another's code and an unknown handle look the same`() async throws {
    try await World.run { world in
      _ = try await world.signUp("aki")
      let others = try await world.signUp("beni").recoveryCodes
      let wrong = try await refusal { try await reset(world, "0000-0000-0000-0000") }
      #expect(wrong?.code == .wrongRecoveryCode)
      #expect(try await refusal { try await reset(world, others[0]) } == wrong)
      #expect(try await refusal { try await reset(world, "?") } == wrong)
      #expect(try await refusal { try await reset(world, others[0], handle: "nobody") } == wrong)
      _ = try await world.logIn("aki")
      try await reset(world, others[0], handle: "beni")
    }
  }

  @Test func `guessing codes uses up the origin's budget`() async throws {
    try await World.run { world in
      let code = try await world.signUp("aki").recoveryCodes[0]
      for _ in 0..<60 { await expect(.wrongRecoveryCode) { try await reset(world, "0000-0000-0000-0000") } }
      await expect(.tooManyAttempts) { try await reset(world, code) }
      world.outside.pass(minutes: 1)
      try await reset(world, code)
    }
  }

  @Test func `a new password forgets the failures of the old one`() async throws {
    try await World.run { world in
      let code = try await world.signUp("aki").recoveryCodes[0]
      for _ in 0..<5 { await expect(.wrongCredentials) { try await world.logIn("aki", password: "wrong") } }
      await expect(.tooManyAttempts) { try await world.logIn("aki") }
      try await reset(world, code)
      _ = try await world.logIn("aki", password: Self.new)
    }
  }

  private func reset(_ world: World, _ code: String, handle: String = "aki") async throws {
    try await world.accounts.resetPassword(
      city: "saitama", handle: handle, recoveryCode: code, new: Self.new, origin: "192.0.2.0/24")
  }
}
