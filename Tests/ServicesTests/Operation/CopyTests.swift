import EnginesForTests
import Models
import Services
import Storage
import Testing

/// An installation that was moved tells everybody the same.
@Suite struct CopyTests {
  @Test func `there and back again, all answers are the same`() async throws {
    try await World.run { world in
      try await Self.live(in: world)
      let before = try await AnswerFingerprint(store: world.store).report()
      #expect(before.entries == 9)
      for engine in Engine.allCases {
        try await engine.withDatabase { there, _ in
          let report = try await Self.copy(world.database, there, world)
          #expect(report.verification.entries == 9)
          #expect(try await Self.answers(of: there, world) == before)
          try await world.engine.withDatabase { back, _ in
            try await Self.copy(there, back, world)
            #expect(try await Self.answers(of: back, world) == before)
          }
        }
      }
    }
  }

  @Test func `life goes on in the copy`() async throws {
    try await World.run { world in
      try await Self.live(in: world)
      for engine in Engine.allCases {
        try await engine.withDatabase { there, _ in
          try await Self.copy(world.database, there, world)
          let store = Store(database: there, effects: world.outside.effects)
          let aki = try #require(
            try await there.read { connection in
              let city = try connection.cities.find(slug: "saitama")
              return try city.flatMap { try connection.members.find(handle: "aki", city: $0.key) }
            })
          let person = Principal(member: aki, session: 0)
          let outcome = try await EntryService(store: store).put(
            world.newID(), world.draft("walk", 1), precondition: nil, by: person)
          #expect(outcome.kind == .created)
          #expect(try await Verifier(store: store).verify().differences == [])
        }
      }
    }
  }

  @Test func `what does not verify does not become a city`() async throws {
    try await World.run(endsClean: false) { world in
      try await Self.live(in: world)
      try await world.tamper("UPDATE totals SET done_mg = done_mg + 1")
      try await world.engine.withDatabase { there, _ in
        let fault = await #expect(throws: CopyFault.self) { try await Self.copy(world.database, there, world) }
        guard case .unsound(let differences) = fault else {
          Issue.record("\(String(describing: fault))")
          return
        }
        #expect(!differences.isEmpty)
        let isUnfinished = try await there.read { try CopyRecord.unfinished(on: $0) != nil }
        #expect(isUnfinished)
      }
    }
  }

  @Test func `one changed answer changes the fingerprint`() async throws {
    try await World.run(endsClean: false) { world in
      try await Self.live(in: world)
      var hashes = [try await Self.answers(of: world.database, world).hash]
      let changes: [SQLText] = [
        "UPDATE entries SET note = '雨' WHERE note IS NOT NULL", "UPDATE entries SET held_out = 0 WHERE held_out <> 0",
        "UPDATE totals SET done_mg = done_mg + 1 WHERE action = 0",
        "UPDATE groups SET name = 'x' WHERE kind = 'household'", "UPDATE members SET display_name = '秋'",
      ]
      for change in changes {
        #expect(try await world.tamper(change) > 0)
        hashes.append(try await Self.answers(of: world.database, world).hash)
      }
      #expect(Set(hashes).count == changes.count + 1)
    }
  }

  /// Two people with a household, who log things that count once and twice, edit and delete.
  private static func live(in world: World) async throws {
    let people = try await world.residents("aki", "beni")
    _ = try await world.household(of: people)
    _ = try await world.club(of: people[1])
    for person in people {
      try await world.log("fridge-not-overfilled", by: person)
      for day in [-3, -2, -1] { try await world.log("walk", 4, on: world.day(day), habit: day == -1, by: person) }
    }
    let rain = try await world.log("bus", 2, note: "雨だったので", by: people[0])
    try await world.edit(rain, to: world.draft("bus", 3, note: "雨だったので"), by: people[0])
    try await world.delete(try await world.log("cycle", 4, by: people[1]), by: people[1])
  }

  @discardableResult
  private static func copy(
    _ source: any SQLDatabase, _ target: any SQLDatabase, _ world: World
  ) async throws -> CopyService.Report {
    try await CopyService(from: source, named: "the world", to: target, effects: world.outside.effects).run()
  }

  private static func answers(of database: any SQLDatabase, _ world: World) async throws -> AnswerFingerprint.Report {
    try await AnswerFingerprint(store: Store(database: database, effects: world.outside.effects)).report()
  }
}
