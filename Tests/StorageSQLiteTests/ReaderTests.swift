import Foundation
import Storage
import StorageConformance
import Testing

@testable import StorageSQLite

/// SQLite before 3.51.3 can corrupt a WAL database when two connections write or checkpoint at once: only one may be able to.
@Suite struct ReaderTests {
  @Test func readersCannotCheckpoint() async throws {
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(folder: folder)
      for number in 0..<50 {
        try await database.write { try $0.connection.facts.set("\(number)", to: String(repeating: "x", count: 500)) }
      }
      let path = SQLiteDatabase.path(in: folder)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      for mode in ["PASSIVE", "FULL", "RESTART", "TRUNCATE"] {
        let result = await outcome {
          try await database.scan { connection in
            // Within a transaction it would fail in any case.
            try connection.run(script: "COMMIT")
            defer { try? connection.run(script: "BEGIN") }
            try connection.run(script: "PRAGMA wal_checkpoint(\(mode))")
          }
        }
        #expect(result.storageError != nil, "\(mode)")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      // The log is whole.
      #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM facts") } == 50)
      #expect(try await database.integrityFaults() == [])
      await database.close()
    }
  }

  @Test func readersCannotWriteEvenWhenTheyAskForIt() async throws {
    try await SQLiteEngine().withDatabase { database async throws in
      let result = await outcome {
        try await database.scan { connection in
          try connection.run(script: "PRAGMA query_only = OFF")
          defer { try? connection.run(script: "PRAGMA query_only = ON") }
          try connection.facts.set("a", to: "b")
        }
      }
      #expect(result.storageError == .readOnly)
      #expect(try await database.read { try $0.facts.value("a") } == nil)
    }
  }

  @Test func theLogIsGoneAfterClosing() async throws {
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(folder: folder)
      try await database.write { try $0.connection.facts.set("a", to: "b") }
      _ = try await database.read { try $0.facts.value("a") }
      await database.close()
      // Whoever closes last checkpoints: that was the writer.
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["kizuna.sqlite", "lock"])
    }
  }

  /// A body may get its connection just before somebody closes it.
  @Test func aClosedConnectionSaysSo() async throws {
    try await TemporaryFolder.with { folder in
      let path = SQLiteDatabase.path(in: folder)
      let writer = try SQLiteFile.writer(path: path)
      let reader = try SQLiteFile.reader(path: path, label: "reader")
      for (queue, isReadOnly) in [(reader, true), (writer, false)] {
        try queue.close()
        let result = await outcome {
          try await queue.writeWithoutTransaction { database in
            try SQLiteConnection(database, isReadOnly: isReadOnly).inTransaction {}
          }
        }
        #expect(result.storageError == .closed)
      }
    }
  }

  #if os(Linux)
    @Test func oneConnectionOfTheProcessCanWrite() async throws {
      try await TemporaryFolder.with { folder in
        let database = try SQLiteDatabase(folder: folder, readerCount: 6)
        try await withThrowingTaskGroup { group in
          for task in 0..<16 {
            group.addTask {
              for _ in 0..<10 {
                try await database.write { try $0.connection.facts.set("\(task)", to: "x") }
                _ = try await database.read { try $0.facts.value("\(task)") }
              }
            }
          }
          try await group.waitForAll()
        }
        let modes = try Self.accessModes(of: SQLiteDatabase.path(in: folder))
        #expect(modes.filter { $0 != O_RDONLY } == [O_RDWR])
        #expect(modes.filter { $0 == O_RDONLY }.count == 6)
        await database.close()
        #expect(try Self.accessModes(of: SQLiteDatabase.path(in: folder)) == [])
      }
    }

    /// How the process holds a file open, once for each descriptor.
    private static func accessModes(of path: String) throws -> [Int32] {
      let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      return try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { descriptor in
        guard (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")) == real
        else { return nil }
        return Int32(descriptor).map { fcntl($0, F_GETFL) & O_ACCMODE }
      }
    }
  #endif
}
