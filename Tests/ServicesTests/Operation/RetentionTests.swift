import Models
import Services
import Storage
import Testing

/// Of each period: what is kept is there one day before it ends, and gone one day after.
@Suite struct RetentionTests {
  private func expect(
    _ counted: SQLText, goneAfter days: Int, world: World, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    world.outside.pass(days: Int64(days) - 1)
    try await world.purge()
    #expect(try await world.count(counted) > 0, "one day before", sourceLocation: sourceLocation)
    world.outside.pass(days: 2)
    try await world.purge()
    #expect(try await world.count(counted) == 0, "one day after", sourceLocation: sourceLocation)
  }

  private func endedClass(_ world: World) async throws {
    let school = try await world.school()
    let group = try await world.openClass("5-2 of 2026", in: school)
    try await world.join(group, of: school.teacher, school.officer, as: .teacher)
    let pupil = try await world.pupils(1, in: group, of: school.teacher)[0]
    try await world.log("walk", 1, by: pupil.principal)
    try await world.enter(in: group, [.row(1, "bottle-and-bag")], by: school.teacher)
    try await world.groups.close(group, precondition: .any, by: school.teacher)
  }

  @Test func `pupils, and the rows of sheets`() async throws {
    for counted in [
      "SELECT COUNT(*) FROM entries e JOIN members m ON m.member = e.member WHERE m.kind = 'pupil'",
      "SELECT COUNT(*) FROM pupils", "SELECT COUNT(*) FROM contributors",
    ] as [SQLText] {
      try await World.run { world in
        try await endedClass(world)
        try await expect(counted, goneAfter: Retention().pupilEntriesDays, world: world)
      }
    }
  }

  @Test func `records of classes`() async throws {
    for counted in [
      "SELECT COUNT(*) FROM classes", "SELECT COUNT(*) FROM groups WHERE name = '5-2 of 2026'",
      "SELECT COUNT(*) FROM memberships s JOIN groups g ON g.grp = s.grp WHERE g.kind = 'class'",
    ] as [SQLText] {
      try await World.run { world in
        try await endedClass(world)
        try await expect(counted, goneAfter: Retention().classRecordDays, world: world)
      }
    }
  }

  @Test func `keys of repeated requests`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      let claim = IdempotencyClaim(request: "POST /v1/entries", key: "once", fingerprint: [1])
      _ = try await world.entries.post(nil, world.draft("walk", 2), claim: claim, by: aki)
      try await expect(
        "SELECT COUNT(*) FROM idempotency_keys", goneAfter: Retention().idempotencyKeyDays, world: world)
    }
  }

  @Test func `logins, idle and at most`() async throws {
    try await World.run { world in
      _ = try await world.newcomer("aki")
      try await expect("SELECT COUNT(*) FROM refresh_tokens", goneAfter: Retention().idleSessionDays, world: world)
    }
    try await World.run { world in
      _ = try await world.newcomer("aki")
      try await expect("SELECT COUNT(*) FROM sessions", goneAfter: Retention().sessionDays, world: world)
    }
  }

  @Test func `an installation's own periods hold everywhere`() async throws {
    try await World.run { world in
      try await endedClass(world)
      var retention = Retention()
      retention.pupilEntriesDays = 10
      let store = Store(database: world.database, effects: world.outside.effects, retention: retention)
      world.outside.pass(days: 11)
      try await world.purge()
      #expect(try await world.count("SELECT COUNT(*) FROM pupils") == 1)
      try await MaintenanceService(store: store).purge()
      #expect(try await world.count("SELECT COUNT(*) FROM pupils") == 0)
    }
  }

  @Test func `all faults are told at once`() {
    var retention = Retention()
    #expect(retention.faults == [])
    retention.pupilEntriesDays = 1
    retention.idempotencyKeyDays = 0
    retention.sessionDays = 30
    #expect(retention.faults.count == 3)
  }
}
