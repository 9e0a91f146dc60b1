import GRDB
import Storage
import StorageConformance

@testable import StorageSQLite

/// SQLite as an engine under test: a data folder of its own for every case.
struct SQLiteEngine: StorageEngine {
  func withDatabase(_ body: (any SQLDatabase) async throws -> Void) async throws {
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(folder: folder)
      do {
        try await body(database)
      } catch {
        await database.close()
        throw error
      }
      await database.close()
    }
  }

  func withBareConnection(_ body: @escaping @Sendable (any SQLConnection, Dialect) throws -> Void) async throws {
    try await TemporaryFolder.with { folder in
      let queue = try SQLiteFile.writer(path: SQLiteDatabase.path(in: folder))
      try await queue.writeWithoutTransaction { try body(SQLiteConnection($0, isReadOnly: false), .sqlite) }
      try queue.close()
    }
  }
}
