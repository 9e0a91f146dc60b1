import Storage

/// What is in the schema where Kizuna's tables are or shall be, looked at before anything is changed.
struct Ground {
  private let role: String
  private let database: String
  /// nil if the role's search path leads to none.
  private let schema: String?
  private let mayCreate: Bool
  /// Of tables, indexes and all else that shares their names.
  private let names: Set<String>
  private let migrationColumns: Set<String>

  init(on connection: any SQLConnection) throws(StorageError) {
    let found = try connection.first(
      """
      SELECT CAST(current_user AS TEXT), CAST(current_database() AS TEXT), CAST(current_schema() AS TEXT),
        CASE WHEN has_schema_privilege(current_schema(), 'CREATE') THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END
      """
    ) { row throws(StorageError) in (try row.text(0), try row.text(1), try row.optionalText(2), try row.integer(3)) }
    guard let found else { throw .decoding("the server does not say who is connected") }
    role = found.0
    database = found.1
    schema = found.2
    mayCreate = found.3 == 1
    names = Set(
      try connection.rows(
        """
        SELECT CAST(c.relname AS TEXT) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema()
        """
      ) { row throws(StorageError) in try row.text(0) })
    migrationColumns = Set(
      try connection.rows(
        """
        SELECT CAST(a.attname AS TEXT) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND c.relname = 'migrations' AND a.attnum > 0 AND NOT a.attisdropped
        """
      ) { row throws(StorageError) in try row.text(0) })
  }

  /// - Throws: ``NoInstallation`` if there is no Kizuna and none may be made; ``PostgresFault`` if none can be.
  func check(mayFound: Bool) throws {
    guard let schema else {
      if !mayFound { throw NoInstallation() }
      throw PostgresFault("the role \(role) has no schema there; as its owner: CREATE SCHEMA AUTHORIZATION \(role)")
    }
    let isFounded = names.contains("migrations")
    if !isFounded, !mayFound { throw NoInstallation() }
    try checkOthers(isFounded: isFounded, in: schema)
    guard mayCreate else {
      throw PostgresFault(
        """
        the role \(role) may not make tables in the schema \(schema). Make it the owner: ALTER DATABASE \(database) OWNER TO \(role); \
        or let it: GRANT CREATE ON SCHEMA \(schema) TO \(role)
        """)
    }
  }

  private func checkOthers(isFounded: Bool, in schema: String) throws(PostgresFault) {
    let remedy = """
      nothing was changed. Name a database of Kizuna's own, or a schema of its own in this one: CREATE SCHEMA kizuna, and \
      ?options=-csearch_path%3Dkizuna at the URL's end
      """
    if isFounded, migrationColumns != ["position", "name"] {
      throw PostgresFault("the table migrations in the schema \(schema) is another program's; \(remedy)")
    }
    let taken = isFounded ? [] : CopiedTable.all.map { "\($0.name)" }.filter(names.contains).sorted()
    guard taken.isEmpty else {
      throw PostgresFault(
        "the schema \(schema) has other tables with names that Kizuna needs (\(taken.joined(separator: ", "))); \(remedy)"
      )
    }
  }
}
