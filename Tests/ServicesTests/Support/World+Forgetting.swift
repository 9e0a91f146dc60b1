import Accounting
import Foundation
import Models
import Services
import Storage
import Testing

extension World {
  /// Every total and every released figure there is, in words.
  func figures() async throws -> [String] {
    try await database.read { connection in
      var figures: [String] = []
      try connection.totals.forEach { key, tally throws(StorageError) in figures.append("\(key) \(tally)") }
      figures += try connection.rows(
        "SELECT grp, day, action, is_base, contributors, entries, members, done_mg FROM released ORDER BY 1, 2, 3, 4"
      ) { row throws(StorageError) in
        var text = "released"
        for column in 0..<8 { text += " \(try row.integer(column))" }
        return text
      }
      return figures
    }
  }

  /// The keys of all pupils of a class, and of the people behind its sheets' rows.
  func people(of group: UUID) async throws -> [Int64] {
    try await database.read { connection in
      let key = try connection.integer("SELECT grp FROM groups WHERE id = \(group)") ?? 0
      return try connection.forgetting.people(of: key, limit: 1000).map(\.member).sorted()
    }
  }

  /// Where in the database one of these members is still found, besides an emptied row of its own.
  func traces(of members: [Int64]) async throws -> [String] {
    try await database.read { connection in
      var found: [String] = []
      for table in CopiedTable.all where table.columns.contains(where: { "\($0.name)" == "member" }) {
        let name = SQLText(stringLiteral: table.name)
        let emptied: SQLText =
          "\(table.name)" == "members" ? "AND NOT (created_at = 0 AND handle IS NULL AND display_name IS NULL)" : ""
        for member in members {
          let count = try connection.integer("SELECT COUNT(*) FROM \(name) WHERE member = \(member) \(emptied)") ?? 0
          if count > 0 { found.append("\(table.name): \(count) of \(member)") }
        }
      }
      let texts = try connection.rows("SELECT members FROM changers") { row throws(StorageError) in try row.text(0) }
      for text in texts {
        let named = text.split(separator: " ").compactMap { Int64($0.prefix { $0 != ":" }) }
        found += members.filter { named.contains($0) }.map { "changers: \($0)" }
      }
      let runs = try connection.sheetRuns.all().map { String(decoding: $0.content, as: UTF8.self) }
      for member in members
      where runs.contains(where: { $0.contains("\"member\":\(member),") || $0.contains("\"member\":\(member)}") }) {
        found.append("sheet_runs: \(member)")
      }
      return found
    }
  }

  func purge(portion: Int = 500) async throws { try await MaintenanceService(store: store, portion: portion).purge() }
}
