import EnginesForTests
import Storage
import StorageConformance
import Testing

@testable import StoragePostgres

/// What an operator is told of a database that Kizuna can't move into; and that nothing is left behind there.
@Suite(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)"), .timeLimit(.minutes(10)))
struct GroundTests {
  /// The default since PostgreSQL 15.
  @Test func `a role that may not make tables reads how it may`() async throws {
    try await PostgresForTests.withPlainRole { url, role, owners in
      try await on(owners, "REVOKE CREATE ON SCHEMA public FROM PUBLIC")
      let fault = await #expect(throws: PostgresFault.self) { try await open(url) }
      #expect(fault?.description.contains("ALTER DATABASE \(role) OWNER TO \(role)") == true, "\(fault as Any)")
      #expect(fault?.description.contains("GRANT CREATE ON SCHEMA public TO \(role)") == true)
      try await on(owners, "GRANT CREATE ON SCHEMA public TO \(role)")
      try await open(url)
    }
  }

  @Test(arguments: [
    ("CREATE TABLE migrations (version TEXT)", "migrations"), ("CREATE TABLE cities (name TEXT)", "cities"),
    ("CREATE VIEW members AS SELECT 1 AS one", "members"),
  ])
  func `tables of another program are named and left alone`(script: String, name: String) async throws {
    try await PostgresForTests.withPlainRole { _, _, owners in
      try await on(owners, script)
      let fault = await #expect(throws: PostgresFault.self) { try await open(owners) }
      #expect(fault?.description.contains(name) == true && fault?.description.contains("nothing was changed") == true)
      #expect(try await tables(owners) == 1)
    }
  }

  /// Found in the last step only: what the steps before it made is gone again.
  @Test func `a schema that cannot be finished is not begun`() async throws {
    try await PostgresForTests.withPlainRole { _, _, owners in
      try await on(owners, "CREATE TABLE notes (id BIGINT); CREATE INDEX pupils_by_class ON notes (id)")
      let index = try #require(try await someIndex())
      try await on(owners, "ALTER INDEX pupils_by_class RENAME TO \(index)")
      let fault = await #expect(throws: PostgresFault.self) { try await open(owners) }
      #expect(fault?.description.contains("nothing was changed") == true)
      #expect(try await tables(owners) == 2)
    }
  }

  @Test func `a database without Kizuna stays without it unless one is to be founded`() async throws {
    try await PostgresForTests.withPlainRole { _, _, owners in
      await #expect(throws: NoInstallation.self) { try await open(owners, mayFound: false) }
      #expect(try await tables(owners) == 0)
      try await open(owners)
      try await open(owners, mayFound: false)
    }
  }

  private func open(_ url: String, mayFound: Bool = true) async throws {
    try await PostgresDatabase(url: url, sessions: .few, mayFound: mayFound, allowsLossyServer: true).close()
  }

  private func on(_ url: String, _ script: String) async throws {
    try await PostgresDatabase.withConnection(url: url, allowsLossyServer: true) { try $0.run(script: script) }
  }

  private func tables(_ url: String) async throws -> Int64? {
    try await PostgresDatabase.withConnection(url: url, allowsLossyServer: true) { connection in
      try connection.integer("SELECT COUNT(*) FROM pg_class WHERE relnamespace = CAST('public' AS regnamespace)")
    }
  }

  /// The last index that the schema makes and that no constraint makes for it.
  private func someIndex() async throws -> String? {
    try await PostgresForTests.withSchema { _, schema in
      try await PostgresForTests.open(schema).close()
      return try await PostgresForTests.withConnection(schema: schema) { connection in
        try connection.first(
          """
          SELECT CAST(c.relname AS TEXT) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = current_schema() AND c.relkind = 'i'
            AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = c.oid) ORDER BY c.oid DESC
          """
        ) { row throws(StorageError) in try row.text(0) }
      }
    }
  }
}
