package import Storage

extension PostgresDatabase {
  /// Runs `body` on a connection and a thread of its own, outside any transaction and without limits of time: for schema and operators.
  ///
  /// - Throws: ``PostgresFault`` in words for the operator if there is no connection; what `body` throws.
  package static func withConnection<T: Sendable>(
    url: String, schema: String? = nil, allowsLossyServer: Bool = false,
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    let settings = SessionSettings(schema: schema, allowsLossyServer: allowsLossyServer).forMigrations
    let connector = PostgresConnector(
      parameters: try ConnectionParameters(url: url), settings: settings)
    let crew = PostgresCrew("kizuna.operator", limit: 1) { PostgresSession(connector, isReadOnly: false) }
    let result: Result<T, any Error> = await withCheckedContinuation { continuation in
      crew.submit { session in
        continuation.resume(
          returning: Result {
            try session.connectTellingWhy()
            return try body(session)
          })
      }
    }
    await crew.close(carryingOutWhatWaits: true)
    return try result.get()
  }
}
