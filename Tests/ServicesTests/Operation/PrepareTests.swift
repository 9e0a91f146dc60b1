import Dispatch
import Models
import Services
import Testing

/// What a start does to an installation.
@Suite struct PrepareTests {
  @Test func `a later start changes nothing`() async throws {
    try await World.run { world in
      let before = try await world.count("SELECT COUNT(*) FROM events")
      let saitama = try #require(try RealSeeds.city("saitama"))
      try await world.operation.prepare(catalogue: RealSeeds.catalogue(), cities: [saitama])
      #expect(try await world.count("SELECT COUNT(*) FROM events") == before)
      #expect(try await world.operation.editions().count == 1)
    }
  }

  @Test func `the key of the cursors stays`() async throws {
    try await World.run { world in
      let key = try await world.operation.cursorKey()
      #expect(key.count == 32)
      #expect(try await world.operation.cursorKey() == key)
    }
  }

  @Test func `an installation that was closed is unhealthy`() async throws {
    try await World.run(endsClean: false) { world in
      let health = HealthService(store: world.store)
      #expect(await health.faults() == [])
      await world.database.close()
      world.outside.pass(seconds: 1)
      #expect(await health.faults() == ["database"])
    }
  }

  @Test func `a database that takes too long is unhealthy until it answers`() async throws {
    try await World.run { world in
      let health = HealthService(store: world.store, deadline: .milliseconds(100))
      let (held, released) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let holding: Void = world.database.write { transaction in
        try transaction.lock(.name("checked_at"))
        // The lock is there when what was sent behind it is answered.
        _ = try transaction.connection.exists("SELECT 1")
        held.signal()
        released.wait()
      }
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          held.wait()
          continuation.resume()
        }
      }
      for _ in 0..<3 { #expect(await health.faults() == ["database"]) }
      released.signal()
      try await holding
      while await health.faults() != [] { try await Task.sleep(for: .milliseconds(10)) }
    }
  }
}
