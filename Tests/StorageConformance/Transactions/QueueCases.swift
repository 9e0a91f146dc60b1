import Storage
import Testing

extension StorageConformance {
  /// The waiting line of writes, and its end.
  static let queueCases: [ConformanceCase] = [
    ConformanceCase("beyond its limit the line is busy, and nothing that waited is lost") { database in
      try await database.makeScratch()
      try await database.holdingTheWriter { gate in
        let refused = Counter()
        let extra = 100
        let results = await withTaskGroup(of: Result<Void, any Error>.self) { group in
          for id in 0..<WriteQueue.queueLimit + extra {
            group.addTask {
              let result: Result<Void, any Error> = await outcome {
                _ = try await database.execute("INSERT INTO scratch (id) VALUES (\(id))")
              }
              // The line is full exactly when the ones too many have come back.
              if !result.succeeded {
                refused.add()
                if refused.value == extra { gate.open() }
              }
              return result
            }
          }
          return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.filter(\.succeeded).count == WriteQueue.queueLimit)
        #expect(results.filter { $0.storageError == .busy }.count == extra)
      }
      #expect(try await database.scratchRows() == Int64(WriteQueue.queueLimit))
      // Afterwards there is room again.
      try await database.execute("INSERT INTO scratch (id) VALUES (-1)")
    },
    ConformanceCase("closing carries out what waits and refuses what comes later") { database in
      try await database.makeScratch()
      let committed = Counter()
      try await database.holdingTheWriter { gate in
        await withTaskGroup { group in
          let refusal = Happening()
          for id in 0..<WriteQueue.queueLimit + 1 {
            group.addTask {
              let result: Result<Void, any Error> = await outcome {
                try await database.write { transaction in
                  transaction.onCommit { committed.add() }
                  try transaction.connection.execute("INSERT INTO scratch (id) VALUES (\(id))")
                }
              }
              if !result.succeeded { refusal.happen() }
            }
          }
          // One was refused, so the limit's worth of them waits.
          await refusal.wait()
          group.addTask { await database.close() }
          var answer: StorageError? = .busy
          while answer == .busy { answer = await outcome { try await database.write { _ in } }.storageError }
          #expect(answer == .closed)
          gate.open()
          await group.waitForAll()
        }
      }
      #expect(committed.value == WriteQueue.queueLimit)
      #expect(await outcome { try await database.write { _ in } }.storageError == .closed)
      #expect(await outcome { try await database.read { _ in } }.storageError == .closed)
      #expect(await outcome { try await database.scan { _ in } }.storageError == .closed)
      await database.close()
    },
    ConformanceCase("closing in the middle answers every read and write") { database in
      try await database.makeScratch(rows: 1)
      let closed = Counter()
      await withTaskGroup { group in
        for task in 0..<16 {
          group.addTask {
            while true {
              let error =
                task % 2 == 0
                ? await outcome { try await database.read { try $0.integer("SELECT number FROM scratch") } }
                  .storageError
                : await outcome {
                  try await database.execute("UPDATE scratch SET number = 1")
                }
                .storageError
              guard let error else { continue }
              #expect(error == .closed)
              return closed.add()
            }
          }
        }
        await database.close()
        await group.waitForAll()
      }
      #expect(closed.value == 16)
    },
  ]
}

extension SQLDatabase {
  /// Runs `body` while a write holds the writer until the gate is opened.
  fileprivate func holdingTheWriter(_ body: (Gate) async throws -> Void) async throws {
    let gate = Gate()
    let held = Happening()
    async let write: Void = write { _ in
      held.happen()
      gate.wait()
    }
    do {
      // Whatever goes wrong, nobody waits for ever.
      defer { gate.open() }
      await held.wait()
      try await body(gate)
    }
    try await write
  }
}
