import Storage
import Testing

extension StorageConformance {
  /// What running a statement answers.
  static let statementCases: [ConformanceCase] = [
    ConformanceCase("an upsert returns the row as it stands") { database in
      try await database.makeScratch()
      for expected in [10, 20, 30] as [Int64] {
        let number = try await database.write { transaction in
          try transaction.connection.integer(
            """
            INSERT INTO scratch (id, number) VALUES (\(1), \(10))
            ON CONFLICT (id) DO UPDATE SET number = scratch.number + excluded.number RETURNING number
            """)
        }
        #expect(number == expected)
      }
      #expect(try await database.scratchRows() == 1)
    },
    ConformanceCase("an insert that meets its like and does nothing returns nothing") { database in
      try await database.makeScratch(rows: 1)
      let key = try await database.write {
        try $0.connection.integer("INSERT INTO scratch (id) VALUES (0) ON CONFLICT (id) DO NOTHING RETURNING id")
      }
      #expect(key == nil)
      let missing = await outcome {
        try await database.write {
          try $0.connection.key("INSERT INTO scratch (id) VALUES (0) ON CONFLICT (id) DO NOTHING RETURNING id")
        }
      }
      guard case .decoding = missing.storageError else {
        Issue.record("\(missing)")
        return
      }
    },
    ConformanceCase("the number of changed rows is told") { database in
      try await database.makeScratch(rows: 5)
      let changed = try await database.write { transaction in
        let connection = transaction.connection
        return [
          try connection.execute("UPDATE scratch SET number = 1 WHERE id < 3"),
          try connection.execute("UPDATE scratch SET number = 1 WHERE id > 100"),
          try connection.execute("INSERT INTO scratch (id) VALUES (7)"),
          try connection.execute("INSERT INTO scratch (id) VALUES (7) ON CONFLICT (id) DO NOTHING"),
          try connection.execute("DELETE FROM scratch WHERE id > 100"),
          try connection.execute("DELETE FROM scratch"),
        ]
      }
      #expect(changed == [3, 0, 1, 0, 0, 6])
    },
    ConformanceCase("rows end where the reader has seen enough") { database in
      try await database.makeScratch(rows: 100)
      try await database.read { connection in
        for limit in [1, 2, 50, 100, 1_000] {
          var seen: [Int64] = []
          try connection.forEachRow("SELECT id FROM scratch ORDER BY id") { row throws(StorageError) in
            seen.append(try row.integer(0))
            return seen.count < limit
          }
          #expect(seen == Array(0..<Int64(min(limit, 100))))
        }
        #expect(try connection.exists("SELECT 1 FROM scratch WHERE id = 99"))
        #expect(try !connection.exists("SELECT 1 FROM scratch WHERE id = 100"))
      }
    },
    ConformanceCase("a statement runs inside the same statement's rows") { database in
      try await database.makeScratch(rows: 4)
      let pairs = try await database.read { connection in
        var pairs: [[Int64]] = []
        let all: SQLText = "SELECT id FROM scratch WHERE id >= \(1) ORDER BY id"
        try connection.forEachRow(all) { row throws(StorageError) in
          let outer = try row.integer(0)
          for inner in try connection.rows(all, { row throws(StorageError) in try row.integer(0) }) {
            pairs.append([outer, inner])
          }
          // A statement that began anew under its reader would never end.
          return pairs.count < 100
        }
        return pairs
      }
      #expect(pairs == [1, 2, 3].flatMap { outer in [1, 2, 3].map { [outer, $0] } })
    },
    ConformanceCase("a statement that is none is an error, and the connection goes on") { database async throws in
      for sql in ["SELEC 1", "SELECT nothing FROM nowhere", "SELECT (1"] as [SQLText] {
        let result = await outcome { try await database.read { try $0.integer(sql) } }
        #expect(result.storageError != nil)
      }
      #expect(try await database.read { try $0.integer("SELECT 1") } == 1)
    },
    ConformanceCase("a reading connection refuses to change anything") { database in
      try await database.makeScratch(rows: 1)
      for sql in ["UPDATE scratch SET number = 9", "DELETE FROM scratch", "CREATE TABLE another (id BIGINT)"]
        as [SQLText]
      {
        for result in [
          await outcome { try await database.read { _ = try $0.execute(sql) } },
          await outcome { try await database.scan { _ = try $0.execute(sql) } },
        ] { #expect(result.storageError == .readOnly, "\(sql.text)") }
      }
      #expect(try await database.number(0) == 0)
      #expect(try await database.read { $0.isReadOnly })
      #expect(try await database.write { !$0.connection.isReadOnly })
    },
  ]
}
