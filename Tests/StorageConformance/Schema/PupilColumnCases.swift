import Models
import Storage
import Testing

extension StorageConformance {
  /// No personal data of a pupil, by construction: what columns there are, and what they refuse.
  static let pupilColumnCases: [ConformanceCase] = [
    ConformanceCase("every column that may hold something of a pupil is written down with its reason") { database in
      let dialect = database.dialect
      let tables = try await database.read { try $0.tables(dialect) }
      #expect(Set(tables) == Set(PupilColumns.reasons.keys).union(PupilColumns.others.keys))
      #expect(Set(PupilColumns.reasons.keys).isDisjoint(with: PupilColumns.others.keys))
      for (table, reasons) in PupilColumns.reasons {
        let found = try await database.read { try $0.columns(of: table, dialect).map(\.name) }
        #expect(Set(found) == Set(reasons.keys), "\(table)")
      }
      // Whatever says whose it is must be among them.
      for table in tables where PupilColumns.reasons[table] == nil && table != "recovery_codes" {
        let found = try await database.read { try $0.columns(of: table, dialect).map(\.name) }
        #expect(!found.contains("member") && !found.contains("session"), "\(table)")
      }
    },
    ConformanceCase(inCity: "the schema refuses a pupil's handle") { database, city in
      let refused: [SQLText] = [
        "UPDATE members SET handle = 'x' WHERE member = \(city.firstPupil)",
        "UPDATE members SET kind = 'adult' WHERE member = \(city.firstPupil)",
        "INSERT INTO members (id, city, kind, handle, locale, created_at) VALUES (\(Identifiers(9).next()), \(city.key), 'pupil', 'x', 'ja', 0)",
      ]
      for sql in refused {
        let result = await outcome { try await database.execute(sql) }
        guard case .check = result.storageError else {
          Issue.record("\(sql.text) gave \(result)")
          continue
        }
      }
    },
  ]
}
