import Models
import Services
import Storage
import Testing

/// A verification finds whatever differs between what is shown and what the entries say.
@Suite struct ReleaseVerifierTests {
  static let faults: [(sql: SQLText, word: String)] = [
    ("UPDATE released SET done_mg = done_mg + 1 WHERE is_base = 1", "more than was released"),
    ("UPDATE released SET done_mg = done_mg + 1 WHERE action > 0", "nobody's change waits"),
    ("UPDATE released SET members = members + 1 WHERE action > 0 AND is_base = 1", "nobody's change waits"),
    ("UPDATE released SET entries = entries + 1 WHERE is_base = 0", "more than was released"),
    ("UPDATE released SET new_mg = new_mg - 1 WHERE is_base = 0", "more than was released"),
    ("DELETE FROM released WHERE is_base = 1", "nobody's change waits"),
    ("DELETE FROM released", "shows nothing"),
    ("DELETE FROM releases", "never was released"),
    ("UPDATE releases SET monday = monday + 1", "a week that begins on"),
    ("UPDATE released SET day = day + 700", "never was released"),
    ("UPDATE released SET action = 0 - action - 5 WHERE is_base = 0 AND action > 0", "no such place"),
    ("UPDATE released SET action = -1 WHERE is_base = 0 AND action = 0", "a week begins on Monday"),
    ("UPDATE released SET contributors = -1", "less than no contributors"),
    ("UPDATE released SET sheet_members = 1000", "more rows of sheets than members"),
    (
      """
      UPDATE released SET grp = (SELECT MIN(grp) FROM groups WHERE kind = 'household')
      WHERE grp = (SELECT MAX(grp) FROM released)
      """, "is a household"
    ),
    (
      """
      UPDATE changers SET grp = (SELECT MIN(grp) FROM groups WHERE kind = 'household')
      WHERE grp = (SELECT MAX(grp) FROM changers)
      """, "is a household"
    ),
    ("UPDATE changers SET members = 'x'", "unreadable"),
    ("UPDATE changers SET members = replace(members, 's:', 's:1')", "nobody's change waits"),
    ("DELETE FROM changers WHERE members LIKE 's%'", "nobody's change waits"),
    ("DELETE FROM changers WHERE members NOT LIKE 's%'", "nobody's change waits"),
  ]

  @Test(arguments: faults.indices)
  func `it finds`(fault: Int) async throws {
    let (sql, word) = Self.faults[fault]
    try await World.run(endsClean: false) { world in
      let group = try await world.group(.class, below: try await world.group(.school))
      let teacher = try await world.teacher(of: group)
      _ = try await world.household(of: teacher)
      var pupils: [Principal] = []
      for number in 0..<5 { pupils.append(try await world.pupil("pupil \(number)", in: group)) }
      for pupil in pupils { try await world.log("walk", 2, habit: false, by: pupil) }
      try await world.log("cycle", 2, habit: false, by: pupils[0])
      try await world.enter(in: group, on: world.day(-7), [.row(1, "cooling-28c"), .row(2)], by: teacher)
      let report = try await world.totals.group(group, from: nil, to: nil, by: .day, of: teacher)
      #expect(report.sum.entries == 5)
      try await world.expectClean()
      #expect(try await world.tamper(sql) > 0)
      let verification = try await Verifier(store: Store(database: world.database, effects: world.outside.effects))
        .verify()
      #expect(verification.differences.contains { $0.contains(word) }, "\(sql.text): \(verification.differences)")
    }
  }
}
