import Models
import Services
import Storage
import Testing

@Suite struct SignUpTests {
  @Test func `an account is a member of its city from today, logged in, with ten recovery codes`() async throws {
    try await World.run { world in
      let opened = try await world.signUp("aki")
      let aki = try await world.sessions.authenticate(opened.tokens.access)
      #expect(aki.member == opened.member)
      #expect(aki.member.displayName == "aki" && aki.member.locale == "ja" && aki.member.revision == 1)
      #expect(Set(opened.recoveryCodes).count == 10)
      #expect(opened.tokens.expiresInSeconds == 3600)
      #expect(try await world.groups(of: aki) == [world.root()])
      #expect(try await world.log("walk", 4, by: aki).counting == [try await world.root()])
      #expect(try await world.log("walk", 4, on: world.day(-1), by: aki).counting.isEmpty)
      #expect(try await world.logIn("aki").member == aki.member)
    }
  }

  @Test(arguments: ["abc", "a.b", "0_-", "kana.takagi-87", String(repeating: "x", count: 32)])
  func `a handle that may be`(handle: String) async throws {
    try await World.run { world in
      let member = try await world.signUp(handle).member
      #expect(member.handle == handle)
    }
  }

  @Test(arguments: [
    "", "ab", "Aki", "あき", ".ab", "-ab", "_ab", "a b", "a@b", "a\u{0}b", String(repeating: "x", count: 33),
  ])
  func `a handle that may not be`(handle: String) async throws {
    try await World.run { world in
      await expect(.invalidValue) { try await world.signUp(handle) }
      let members = try await world.count("SELECT COUNT(*) FROM members")
      #expect(members == 0)
    }
  }

  @Test func `a handle is taken once a city`() async throws {
    try await World.run { world in
      _ = try await world.signUp("aki")
      await expect(.handleTaken) { try await world.signUp("aki") }
      _ = try await world.signUp("aki", in: "kawaguchi")
      await expect(.unknownCity) { try await world.signUp("aki", in: "atlantis") }
    }
  }

  @Test func `the same sign-up many times at once makes one account`() async throws {
    try await World.run { world in
      let made = try await withThrowingTaskGroup(of: Bool.self) { tasks in
        for _ in 0..<8 { tasks.addTask { (try? await world.signUp("aki")) != nil } }
        return try await tasks.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(made == 1)
      #expect(try await world.count("SELECT COUNT(*) FROM members") == 1)
    }
  }

  @Test(arguments: [
    "", "short", "elevenchars", "aaaaaaaaaaaa", "password1234", "qwertyuiop12", "my handle is aki", "MY HANDLE IS AKI",
    String(repeating: "long enough ", count: 22),
  ])
  func `a weak password`(password: String) async throws {
    try await World.run { world in
      await expect(.weakPassword) { try await world.signUp("aki", password: password) }
      let opened = try await world.signUp("aki")
      let aki = try await world.sessions.authenticate(opened.tokens.access)
      await expect(.weakPassword) {
        try await world.accounts.changePassword(current: World.password, new: password, origin: "192.0.2.0/24", of: aki)
      }
      await expect(.weakPassword) {
        try await world.accounts.resetPassword(
          city: "saitama", handle: "aki", recoveryCode: opened.recoveryCodes[0], new: password, origin: "x")
      }
    }
  }

  @Test func `names and languages can be chosen and changed`() async throws {
    try await World.run { world in
      let opened = try await world.accounts.signUp(
        AccountDraft(
          city: "saitama", handle: "aki", password: World.password, displayName: "アキ", locale: .en), client: "test",
        origin: "192.0.2.0/24")
      let aki = try await world.sessions.authenticate(opened.tokens.access)
      #expect(aki.member.displayName == "アキ" && aki.member.locale == "en")
      let changed = try await world.accounts.update(
        displayName: "Aki T.", locale: nil, precondition: .revisions([1]), of: aki)
      #expect(changed.displayName == "Aki T." && changed.locale == "en" && changed.revision == 2)
      await expect(.staleRevision) {
        try await world.accounts.update(displayName: "x", locale: nil, precondition: .revisions([1]), of: aki)
      }
      await expect(.preconditionRequired) {
        try await world.accounts.update(displayName: "x", locale: nil, precondition: nil, of: aki)
      }
      for name in ["", " ", String(repeating: "x", count: 81), "a\nb"] {
        await expect(.invalidValue) {
          try await world.accounts.update(displayName: name, locale: nil, precondition: .any, of: aki)
        }
      }
    }
  }
}
