import PostgresForTests
import Storage
import StorageConformance

/// PostgreSQL as an engine under test: a schema of its own for every case.
struct PostgresEngine: StorageEngine {
  func withDatabase(_ body: (any SQLDatabase) async throws -> Void) async throws {
    try await PostgresForTests.withSchema { _, schema in
      let database = try await PostgresForTests.open(schema)
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
    try await PostgresForTests.withSchema { _, schema in
      try await PostgresForTests.withConnection(schema: schema) { connection in
        try connection.run(script: "CREATE SCHEMA \(schema)")
        try body(connection, .postgres)
      }
    }
  }
}
