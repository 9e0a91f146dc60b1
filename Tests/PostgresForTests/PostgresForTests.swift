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
  package static func schemaName() -> String { "t_" + UUID().uuidString.lowercased().filter { $0 != "-" } }

  /// Runs `body` with a name for a schema and drops what it made there.
  package static func withSchema<T>(_ body: (_ url: String, _ schema: String) async throws -> T) async throws -> T {
    guard let url else { throw PostgresIsMissing() }
    let schema = schemaName()
    do {
      let result = try await body(url, schema)
      try await drop(schema)
      return result
    } catch {
      try? await drop(schema)
      throw error
    }
  }

  package static func open(
    _ schema: String, sessions: PostgresDatabase.Sessions = .few
  ) async throws -> PostgresDatabase {
    guard let url else { throw PostgresIsMissing() }
    return try await PostgresDatabase(url: url, schema: schema, sessions: sessions, allowsLossyServer: true)
  }

  package static func drop(_ schema: String) async throws {
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
  package static var few: PostgresDatabase.Sessions {
    var sessions = PostgresDatabase.Sessions()
    sessions.readers = 4
    sessions.scanners = 2
    return sessions
  }
}
