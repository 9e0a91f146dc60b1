import Foundation
import Storage
import Testing

@testable import StorageSQLite

/// The whole schema as text: whoever changes it sees what changes, and shipped migrations stay as they are.
///
/// `RECORD_GOLDEN=1 swift test --filter SchemaGoldenTests` writes the file anew and fails.
@Suite struct SchemaGoldenTests {
  static let path =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    + "/Golden/schema.sql"

  @Test func theSchemaIsTheRecordedOne() async throws {
    try await SQLiteEngine().withDatabase { database in
      let schema = try await database.read { connection in
        try connection.rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name") {
          row throws(StorageError) in try row.text(0)
        }
      }
      let text = schema.joined(separator: ";\n\n") + ";\n"
      if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try Data(text.utf8).write(to: URL(fileURLWithPath: Self.path))
        Issue.record("recorded \(Self.path); read the difference, then run without RECORD_GOLDEN")
      }
      #expect(try String(contentsOfFile: Self.path, encoding: .utf8) == text)
    }
  }
}
