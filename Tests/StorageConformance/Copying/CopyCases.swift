import Models
import Storage
import Testing

extension StorageConformance {
  /// Moving a whole database into another one.
  static let copyCases: [ConformanceCase] = [
    ConformanceCase(pair: "a copy holds every row, whatever it holds") { source, target in
      let rows = try await source.fillEveryTable()
      #expect(try await DatabaseCopy(from: source, named: "old", to: target).run() == rows)
      for table in CopiedTable.all {
        let count: SQLText = "SELECT COUNT(*) FROM \(SQLText(stringLiteral: table.name))"
        let copied = try await target.read { try $0.integer(count) }
        // The target has one fact more until it is finished.
        let extra: Int64 = "\(table.name)" == "facts" ? 1 : 0
        #expect(try await source.read { try $0.integer(count) } == copied.map { $0 - extra }, "\(table.name)")
      }
      try await target.read { connection in
        let name = try connection.first("SELECT display_name, handle FROM members WHERE handle IS NOT NULL") {
          row throws(StorageError) in try row.text(0)
        }
        #expect(name == "はなこ")
        let words = try connection.first("SELECT value FROM facts WHERE name = 'awkward'") {
          row throws(StorageError) in try row.text(0)
        }
        #expect(words == EveryTable.awkward)
        #expect(try connection.integer("SELECT 1 FROM scopes WHERE groups = \([UInt8]())") == 1)
        #expect(try connection.integer("SELECT MAX(unit) FROM units") == Int64.max - 1)
        #expect(try connection.integer("SELECT MIN(low_mg) FROM entries") == Int64.min)
        #expect(try connection.integer("SELECT MAX(high_mg) FROM entries") == Int64.max)
        #expect(try connection.integer("SELECT COUNT(*) FROM entries WHERE note IS NULL") == 2)
      }
    },
    ConformanceCase(pair: "a copy goes on numbering where its source would") { source, target in
      _ = try await source.fillEveryTable()
      let copy = DatabaseCopy(from: source, named: "old", to: target)
      try await copy.run()
      try await copy.finish()
      let added = "INSERT INTO actions (name) VALUES ('new') RETURNING action" as SQLText
      let key = try await source.write { try $0.connection.key(added) }
      #expect(try await target.write { try $0.connection.key(added) } == key)
      #expect(try await target.read { try CopyRecord.unfinished(on: $0) } == nil)
    },
    ConformanceCase(pair: "a copy ended after any of its writes is taken up again") { source, target in
      let rows = try await source.fillEveryTable(units: 12_001)
      var runs = 0
      var progress: [Int64] = []
      while true {
        // One to begin or to find what was begun, one more to get on.
        let stopping = StoppingDatabase(target, after: 2)
        runs += 1
        let result = await outcome { try await DatabaseCopy(from: source, named: "old", to: stopping).run() }
        if case .success(let copied) = result {
          #expect(copied == rows)
          break
        }
        #expect(result.isDeliberate, "\(result)")
        #expect(try await target.read { try CopyRecord.unfinished(on: $0)?.source } == "old")
        progress.append(try await target.read { try $0.integer("SELECT COUNT(*) FROM units") ?? 0 })
        try #require(runs < 100)
      }
      #expect(runs > CopiedTable.all.count)
      #expect(progress == progress.sorted() && progress.contains(5_000) && progress.contains(10_000))
    },
    ConformanceCase(pair: "what was half copied is not gone on with when the source has changed") { source, target in
      _ = try await source.fillEveryTable(units: 12_001)
      // Half of the units are there.
      let half = await outcome {
        try await DatabaseCopy(from: source, named: "old", to: StoppingDatabase(target, after: 4)).run()
      }
      #expect(half.isDeliberate)
      #expect(try await target.read { try $0.integer("SELECT COUNT(*) FROM units") } == 5_000)
      let copy = DatabaseCopy(from: source, named: "old", to: target)
      let changes: [(change: SQLText, undo: SQLText, table: String)] = [
        ("UPDATE units SET name = 'other' WHERE unit = 7", "UPDATE units SET name = 'unit 7' WHERE unit = 7", "units"),
        ("INSERT INTO actions (action, name) VALUES (77, 'x')", "DELETE FROM actions WHERE action = 77", "actions"),
        (
          "UPDATE actions SET name = 'y' WHERE action = 1", "UPDATE actions SET name = 'lights-off' WHERE action = 1",
          "actions"
        ),
        ("DELETE FROM units WHERE unit = 3", "INSERT INTO units (unit, name) VALUES (3, 'unit 3')", "units"),
      ]
      for (change, undo, table) in changes {
        try await source.execute(change)
        let fault = await #expect(throws: CopyFault.self) { try await copy.run() }
        #expect(fault == .sourceChanged(table: table, source: "old"))
        try await source.execute(undo)
      }
      // What was not reached yet may change: it is read as it is now.
      try await source.execute("UPDATE units SET name = 'later' WHERE unit = 9000")
      try await copy.run()
      #expect(try await target.read { try $0.integer("SELECT unit FROM units WHERE name = 'later'") } == 9_000)
    },
    ConformanceCase(pair: "a half-finished copy may be begun again") { source, target in
      _ = try await source.fillEveryTable()
      let half = await outcome {
        try await DatabaseCopy(from: source, named: "old", to: StoppingDatabase(target, after: 12)).run()
      }
      #expect(half.isDeliberate)
      try await source.execute("UPDATE actions SET name = 'renamed' WHERE action = 1")
      try await DatabaseCopy(from: source, named: "new", to: target).run(startingAnew: true)
      #expect(try await target.read { try $0.integer("SELECT action FROM actions WHERE name = 'renamed'") } == 1)
      #expect(try await target.read { try CopyRecord.unfinished(on: $0)?.source } == "new")
    },
    ConformanceCase(pair: "only an empty database is copied into, and only a whole one is copied") { source, target in
      _ = try await source.fillEveryTable()
      try await target.execute("INSERT INTO units (name) VALUES ('mine')")
      for startingAnew in [false, true] {
        let fault = await #expect(throws: CopyFault.self) {
          try await DatabaseCopy(from: source, named: "old", to: target).run(startingAnew: startingAnew)
        }
        #expect(fault == .targetInUse)
      }
      #expect(try await target.read { try $0.integer("SELECT COUNT(*) FROM units") } == 1)
      try await target.execute("DELETE FROM units")
      try await DatabaseCopy(from: source, named: "old", to: target).run()
      let fault = await #expect(throws: CopyFault.self) {
        try await DatabaseCopy(from: target, named: "half", to: source).run()
      }
      #expect(fault == .unfinished(source: "old"))
    },
    ConformanceCase(pair: "what changes in the target behind the copy's back is found") { source, target in
      _ = try await source.fillEveryTable()
      let copy = DatabaseCopy(from: source, named: "old", to: target)
      try await copy.run()
      try await target.execute("UPDATE totals SET done_mg = done_mg + 1")
      let fault = await #expect(throws: CopyFault.self) { try await copy.run() }
      #expect(fault == .differs(table: "totals"))
    },
    ConformanceCase(pair: "the source may be written to meanwhile: the copy is one moment of it") { source, target in
      _ = try await source.fillEveryTable(units: 12_001)
      let written = Counter()
      let meddling = StoppingDatabase(target) {
        // Both or none, in the second table that is copied and in the last.
        try await source.write { transaction in
          let connection = transaction.connection
          try connection.execute("INSERT INTO actions (name) SELECT 'pair ' || COUNT(*) FROM actions")
          try connection.execute("INSERT INTO facts (name, value) SELECT 'pair ' || COUNT(*), '' FROM actions")
        }
        written.add()
      }
      try await DatabaseCopy(from: source, named: "old", to: meddling).run()
      let pairs = try await target.read { connection in
        [
          try connection.integer("SELECT COUNT(*) FROM actions WHERE name LIKE 'pair%'") ?? -1,
          try connection.integer("SELECT COUNT(*) FROM facts WHERE name LIKE 'pair%'") ?? -1,
        ]
      }
      #expect(pairs[0] == pairs[1])
      #expect(pairs[0] < written.value)
    },
  ]
}

extension Result where Failure == any Error {
  fileprivate var isDeliberate: Bool {
    if case .failure(let error) = self { error is Deliberate } else { false }
  }
}
