import Foundation
package import Storage
package import StoragePostgres

/// The PostgreSQL that `Scripts/postgres.sh` started, with a schema for each test.
package enum PostgresForTests {
  /// nil where PostgreSQL's programs are missing, or the tests were started without the script.
  package static let url = ProcessInfo.processInfo.environment["KIZUNA_TEST_POSTGRES"]
  package static var isThere: Bool { url != nil }
  package static let howToGetIt = "needs PostgreSQL: sh Scripts/postgres.sh swift test"

  /// A name that no other test has.
  private static func schemaName() -> String { "t_" + UUID().uuidString.lowercased().filter { $0 != "-" } }

  /// Tests that have a schema at the same time. Each may open some ten sessions, and each session is a process of the server.
  private static let places = Places(12)

  /// Runs `body` with a name for a schema and drops what it made there.
  package static func withSchema<T>(_ body: (_ url: String, _ schema: String) async throws -> T) async throws -> T {
    guard let url else { throw PostgresIsMissing() }
    // A test with several databases has one place: with one for each, all places could be taken by tests that wait for another.
    if hasPlace { return try await withoutPlace { try await body(url, $0) } }
    await places.take()
    defer { places.giveBack() }
    return try await $hasPlace.withValue(true) { try await withoutPlace { try await body(url, $0) } }
  }

  @TaskLocal private static var hasPlace = false

  private static func withoutPlace<T>(_ body: (_ schema: String) async throws -> T) async throws -> T {
    let schema = schemaName()
    do {
      let result = try await body(schema)
      try await drop(schema)
      return result
    } catch {
      try? await drop(schema)
      throw error
    }
  }

  /// Runs `body` on a fresh database with the whole schema.
  package static func withDatabase<T>(
    _ sessions: PostgresDatabase.Sessions = .few, _ body: (PostgresDatabase) async throws -> T
  ) async throws -> T {
    try await withSchema { _, schema in
      let database = try await open(schema, sessions: sessions)
      do {
        let result = try await body(database)
        await database.close()
        return result
      } catch {
        await database.close()
        throw error
      }
    }
  }

  package static func open(
    _ schema: String, sessions: PostgresDatabase.Sessions = .few
  ) async throws -> PostgresDatabase {
    guard let url else { throw PostgresIsMissing() }
    return try await PostgresDatabase(url: url, schema: schema, sessions: sessions, allowsLossyServer: true)
  }

  private static func drop(_ schema: String) async throws {
    try await withConnection { connection in
      try connection.run(script: "DROP SCHEMA IF EXISTS \(schema) CASCADE")
    }
  }

  package static func withConnection<T: Sendable>(
    schema: String? = nil, _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    guard let url else { throw PostgresIsMissing() }
    return try await PostgresDatabase.withConnection(url: url, schema: schema, allowsLossyServer: true, body)
  }
}

package struct PostgresIsMissing: Error {}

extension PostgresDatabase.Sessions {
  /// Many tests run at a time.
  package static let few = few(writers: 2)

  package static func few(writers: Int) -> PostgresDatabase.Sessions {
    var sessions = PostgresDatabase.Sessions()
    sessions.writers = writers
    sessions.readers = 4
    sessions.scanners = 2
    return sessions
  }
}
