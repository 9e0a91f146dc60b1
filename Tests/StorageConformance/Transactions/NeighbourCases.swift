import Storage
import Testing

extension StorageConformance {
  /// Writes that share a commit and must not feel it.
  static let neighbourCases: [ConformanceCase] = [
    ConformanceCase("a write that throws after changing something fails alone") { database in
      try await database.makeScratch()
      let committed = Counter()
      let results = await database.writes(700) { transaction, number in
        transaction.onCommit { committed.add() }
        try transaction.connection.execute("INSERT INTO scratch (id, number) VALUES (\(number), \(number))")
        if number % 7 == 0 { throw Deliberate(number: number) }
        return number
      }
      for (number, result) in results.enumerated() {
        switch result {
        case .success(let answer):
          #expect(answer == number)
          #expect(number % 7 != 0)
        case .failure(let error): #expect(error as? Deliberate == Deliberate(number: number))
        }
      }
      #expect(committed.value == 600)
      #expect(try await database.scratchRows() == 600)
      #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM scratch WHERE number % 7 = 0") } == 0)
    },
    ConformanceCase("a broken constraint fails alone, too") { database in
      try await database.makeScratch(rows: 1)
      let results = await database.writes(300) { transaction, number in
        // Every third takes the key that is there already.
        try transaction.connection.execute("INSERT INTO scratch (id) VALUES (\(number % 3 == 0 ? 0 : number))")
        return number
      }
      for (number, result) in results.enumerated() {
        #expect(result.succeeded == (number % 3 != 0))
        if case .failure(let error) = result, case .unique = error as? StorageError {} else { #expect(number % 3 != 0) }
      }
      #expect(try await database.scratchRows() == 201)
    },
    ConformanceCase("a write that throws before changing anything disturbs nobody") { database in
      try await database.makeScratch(rows: 1)
      let runs = Counter()
      let committed = Counter()
      let results = await database.writes(700) { transaction, number in
        runs.add()
        transaction.onCommit { committed.add() }
        // Looking is not changing.
        guard try transaction.connection.exists("SELECT 1 FROM scratch WHERE id = 0") else {
          throw Deliberate(number: -1)
        }
        if number % 7 == 0 { throw Deliberate(number: number) }
        try transaction.connection.execute("INSERT INTO scratch (id) VALUES (\(number + 1))")
        return number
      }
      #expect(results.filter(\.succeeded).count == 600)
      // Nobody had to run again.
      #expect(runs.value == 700)
      #expect(committed.value == 600)
      #expect(try await database.scratchRows() == 601)
    },
    ConformanceCase("where every write fails nothing stays") { database in
      try await database.makeScratch()
      let results = await database.writes(100) { transaction, number in
        try transaction.connection.execute("INSERT INTO scratch (id) VALUES (\(number))")
        throw Deliberate(number: number)
      }
      #expect(results.allSatisfy { !$0.succeeded })
      #expect(try await database.scratchRows() == 0)
    },
  ]
}

extension SQLDatabase {
  /// The outcomes of that many writes at once, in the order of their numbers.
  func writes(
    _ count: Int, _ body: @escaping @Sendable (Transaction, Int) throws -> Int
  ) async -> [Result<Int, any Error>] {
    await withTaskGroup(of: (Int, Result<Int, any Error>).self) { group in
      for number in 0..<count {
        group.addTask { (number, await outcome { try await self.write { try body($0, number) } }) }
      }
      var results: [Int: Result<Int, any Error>] = [:]
      for await (number, result) in group { results[number] = result }
      return (0..<count).map { results[$0] ?? .failure(Deliberate(number: -1)) }
    }
  }
}
