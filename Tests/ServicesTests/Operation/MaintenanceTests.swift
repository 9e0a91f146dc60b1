import Models
import Services
import Storage
import Testing

@Suite struct MaintenanceTests {
  @Test func `what has run out is removed, and nothing else`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let club = try await world.club(of: aki)
      _ = try await world.codes.create(in: club, role: nil, expiresAt: nil, by: aki)
      let claim = IdempotencyClaim(request: "POST /v1/entries", key: "once", fingerprint: [1])
      _ = try await world.entries.post(nil, world.draft("walk", 2), claim: claim, by: aki)
      _ = try await world.resident("mori")
      _ = try await world.resident("sato")
      let maintenance = MaintenanceService(store: world.store, portion: 2)
      func counts() async throws -> [Int64] {
        try await world.database.read { connection in
          [
            try connection.integer("SELECT COUNT(*) FROM sessions") ?? -1,
            try connection.integer("SELECT COUNT(*) FROM access_tokens") ?? -1,
            try connection.integer("SELECT COUNT(*) FROM codes") ?? -1,
            try connection.integer("SELECT COUNT(*) FROM idempotency_keys") ?? -1,
          ]
        }
      }
      let before = try await counts()
      try await maintenance.purge()
      #expect(try await counts()[2...] == before[2...])
      world.outside.pass(days: 8)
      try await maintenance.purge()
      #expect(try await counts()[1...] == [0, 0, 1])
      world.outside.pass(days: 400)
      try await maintenance.purge()
      #expect(try await counts() == [0, 0, 0, 0])
    }
  }
}
