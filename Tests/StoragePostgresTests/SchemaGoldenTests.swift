import EnginesForTests
import Foundation
import Storage
import Testing

/// The whole schema as PostgreSQL sees it: shipped migrations stay as they are on this engine, too.
///
/// `RECORD_GOLDEN=1 sh Scripts/postgres.sh swift test --filter StoragePostgresTests.SchemaGoldenTests` writes the file anew and fails.
@Suite(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)")) struct SchemaGoldenTests {
  static let path =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    + "/Golden/schema.txt"

  @Test func theSchemaIsTheRecordedOne() async throws {
    let lines = try await PostgresForTests.withDatabase { database in
      try await database.read { connection in
        try [Self.columns, Self.constraints, Self.indexes].flatMap { sql in
          try connection.rows(sql) { row throws(StorageError) in try row.text(0) }
        }
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: Self.path))
      Issue.record("recorded \(Self.path); read the difference, then run without RECORD_GOLDEN")
    }
    #expect(try String(contentsOfFile: Self.path, encoding: .utf8) == text)
  }

  private static let columns: SQLText = """
    SELECT table_name || '.' || column_name || ' ' || data_type || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
      || COALESCE(' DEFAULT ' || column_default, '') || COALESCE(' IDENTITY ' || identity_generation, '')
    FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position
    """
  private static let constraints: SQLText = """
    SELECT c.conrelid::regclass || ': ' || c.conname || ' ' || pg_get_constraintdef(c.oid) FROM pg_constraint c
    WHERE c.connamespace = current_schema()::regnamespace ORDER BY 1
    """
  private static let indexes: SQLText = """
    SELECT tablename || ': ' || replace(indexdef, current_schema() || '.', '') FROM pg_indexes
    WHERE schemaname = current_schema() ORDER BY 1
    """
}
