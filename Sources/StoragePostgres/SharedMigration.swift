import Storage

/// Migrations that several servers may want to do at the same moment.
enum SharedMigration {
  /// Holds an advisory lock of the schema's name, which the server itself gives free when the session ends.
  static func apply(on connection: any SQLConnection, schema: String?) throws {
    try connection.execute("SELECT pg_advisory_lock(hashtextextended('kizuna migrations of ' || \(schema ?? ""), 0))")
    if let schema { try connection.run(script: "CREATE SCHEMA IF NOT EXISTS \(try quoted(schema))") }
    // From here on others would queue behind a change of the schema that itself waits.
    try connection.run(script: "SET lock_timeout = '10s'")
    _ = try Migrations.apply(on: connection, dialect: .postgres)
  }

  private static func quoted(_ name: String) throws(PostgresFault) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz_0123456789"
    guard name.allSatisfy(letters.contains), !name.isEmpty, name.utf8.count < 64 else {
      throw PostgresFault("a schema's name has only small letters, digits and _")
    }
    return "\"\(name)\""
  }
}
