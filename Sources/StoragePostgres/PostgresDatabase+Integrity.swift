import Storage

extension PostgresDatabase {
  /// What PostgreSQL knows of itself without reading every page: failed checksums (counted by the server when a page is read, if the
  /// cluster has them), and indexes and constraints of the schema that are not valid. `pg_amcheck` looks deeper.
  package func integrityFaults() async throws -> [String] {
    try await scan { connection in
      let pages =
        try connection.integer("SELECT checksum_failures FROM pg_stat_database WHERE datname = current_database()") ?? 0
      let indexes = try connection.rows(
        """
        SELECT CAST(c.relname AS TEXT) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND NOT (i.indisvalid AND i.indisready) ORDER BY c.relname
        """
      ) { row throws(StorageError) in try row.text(0) }
      let constraints = try connection.rows(
        """
        SELECT CAST(c.conname AS TEXT) FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE n.nspname = current_schema() AND NOT c.convalidated ORDER BY c.conname
        """
      ) { row throws(StorageError) in try row.text(0) }
      return (pages > 0 ? ["\(pages) pages have failed their checksums"] : [])
        + indexes.map { "the index \($0) is not valid" } + constraints.map { "the constraint \($0) was never checked" }
    }
  }
}
