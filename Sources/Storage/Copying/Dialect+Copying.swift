extension Dialect {
  /// What removes all rows of tables that are named before those that refer to them.
  func scriptsRemoving(_ tables: [CopiedTable]) -> [String] {
    switch self {
    // It has no TRUNCATE, and empties a table without conditions at once.
    case .sqlite: tables.reversed().map { "DELETE FROM \($0.name)" }
    case .postgres: ["TRUNCATE " + tables.map { "\($0.name)" }.joined(separator: ", ")]
    }
  }

  /// What an engine needs to be told once rows have been written with keys of their own.
  func scriptsAfterCopying(_ tables: [CopiedTable]) -> [String] {
    switch self {
    // It numbers from the greatest key there is.
    case .sqlite: []
    // Its sequences know nothing of keys that were given, and its planner nothing of tables that were just filled.
    case .postgres:
      tables.compactMap { table in
        guard let key = table.columns.first, key.kind == .key else { return nil }
        return """
          SELECT setval(pg_get_serial_sequence('\(table.name)', '\(key.name)'), COALESCE(MAX(\(key.name)), 1), \
          MAX(\(key.name)) IS NOT NULL) FROM \(table.name)
          """
      } + ["ANALYZE " + tables.map { "\($0.name)" }.joined(separator: ", ")]
    }
  }
}
