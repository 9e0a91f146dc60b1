import Accounting
import Foundation
import Models
import Storage
import Testing

extension StorageConformance {
  /// Reading of columns.
  static let rowCases: [ConformanceCase] = [
    ConformanceCase("each type is read back as it was bound") { database in
      try await database.makeScratch()
      let id = Identifiers(1).next()
      let day = SampleCity.today
      try await database.write { transaction in
        let connection = transaction.connection
        try connection.execute("INSERT INTO scratch (id, number, words, data) VALUES (1, \(day), \("school"), \(id))")
        try connection.execute("INSERT INTO scratch (id, number) VALUES (2, \(SampleCity.now))")
        try connection.execute("INSERT INTO scratch (id, number) VALUES (3, \(true))")
        try connection.execute("INSERT INTO scratch (id) VALUES (4)")
      }
      try await database.readRow(1) { row throws in
        #expect(try row.day(1) == day)
        #expect(try row.optionalDay(1) == day)
        #expect(try row.text(2) == "school")
        #expect(try row.optionalText(2) == "school")
        #expect(try row.name(2, as: GroupKind.self) == .school)
        #expect(try row.uuid(3) == id)
        #expect(try row.bytes(3) == id.bytes)
        #expect(!row.isNull(1) && !row.isNull(2) && !row.isNull(3))
      }
      try await database.readRow(2) { row throws in
        #expect(try row.instant(1) == SampleCity.now)
        #expect(try row.optionalInstant(1) == SampleCity.now)
      }
      try await database.readRow(3) { row throws in
        #expect(try row.bool(1))
        #expect(try row.optionalBool(1) == true)
        #expect(try row.optionalInteger(1) == 1)
      }
      try await database.readRow(4) { row throws in
        #expect(row.isNull(1) && row.isNull(2) && row.isNull(3))
        #expect(try row.optionalInteger(1) == nil)
        #expect(try row.optionalBool(1) == nil)
        #expect(try row.optionalDay(1) == nil)
        #expect(try row.optionalInstant(1) == nil)
        #expect(try row.optionalText(2) == nil)
      }
    },
    ConformanceCase("null where a value must be is a decoding error") { database in
      try await database.makeScratch(rows: 0)
      try await database.execute("INSERT INTO scratch (id) VALUES (1)")
      try await database.expectDecodingErrors(
        row: 1,
        [
          { _ = try $0.integer(1) }, { _ = try $0.bool(1) },
          { _ = try $0.day(1) }, { _ = try $0.instant(1) },
          { _ = try $0.text(2) }, { _ = try $0.bytes(3) },
          { _ = try $0.uuid(3) },
          { _ = try $0.name(2, as: Role.self) },
        ])
    },
    ConformanceCase("a value of another type is a decoding error that does not show it") { database in
      try await database.makeScratch()
      let secret = "canary-\(Int64(8_000_000_000))"
      let number: Int64 = 8_000_000_000
      try await database.write { transaction in
        _ = try transaction.connection.execute(
          "INSERT INTO scratch (id, number, words, data) VALUES (1, \(number), \(secret), \(Array(secret.utf8)))")
      }
      try await database.expectDecodingErrors(
        row: 1, hiding: ["canary", "8000000000"],
        [
          { _ = try $0.integer(2) },
          { _ = try $0.integer(3) },
          { _ = try $0.text(1) }, { _ = try $0.text(3) },
          { _ = try $0.bytes(1) }, { _ = try $0.bytes(2) },
          // Of the right type, and out of range.
          { _ = try $0.day(1) }, { _ = try $0.uuid(3) },
          { _ = try $0.name(2, as: Role.self) },
        ])
    },
    ConformanceCase("a read that throws half-way leaves the connection usable") { database in
      try await database.makeScratch(rows: 5)
      for _ in 0..<20 {
        let failed = await outcome {
          try await database.read { connection in
            try connection.rows("SELECT id, words FROM scratch ORDER BY id") { row throws(StorageError) in
              try row.text(1)
            }
          }
        }
        #expect(failed.storageError != nil)
        #expect(try await database.scratchRows() == 5)
      }
    },
  ]
}

extension SQLDatabase {
  fileprivate func readRow(
    _ id: Int64, _ body: @escaping @Sendable (any SQLRow) throws -> Void
  ) async throws {
    try await read { connection in
      var shown = 0
      try connection.forEachRow("SELECT id, number, words, data FROM scratch WHERE id = \(id)") {
        row throws(StorageError) in
        shown += 1
        do { try body(row) } catch { throw (error as? StorageError) ?? .other(code: 0, message: "\(error)") }
        return true
      }
      #expect(shown == 1)
    }
  }

  fileprivate func expectDecodingErrors(
    row id: Int64, hiding secrets: [String] = [],
    _ readings: [@Sendable (any SQLRow) throws -> Void]
  ) async throws {
    for (index, reading) in readings.enumerated() {
      let result = await outcome { try await readRow(id, reading) }
      guard case .decoding(let message) = result.storageError else {
        Issue.record("reading \(index) gave \(result)")
        continue
      }
      for secret in secrets { #expect(!message.contains(secret)) }
    }
  }
}
