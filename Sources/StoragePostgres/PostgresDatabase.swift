import Foundation
package import Storage

/// A schema of a PostgreSQL database, reached by libpq: sessions on threads of their own, opened when they are needed.
package final class PostgresDatabase: SQLDatabase {
  package let dialect = Dialect.postgres
  private let writers: PostgresCrew
  private let readers: PostgresCrew
  private let scanners: PostgresCrew
  private let queue: WriteQueue

  /// How many sessions there may be at most. With all its servers together they must fit into the server's `max_connections`.
  package struct Sessions: Sendable {
    package var writers = 2
    package var readers = max(8, 4 * ProcessInfo.processInfo.activeProcessorCount)
    package var scanners = 2

    package init() {}

    /// - Parameter most: How many in all, at least 3: one for each purpose. Most of them read.
    package init(most: Int) {
      writers = most < 6 ? 1 : 2
      scanners = most < 8 ? 1 : 2
      readers = max(1, most - writers - scanners)
    }
  }

  /// What becomes of the connection to the server, to be told to the operator.
  package enum Reachability: Hashable, Sendable {
    /// Requests fail because there is no connection; the reason is libpq's and carries no password.
    case lost(reason: String)
    case regained
  }

  /// Connects and brings the schema up to date; of several servers that start at once, one does it and the others wait.
  ///
  /// - Parameters:
  ///   - url: As libpq takes it; what it doesn't say comes from the `PG…` variables of the environment and `~/.pgpass`.
  ///   - schema: Where the tables are; made if it isn't there. nil for the first of the role's search path.
  ///   - mayFound: Whether Kizuna's tables may be made where there are none.
  ///   - allowsLossyServer: Whether a server that doesn't sync will do; for tests.
  ///   - report: Told when the server is lost and when it is reached again, once each.
  /// - Throws: ``PostgresFault`` in words for the operator; ``NoInstallation``; ``MigrationMismatch``; ``StorageError``.
  package init(
    url: String, schema: String? = nil, sessions: Sessions = Sessions(), mayFound: Bool = true,
    allowsLossyServer: Bool = false, report: @escaping @Sendable (Reachability) -> Void = { _ in }
  ) async throws {
    let parameters = try ConnectionParameters(url: url)
    let outage = Outage(report)
    let settings = SessionSettings(schema: schema, allowsLossyServer: allowsLossyServer)
    func crew(
      _ name: String, _ limit: Int, _ settings: SessionSettings, isReadOnly: Bool = true, fetchesByCursor: Bool = false
    ) -> PostgresCrew {
      let connector = PostgresConnector(parameters: parameters, settings: settings, outage: outage)
      return PostgresCrew("kizuna.\(name)", limit: limit) {
        PostgresSession(connector, isReadOnly: isReadOnly, fetchesByCursor: fetchesByCursor)
      }
    }
    let writers = crew("writer", sessions.writers, settings, isReadOnly: false)
    self.writers = writers
    readers = crew("reader", sessions.readers, settings)
    scanners = crew("scanner", sessions.scanners, settings.forScans, fetchesByCursor: true)
    queue = WriteQueue(beginStatement: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", writers: sessions.writers) {
      work in
      writers.submit { work($0) }
    }
    try await Self.withConnection(url: url, schema: schema, allowsLossyServer: allowsLossyServer) { connection in
      try SharedMigration.apply(on: connection, schema: schema, mayFound: mayFound)
    }
    // Where connections are scarce, it is not the many readers who get them all.
    await writers.connectAll()
  }

  package func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await readers.read(body)
  }

  package func scan<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await scanners.read(body)
  }

  package func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await queue.write(body)
  }

  package func close() async {
    queue.close()
    await readers.close(carryingOutWhatWaits: false)
    await scanners.close(carryingOutWhatWaits: false)
    await writers.close(carryingOutWhatWaits: true)
  }
}
