import GRDB
import Storage
import StorageConformance
import Testing

@testable import StorageSQLite

/// Settings that durability and soundness rest on, read back from the connections in use.
@Suite struct SettingsTests {
  @Test(
    arguments: [
      ("PRAGMA synchronous", 2), ("PRAGMA foreign_keys", 1), ("PRAGMA mmap_size", 0), ("PRAGMA query_only", 0),
      ("PRAGMA wal_autocheckpoint", 8000),
      ("PRAGMA ignore_check_constraints", 0), ("PRAGMA secure_delete", 1),
    ] as [(SQLText, Int64)])
  func writer(pragma: SQLText, expected: Int64) async throws {
    try await withDatabase { database async throws in
      #expect(try await database.write { try $0.connection.pragma(pragma) } == "\(expected)")
    }
  }

  @Test(arguments: [("PRAGMA query_only", 1), ("PRAGMA mmap_size", 0)] as [(SQLText, Int64)])
  func readers(pragma: SQLText, expected: Int64) async throws {
    try await withDatabase { database async throws in
      // Every reader once, and more.
      for _ in 0..<8 {
        #expect(try await database.read { try $0.pragma(pragma) } == "\(expected)")
        #expect(try await database.scan { try $0.pragma(pragma) } == "\(expected)")
      }
    }
  }

  @Test func theJournalIsAWriteAheadLog() async throws {
    try await withDatabase { database async throws in
      #expect(try await database.write { try $0.connection.pragma("PRAGMA journal_mode") } == "wal")
      #expect(try await database.read { try $0.pragma("PRAGMA journal_mode") } == "wal")
    }
  }

  @Test func theyStandAgainAfterReopening() async throws {
    try await TemporaryFolder.with { folder in
      for _ in 0..<2 {
        let database = try SQLiteDatabase(folder: folder)
        let found = try await database.write { transaction in
          try ["PRAGMA synchronous", "PRAGMA journal_mode"].map(transaction.connection.pragma)
        }
        #expect(found == ["2", "wal"])
        await database.close()
      }
    }
  }

  /// Why `SQLiteFile` sets it after opening: GRDB's own way to WAL lowers it.
  @Test func turningTheLogOnLowersTheDurabilityOfOtherConnections() async throws {
    try await TemporaryFolder.with { folder in
      let pool = try DatabasePool(path: folder + "/pool.sqlite")
      #expect(try await pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 1)
      try pool.close()
      let writer = try SQLiteFile.writer(path: folder + "/pool.sqlite")
      #expect(try await writer.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
      try writer.close()
    }
  }

  private func withDatabase(_ body: (any SQLDatabase) async throws -> Void) async throws {
    try await SQLiteEngine().withDatabase(body)
  }
}

extension SQLConnection {
  fileprivate func pragma(_ sql: SQLText) throws(StorageError) -> String? {
    try first(sql) { row throws(StorageError) in
      if let text = try? row.text(0) { return text }
      return "\(try row.integer(0))"
    } ?? nil
  }
}
