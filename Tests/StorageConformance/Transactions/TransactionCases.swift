import Storage
import Synchronization
import Testing

extension StorageConformance {
  /// One write by itself.
  static let transactionCases: [ConformanceCase] = [
    ConformanceCase("a write answers what its body returns, and it is there") { database in
      try await database.makeScratch(rows: 1)
      let seen = try await database.write { transaction in
        try transaction.connection.execute("UPDATE scratch SET number = 5 WHERE id = 0")
        // A write sees what it did itself.
        return try transaction.connection.integer("SELECT number FROM scratch WHERE id = 0")
      }
      #expect(seen == 5)
      #expect(try await database.number(0) == 5)
    },
    ConformanceCase("a write that throws leaves nothing and its error comes back") { database in
      try await database.makeScratch(rows: 1)
      let result: Result<Void, any Error> = await outcome {
        try await database.write { transaction in
          try transaction.connection.execute("UPDATE scratch SET number = 5")
          try transaction.connection.execute("INSERT INTO scratch (id) VALUES (1)")
          throw Deliberate(number: 3)
        }
      }
      guard case .failure(let error) = result else {
        Issue.record("the write succeeded")
        return
      }
      #expect(error as? Deliberate == Deliberate(number: 3))
      #expect(try await database.number(0) == 0)
      #expect(try await database.scratchRows() == 1)
    },
    ConformanceCase("what a script changed is undone, too") { database in
      try await database.makeScratch(rows: 1)
      let result: Result<Void, any Error> = await outcome {
        try await database.write { transaction in
          try transaction.connection.run(script: "UPDATE scratch SET number = 5; INSERT INTO scratch (id) VALUES (1)")
          throw Deliberate()
        }
      }
      #expect(!result.succeeded)
      #expect(try await database.number(0) == 0)
      #expect(try await database.scratchRows() == 1)
    },
    ConformanceCase("a statement that fails in the middle undoes the write") { database in
      try await database.makeScratch(rows: 2)
      let result = await outcome {
        try await database.write { transaction in
          try transaction.connection.execute("UPDATE scratch SET number = 5")
          try transaction.connection.execute("INSERT INTO scratch (id) VALUES (1)")
        }
      }
      guard case .unique = result.storageError else {
        Issue.record("\(result)")
        return
      }
      #expect(try await database.number(0) == 0)
    },
    ConformanceCase("what waits for the commit runs once, after success only, in order") { database in
      try await database.makeScratch()
      let order = Mutex<[Int]>([])
      try await database.write { transaction in
        transaction.onCommit { order.withLock { $0.append(1) } }
        try transaction.connection.execute("INSERT INTO scratch (id) VALUES (1)")
        transaction.onCommit { order.withLock { $0.append(2) } }
      }
      // Before the answer goes out.
      #expect(order.withLock { $0 } == [1, 2])
      for changes in [false, true] {
        let result: Result<Void, any Error> = await outcome {
          try await database.write { transaction in
            transaction.onCommit { order.withLock { $0.append(3) } }
            if changes { try transaction.connection.execute("INSERT INTO scratch (id) VALUES (2)") }
            throw Deliberate()
          }
        }
        #expect(!result.succeeded)
      }
      #expect(try await database.scratchRows() == 1)
      #expect(order.withLock { $0 } == [1, 2])
    },
    ConformanceCase("a read's changes of mind are its own") { database in
      try await database.makeScratch(rows: 1)
      let result: Result<Void, any Error> = await outcome {
        try await database.read { _ in throw Deliberate(number: 8) }
      }
      guard case .failure(let error) = result else {
        Issue.record("the read succeeded")
        return
      }
      #expect(error as? Deliberate == Deliberate(number: 8))
      #expect(try await database.number(0) == 0)
    },
  ]
}
