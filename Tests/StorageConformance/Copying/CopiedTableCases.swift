import Storage
import Testing

extension StorageConformance {
  /// The list of what is copied against the schema that there is.
  static let copiedTableCases: [ConformanceCase] = [
    ConformanceCase("every table and column is copied, and each after what it refers to") { database in
      let dialect = database.dialect
      let schema = try await database.read { connection in
        var schema: [String: [SchemaColumn]] = [:]
        for table in try connection.tables(dialect) { schema[table] = try connection.columns(of: table, dialect) }
        return schema
      }
      let listed = CopiedTable.all.map { "\($0.name)" }
      #expect(Set(listed).count == listed.count)
      #expect(Set(listed) == Set(schema.keys).subtracting(["migrations"]))
      for table in CopiedTable.all {
        let found = try #require(schema["\(table.name)"])
        #expect(Set(table.columns.map { "\($0.name)" }) == Set(found.map(\.name)), "\(table.name)")
        let key = found.filter { $0.keyPlace > 0 }.sorted { $0.keyPlace < $1.keyPlace }.map(\.name)
        #expect(table.columns.prefix(table.keyColumnCount).map { "\($0.name)" } == key, "\(table.name)")
        for column in table.columns {
          let type = found.first { $0.name == "\(column.name)" }?.type
          #expect(type == column.kind.type(dialect), "\(table.name).\(column.name)")
        }
      }
      for (place, table) in CopiedTable.all.enumerated() {
        let references = try await database.read { try $0.references(of: "\(table.name)", dialect) }
        for reference in references where reference != "\(table.name)" {
          #expect(listed[..<place].contains(reference), "\(table.name) refers to \(reference)")
        }
      }
    }
  ]
}

struct SchemaColumn: Sendable {
  let name: String
  let type: String
  /// Its place in the primary key, from 1; 0 if it isn't in it.
  let keyPlace: Int64
}

extension CopiedTable.Kind {
  fileprivate func type(_ dialect: Dialect) -> String {
    switch (self, dialect) {
    case (.key, .sqlite), (.integer, .sqlite): "INTEGER"
    case (.text, .sqlite): "TEXT"
    case (.bytes, .sqlite): "BLOB"
    case (.key, .postgres): "bigint numbered"
    case (.integer, .postgres): "bigint"
    case (.text, .postgres): "text"
    case (.bytes, .postgres): "bytea"
    }
  }
}

extension SQLConnection {
  func tables(_ dialect: Dialect) throws(StorageError) -> [String] {
    let sql: SQLText =
      switch dialect {
      case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table'"
      case .postgres:
        """
        SELECT CAST(table_name AS TEXT) FROM information_schema.tables
        WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
        """
      }
    return try rows(sql) { row throws(StorageError) in try row.text(0) }
  }

  func columns(of table: String, _ dialect: Dialect) throws(StorageError) -> [SchemaColumn] {
    let sql: SQLText =
      switch dialect {
      case .sqlite: "SELECT name, type, pk FROM pragma_table_info(\(table))"
      case .postgres:
        """
        SELECT CAST(a.attname AS TEXT), CAST(a.atttypid AS regtype)::TEXT || CASE a.attidentity WHEN 'd' THEN ' numbered' ELSE '' END,
          CAST(COALESCE(array_position(CAST(i.indkey AS SMALLINT[]), a.attnum) + 1, 0) AS BIGINT)
        FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
        WHERE a.attrelid = to_regclass(quote_ident(\(table))) AND a.attnum > 0 AND NOT a.attisdropped
        """
      }
    return try rows(sql) { row throws(StorageError) in
      SchemaColumn(name: try row.text(0), type: try row.text(1), keyPlace: try row.integer(2))
    }
  }

  fileprivate func references(of table: String, _ dialect: Dialect) throws(StorageError) -> [String] {
    let sql: SQLText =
      switch dialect {
      case .sqlite: "SELECT \"table\" FROM pragma_foreign_key_list(\(table))"
      case .postgres:
        """
        SELECT CAST(r.relname AS TEXT) FROM pg_constraint c JOIN pg_class r ON r.oid = c.confrelid
        WHERE c.contype = 'f' AND c.conrelid = to_regclass(quote_ident(\(table)))
        """
      }
    return try rows(sql) { row throws(StorageError) in try row.text(0) }
  }
}
