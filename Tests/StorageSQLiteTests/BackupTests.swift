import Foundation
import Storage
import StorageConformance
import Testing

@testable import StorageSQLite

@Suite(.timeLimit(.minutes(10))) struct BackupTests {
  /// Eight writers move amounts between two accounts and add a row each time: a copy of any one moment adds up.
  @Test func aCopyMadeWhileEightWriteIsOneSoundMoment() async throws {
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(folder: folder + "/var")
      try await database.write { transaction in
        try transaction.connection.run(
          script: "CREATE TABLE accounts (id INTEGER PRIMARY KEY, sum INTEGER NOT NULL) STRICT")
        try transaction.connection.run(script: "INSERT INTO accounts VALUES (1, 1000000), (2, 0), (3, 0)")
      }
      let finish = Counter()
      let written = Counter()
      try await withThrowingTaskGroup { group in
        for writer in 0..<8 {
          group.addTask {
            var step = 0
            while finish.value == 0 {
              step += 1
              let name = "\(writer).\(step)"
              try await database.write { transaction in
                let connection = transaction.connection
                try connection.execute("UPDATE accounts SET sum = sum - 1 WHERE id = 1")
                try connection.facts.set(name, to: String(repeating: "x", count: 300))
                try connection.execute("UPDATE accounts SET sum = sum + 1 WHERE id = 2")
                try connection.execute("UPDATE accounts SET sum = sum + 1 WHERE id = 3")
              }
              written.add()
            }
          }
        }
        for copy in 1...4 {
          while written.value < copy * 200 { await Task.yield() }
          let before = written.value
          let target = folder + "/copy\(copy)"
          try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
          try await database.backUp(to: SQLiteDatabase.path(in: target))
          try await Self.check(target, atLeast: before)
        }
        finish.add()
        try await group.waitForAll()
      }
      #expect(
        try await database.read { try $0.integer("SELECT sum FROM accounts WHERE id = 3") } == Int64(written.value))
      await database.close()
    }
  }

  private static func check(_ folder: String, atLeast answered: Int) async throws {
    let copy = try SQLiteDatabase(folder: folder)
    #expect(try await copy.integrityFaults() == [])
    let sums = try await copy.read { connection in
      try connection.rows("SELECT sum FROM accounts ORDER BY id") { row throws(StorageError) in try row.integer(0) }
    }
    let rows = try await copy.read { try $0.integer("SELECT COUNT(*) FROM facts") } ?? 0
    #expect(sums == [1_000_000 - rows, rows, rows])
    #expect(rows >= answered)
    // A copy is a database like any other.
    try await copy.write { try $0.connection.facts.set("new", to: "life") }
    await copy.close()
  }

  @Test func aBackupThatCannotBeWrittenIsAnError() async throws {
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(folder: folder)
      let result = await outcome { try await database.backUp(to: "/nowhere/at/all.sqlite") }
      #expect(result.storageError != nil)
      try await database.write { try $0.connection.facts.set("still", to: "here") }
      #expect(try await database.read { try $0.facts.value("still") } == "here")
      await database.close()
    }
  }
}
