import Models
import Services
import Testing

@Suite struct LogInTests {
  @Test func `a wrong password and an unknown handle look the same`() async throws {
    try await World.run { world in
      _ = try await world.signUp("aki")
      let wrong = try await refusal { try await world.logIn("aki", password: "tanuki on a scooter") }
      let unknown = try await refusal { try await world.logIn("beni") }
      let elsewhere = try await refusal { try await world.logIn("aki", in: "kawaguchi") }
      #expect(wrong?.code == .wrongCredentials)
      #expect(unknown == wrong && elsewhere == wrong)
      await expect(.unknownCity) { try await world.logIn("aki", in: "atlantis") }
      #expect(try await world.logIn("aki").member.handle == "aki")
    }
  }

  @Test func `after four failures the wait doubles, up to five minutes, and the right password ends it`() async throws {
    try await World.run { world in
      _ = try await world.signUp("aki")
      var waits: [Int64] = []
      for number in 0..<14 {
        await expect(.wrongCredentials) { try await world.logIn("aki", password: "wrong") }
        let next = try await refusal { try await world.logIn("aki") }
        waits.append(next?.code == .tooManyAttempts ? next?.retryAfterSeconds ?? -1 : 0)
        // The right password at once would end the series: it was only tried while it had to wait.
        if waits.last == 0 { try await fail(world, times: number + 1) }
        world.outside.pass(seconds: waits.last ?? 0)
      }
      #expect(waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300])
      _ = try await world.logIn("aki")
      await expect(.wrongCredentials) { try await world.logIn("aki", password: "wrong") }
      _ = try await world.logIn("aki")
    }
  }

  /// Brings a count of failures that a right login has forgotten back.
  private func fail(_ world: World, times: Int) async throws {
    for _ in 0..<times { await expect(.wrongCredentials) { try await world.logIn("aki", password: "wrong") } }
  }

  @Test func `while one waits the right password is refused too, and right away afterwards`() async throws {
    try await World.run { world in
      _ = try await world.signUp("aki")
      try await fail(world, times: 5)
      world.outside.pass(seconds: 1)
      try await fail(world, times: 1)
      world.outside.pass(seconds: 1)
      await expect(.tooManyAttempts) { try await world.logIn("aki") }
      world.outside.pass(seconds: 1)
      _ = try await world.logIn("aki")
      // Nobody else waits.
      _ = try await world.signUp("beni")
      try await fail(world, times: 5)
      _ = try await world.logIn("beni")
    }
  }

  @Test func `one origin's failures do not shut out another's`() async throws {
    try await World.run { world in
      _ = try await world.signUp("aki")
      for number in 0..<60 {
        await expect(.wrongCredentials) { try await world.logIn("nobody\(number)", origin: "203.0.113.0/24") }
      }
      await expect(.tooManyAttempts) { try await world.logIn("aki", origin: "203.0.113.0/24") }
      _ = try await world.logIn("aki", origin: "198.51.100.0/24")
      world.outside.pass(minutes: 10)
      _ = try await world.logIn("aki", origin: "203.0.113.0/24")
    }
  }
}
