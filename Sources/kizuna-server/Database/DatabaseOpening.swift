import StoragePostgres

/// How a database is opened, whatever its engine.
struct DatabaseOpening: Sendable {
  /// Whether Kizuna's tables may be made where there are none; otherwise a mistyped place would become one.
  var mayFound = true
  /// Whether a PostgreSQL server that doesn't sync will do.
  var allowsLossyServer = false
  /// How many connections to PostgreSQL there may be at most; nil for as many as the cores can use.
  var connections: Int?
  /// Told when PostgreSQL is lost and when it is reached again.
  var report: @Sendable (PostgresDatabase.Reachability) -> Void = { _ in }
}
