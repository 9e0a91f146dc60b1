import Storage

/// Migrations that several servers may want to do at the same moment.
enum SharedMigration {
  /// All steps in one transaction: of a schema that can't be made nothing stays behind. An advisory lock of the schema's name, which the
  /// server itself gives free when the session ends, keeps others out.
  ///
  /// - Parameter mayFound: Whether the tables may be made where there are none.
  /// - Throws: ``NoInstallation``, ``PostgresFault`` in words for the operator, ``MigrationMismatch``, ``StorageError``.
  static func apply(on connection: any SQLConnection, schema: String?, mayFound: Bool) throws {
    try connection.execute("SELECT pg_advisory_lock(hashtextextended('kizuna migrations of ' || \(schema ?? ""), 0))")
    do {
      try connection.inTransaction {
        if let schema, mayFound { try connection.run(script: "CREATE SCHEMA IF NOT EXISTS \(try quoted(schema))") }
        try Ground(on: connection).check(mayFound: mayFound)
        // From here on others would queue behind a change of the schema that itself waits.
        try connection.run(script: "SET lock_timeout = '10s'")
        _ = try Migrations.apply(on: InsideTransaction(connection), dialect: .postgres)
      }
    } catch let error as StorageError {
      throw PostgresFault(migrating: error) ?? error
    }
  }

  private static func quoted(_ name: String) throws(PostgresFault) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz_0123456789"
    guard name.allSatisfy(letters.contains), !name.isEmpty, name.utf8.count < 64 else {
      throw PostgresFault("a schema's name has only small letters, digits and _")
    }
    return "\"\(name)\""
  }
}

/// A connection that is in a transaction already: what begins and ends on it belongs to that one.
private final class InsideTransaction: SQLConnection {
  private let connection: any SQLConnection

  init(_ connection: any SQLConnection) { self.connection = connection }

  var isReadOnly: Bool { connection.isReadOnly }

  @discardableResult
  func execute(_ sql: SQLText) throws(StorageError) -> Int {
    TransactionCommand(sql.template.text) == nil ? try connection.execute(sql) : 0
  }

  func forEachRow(_ sql: SQLText, _ body: (any SQLRow) throws(StorageError) -> Bool) throws(StorageError) {
    try connection.forEachRow(sql, body)
  }

  func run(script: String) throws(StorageError) { try connection.run(script: script) }
}

extension PostgresFault {
  /// What stands in the way of a migration; nil for what only time can tell.
  fileprivate init?(migrating error: StorageError) {
    switch error {
    case .busy:
      self.init("its tables are held by somebody else, who did not give them free for ten seconds; try again")
    case .other(_, "SQLSTATE 42501"):
      self.init("its tables belong to another role; connect as their owner")
    case .other(_, "SQLSTATE 42P07"):
      self.init("it holds something else with a name that Kizuna needs; nothing was changed. Name an empty database")
    default: return nil
    }
  }
}
