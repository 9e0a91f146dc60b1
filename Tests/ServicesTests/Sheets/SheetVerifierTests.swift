import Services
import Storage
import Testing

/// A verification finds whatever differs between the runs and the log.
@Suite struct SheetVerifierTests {
  static let faults: [(sql: SQLText, word: String)] = [
    ("UPDATE entries SET on_sheet = 0 WHERE on_sheet = 1", "counts though it stands on a sheet"),
    ("UPDATE entries SET on_sheet = 1 WHERE run IS NULL", "counts though it stands on a sheet"),
    ("UPDATE entries SET run = NULL WHERE run IS NOT NULL", "entries of them"),
    ("UPDATE entries SET habit = 1 - habit WHERE run IS NOT NULL", "entries of them"),
    ("UPDATE sheet_runs SET day = day - 1", "another day or sheet"),
    ("UPDATE sheet_runs SET sheet = 'other'", "another day or sheet"),
    ("UPDATE sheet_runs SET deleted_at = 0", "undone, and still has entries"),
    ("UPDATE sheet_runs SET revision = 2", "events for"),
    ("UPDATE contributors SET place = place + 10", "is nobody"),
    ("DELETE FROM contributors WHERE place = 1", "is nobody"),
    (
      "UPDATE memberships SET to_day = NULL WHERE member IN (SELECT member FROM contributors)",
      "stands for a row of a sheet"
    ),
  ]

  @Test(arguments: faults.indices)
  func `it finds`(fault: Int) async throws {
    let (sql, word) = Self.faults[fault]
    try await World.run(endsClean: false) { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      let aki = try await world.pupil("あおい くじら", in: group)
      try await world.log("bottle-and-bag", habit: false, by: aki)
      try await world.log("walk", 2, by: aki)
      try await world.enter(
        in: group, [.row("あおい くじら", "bottle-and-bag"), .row(1, "cooling-28c"), .row(2)], by: teacher)
      try await world.expectClean()
      #expect(try await world.tamper(sql) > 0)
      let verification = try await Verifier(store: Store(database: world.database, effects: world.outside.effects))
        .verify()
      #expect(verification.differences.contains { $0.contains(word) }, "\(sql.text): \(verification.differences)")
    }
  }
}
