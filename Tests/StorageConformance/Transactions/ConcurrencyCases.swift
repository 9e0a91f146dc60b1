import Storage
import Testing

extension StorageConformance {
  /// Reads and writes at the same time. A case that hangs here has found a dead end.
  static let concurrencyCases: [ConformanceCase] = [
    ConformanceCase("a thousand increments that read first lose nothing") { database in
      try await database.makeScratch(rows: 1)
      let results = await database.writes(1_000) { transaction, number in
        try transaction.lock(.name("scratch"))
        let old = try transaction.connection.integer("SELECT number FROM scratch WHERE id = 0") ?? 0
        try transaction.connection.execute("UPDATE scratch SET number = \(old + 1) WHERE id = 0")
        return number
      }
      #expect(results.filter(\.succeeded).count == 1_000)
      #expect(try await database.number(0) == 1_000)
    },
    ConformanceCase("free locks are taken without waiting, several at once") { database in
      let areTaken = try await database.write { try $0.connection.lock([101, 102], waiting: false) }
      #expect(areTaken)
    },
    ConformanceCase("reads see the old state during a long write and don't wait for it") { database in
      try await database.makeScratch(rows: 1)
      let changed = Happening()
      let gate = Gate()
      async let write: Void = database.write { transaction in
        try transaction.connection.execute("UPDATE scratch SET number = 1")
        changed.happen()
        gate.wait()
      }
      await changed.wait()
      for _ in 0..<50 {
        #expect(try await database.number(0) == 0)
        #expect(try await database.scan { try $0.integer("SELECT number FROM scratch WHERE id = 0") } == 0)
      }
      gate.open()
      try await write
      #expect(try await database.number(0) == 1)
    },
    ConformanceCase("a long read sees one state while writes go on") { database in
      try await database.makeScratch(rows: 1)
      let begun = Happening()
      let gate = Gate()
      async let seen = database.scan { connection in
        let before = try connection.integer("SELECT number FROM scratch WHERE id = 0")
        begun.happen()
        gate.wait()
        let after = try connection.integer("SELECT number FROM scratch WHERE id = 0")
        return [before, after, try connection.integer("SELECT COUNT(*) FROM scratch")]
      }
      await begun.wait()
      // The writer doesn't wait for the reader, either.
      try await database.write { transaction in
        try transaction.connection.execute("UPDATE scratch SET number = 1 WHERE id = 0")
        try transaction.connection.execute("INSERT INTO scratch (id) VALUES (1)")
      }
      #expect(try await database.number(0) == 1)
      gate.open()
      #expect(try await seen == [0, 0, 1])
    },
    ConformanceCase("several statements of a read fit together") { database in
      try await database.makeScratch(rows: 2)
      try await database.execute("UPDATE scratch SET number = 1000 WHERE id = 0")
      try await withThrowingTaskGroup { group in
        group.addTask {
          for step in 0..<200 as Range<Int64> {
            try await database.write { transaction in
              try transaction.connection.execute("UPDATE scratch SET number = number - \(step) WHERE id = 0")
              try transaction.connection.execute("UPDATE scratch SET number = number + \(step) WHERE id = 1")
            }
          }
        }
        for _ in 0..<4 {
          group.addTask {
            for _ in 0..<200 {
              let sum = try await database.read { connection in
                let first = try connection.integer("SELECT number FROM scratch WHERE id = 0") ?? 0
                return first + (try connection.integer("SELECT number FROM scratch WHERE id = 1") ?? 0)
              }
              #expect(sum == 1_000)
            }
          }
        }
        try await group.waitForAll()
      }
    },
    ConformanceCase("sixty-four tasks read at once, among writes, and all come back") { database in
      try await database.makeScratch(rows: 10)
      let reads = Counter()
      try await withThrowingTaskGroup { group in
        for task in 0..<64 as Range<Int64> {
          group.addTask {
            for round in 0..<30 {
              if round % 10 == 9, task % 8 == 0 {
                try await database.write {
                  _ = try $0.connection.execute("UPDATE scratch SET number = number + 1 WHERE id = 9")
                }
              }
              let found =
                round % 5 == 0
                ? try await database.scan { try $0.integer("SELECT number FROM scratch WHERE id = \(task % 9)") }
                : try await database.read { try $0.integer("SELECT number FROM scratch WHERE id = \(task % 9)") }
              if found == 0 { reads.add() }
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(reads.value == 64 * 30)
      #expect(try await database.number(9) == 24)
    },
    ConformanceCase("what a write answered the next read sees") { database in
      try await database.makeScratch(rows: 8)
      try await withThrowingTaskGroup { group in
        for id in 0..<8 as Range<Int64> {
          group.addTask {
            for number in 1...50 as ClosedRange<Int64> {
              try await database.write {
                _ = try $0.connection.execute("UPDATE scratch SET number = \(number) WHERE id = \(id)")
              }
              #expect(try await database.number(id) == number)
            }
          }
        }
        try await group.waitForAll()
      }
    },
  ]
}
