import EnginesForTests
import Storage
import StorageConformance
import StoragePostgres

/// PostgreSQL as an engine under test: a schema of its own for every case.
struct PostgresEngine: StorageEngine {
  var writers = 1

  func withDatabase(_ body: (any SQLDatabase) async throws -> Void) async throws {
    try await PostgresForTests.withDatabase(.few(writers: writers)) { try await body($0) }
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
