import Models
import Services
import Storage
import Testing

/// A verification finds whatever differs from what the entries and memberships say.
@Suite struct VerifierTests {
  /// Each a change behind the services' back, and a word of the report it must lead to.
  static let faults: [(sql: SQLText, word: String)] = [
    ("UPDATE totals SET done_mg = done_mg + 1 WHERE action = 0", "total of"),
    ("UPDATE totals SET new_mg = new_mg - 1 WHERE action > 0", "total of"),
    ("UPDATE totals SET low_mg = low_mg - 1", "total of"),
    ("UPDATE totals SET members = members - 1 WHERE action = 0", "total of"),
    ("UPDATE totals SET quantity_micro = quantity_micro + 1 WHERE action > 0", "total of"),
    ("UPDATE totals SET co2_entries = 0, co2e_entries = co2_entries", "total of"),
    ("UPDATE totals SET day = day - 1", "total of"),
    ("DELETE FROM totals WHERE action = 0", "missing"),
    ("UPDATE entries SET held_out = 0 WHERE held_out <> 0", "counts in other groups"),
    ("UPDATE entries SET held_out = 1 WHERE household IS NOT NULL AND held_out = 0", "counts in other groups"),
    ("UPDATE entries SET held_out = 1 WHERE household IS NULL", "held out though"),
    ("UPDATE entries SET avoided_mg = avoided_mg + 1, high_mg = high_mg + 1 WHERE baseline_mg IS NULL", "its masses"),
    ("UPDATE entries SET low_mg = low_mg - 1", "its masses"),
    ("UPDATE entries SET quantity_micro = quantity_micro + 1000000", "its masses"),
    ("UPDATE entries SET scope = (SELECT MIN(scope) FROM scopes s WHERE s.scope <> entries.scope)", "its groups"),
    ("UPDATE entries SET household = household + 1 WHERE household IS NOT NULL", "another household"),
    ("UPDATE entries SET member = (SELECT MIN(member) FROM members)", "total of"),
    ("UPDATE entries SET habit = 0", "total of"),
    ("UPDATE entries SET out_of_season = 1", "total of"),
    ("UPDATE entries SET deleted_at = 0 WHERE household IS NULL", "total of"),
    ("UPDATE entries SET revision = 2", "events for"),
    ("DELETE FROM events WHERE kind = 1 AND seq = (SELECT MAX(seq) FROM events WHERE kind = 1)", "events for"),
    ("UPDATE memberships SET from_day = from_day + 1 WHERE role = 'keeper'", "its groups"),
    ("DELETE FROM memberships WHERE role = 'keeper'", "its groups"),
    (
      "UPDATE groups SET parent = (SELECT MIN(grp) FROM groups WHERE kind = 'ward') WHERE kind = 'household'",
      "its groups"
    ),
  ]

  @Test(arguments: faults.indices)
  func `it finds`(fault: Int) async throws {
    let (sql, word) = Self.faults[fault]
    try await World.run(endsClean: false) { world in
      let people = try await world.residents("aki", "beni")
      _ = try await world.household(of: people)
      for person in people { try await world.log("fridge-not-overfilled", by: person) }
      for day in [-1, 0] { try await world.log("walk", 4, on: world.day(day), by: people[0]) }
      try await world.expectClean()
      #expect(try await world.tamper(sql) > 0)
      // What was remembered of immutable rows would hide what happened to them.
      let verification = try await Verifier(store: Store(database: world.database, effects: world.outside.effects))
        .verify()
      #expect(!verification.isClean)
      #expect(verification.differences.contains { $0.contains(word) }, "\(sql.text): \(verification.differences)")
      #expect(verification.differenceCount == Int64(verification.differences.count))
    }
  }

  @Test func `it says how much it looked at`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      try await world.log("walk", 4, by: aki)
      try await world.log("cycle", 4, by: aki)
      try await world.delete(try await world.log("bus", 4, by: aki), by: aki)
      let verification = try await world.verifier.verify()
      #expect(verification.entries == 2)
      #expect(verification.totals == 3)
    }
  }

  @Test func `of many differences it shows the first and counts all`() async throws {
    try await World.run(endsClean: false) { world in
      let aki = try await world.resident("aki")
      for day in -130...0 { try await world.log("walk", 1, on: world.day(day), by: aki) }
      try await world.tamper("UPDATE entries SET low_mg = low_mg - 1")
      let verification = try await world.verifier.verify()
      #expect(verification.differenceCount >= 131)
      #expect(verification.differences.count == 100)
    }
  }
}
