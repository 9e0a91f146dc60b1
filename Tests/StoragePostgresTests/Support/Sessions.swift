import EnginesForTests
import Storage

@testable import StoragePostgres

extension PostgresForTests {
  /// Runs `body` on one session of a schema with the table `notes (id, number, words)`.
  static func withSession(
    _ change: (inout SessionSettings) -> Void = { _ in }, fetchesByCursor: Bool = false,
    _ body: (PostgresSession) throws -> Void
  ) async throws {
    try await withSchema { _, schema in
      try await withConnection(schema: schema) { connection in
        try connection.run(script: "CREATE SCHEMA \(schema)")
        try connection.run(script: "CREATE TABLE notes (id BIGINT PRIMARY KEY, number BIGINT, words TEXT)")
      }
      var settings = SessionSettings(schema: schema, allowsLossyServer: true)
      change(&settings)
      let session = PostgresSession(try connector(settings), isReadOnly: false, fetchesByCursor: fetchesByCursor)
      defer { session.disconnect() }
      try body(session)
    }
  }

  /// Ends a session of the server as an operator does, and returns when it is gone; on the caller's thread, which may be a session's.
  static func terminate(_ process: Int64) throws {
    let operation = PostgresSession(try connector(SessionSettings(allowsLossyServer: true)), isReadOnly: false)
    defer { operation.disconnect() }
    try operation.execute("SELECT pg_terminate_backend(CAST(\(process) AS INTEGER))")
    while try operation.exists("SELECT 1 FROM pg_stat_activity WHERE pid = \(process)") {}
  }

  private static func connector(_ settings: SessionSettings) throws -> PostgresConnector {
    PostgresConnector(parameters: try ConnectionParameters(url: url ?? ""), settings: settings)
  }
}

extension SQLConnection {
  /// The server's process for this connection.
  var process: Int64 { get throws(StorageError) { try integer("SELECT pg_backend_pid()") ?? 0 } }

  func count() throws(StorageError) -> Int64? { try integer("SELECT COUNT(*) FROM notes") }
}
