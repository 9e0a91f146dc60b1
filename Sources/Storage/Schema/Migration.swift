/// One step of the schema. Shipped migrations never change; a new one goes to the end of ``Migrations/all``.
package struct Migration: Sendable {
  package let name: String
  package let statements: [String]

  package init(_ name: String, _ statements: [String]) {
    self.name = name
    self.statements = statements
  }
}

/// The database was made by another line of migrations than this program knows.
package struct MigrationMismatch: Error, CustomStringConvertible, Hashable {
  package let applied: [String]
  package let known: [String]

  package var description: String {
    """
    the database's migrations are not a beginning of the ones this program knows
      applied: \(applied.joined(separator: ", "))
      known:   \(known.joined(separator: ", "))
    a newer program made this database, or another one: start that one, or restore a backup
    """
  }
}

package enum Migrations {
  package static let all: [Migration] = [
    .foundation, .catalogue, .people, .log, .feed, .classes, .sheets, .disclosure, .sheetsShown, .groupsBelow, .folding,
    .challenges, .heldBack, .unnamed, .habits, .final,
  ]

  /// Brings the schema up to date, one transaction a step.
  ///
  /// - Returns: The names of the steps it took.
  /// - Throws: ``MigrationMismatch`` if the applied names are not a prefix of the known ones.
  package static func apply(
    _ migrations: [Migration] = all, on connection: any SQLConnection, dialect: Dialect
  ) throws -> [String] {
    try connection.run(
      script: dialect.schema(
        "CREATE TABLE IF NOT EXISTS migrations (position {integer} PRIMARY KEY, name TEXT NOT NULL UNIQUE) {strict}"))
    let applied = try connection.rows("SELECT name FROM migrations ORDER BY position") { row throws(StorageError) in
      try row.text(0)
    }
    let known = migrations.map(\.name)
    guard known.starts(with: applied) else { throw MigrationMismatch(applied: applied, known: known) }
    for (position, migration) in migrations.enumerated().dropFirst(applied.count) {
      try connection.inTransaction { () throws in
        for statement in migration.statements { try connection.run(script: dialect.schema(statement)) }
        try connection.execute("INSERT INTO migrations (position, name) VALUES (\(position), \(migration.name))")
      }
    }
    return Array(known.dropFirst(applied.count))
  }
}

extension SQLConnection {
  /// Runs `body` between BEGIN and COMMIT; rolls back if it throws.
  package func inTransaction<T>(begin: SQLText = "BEGIN", _ body: () throws -> T) throws -> T {
    try execute(begin)
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // The engine may have rolled back already (a full disk does that); a second ROLLBACK then fails and says nothing new.
      _ = try? execute("ROLLBACK")
      throw error
    }
  }
}
