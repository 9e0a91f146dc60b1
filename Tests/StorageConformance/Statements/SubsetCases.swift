import Foundation
import Storage
import Testing

extension StorageConformance {
  /// The part of SQL that the engines share, and that every query keeps to.
  static let subsetCases: [ConformanceCase] = [
    ConformanceCase("the ends of int64 come back, and sums of them are integers") { database in
      try await database.makeScratch()
      let numbers: [Int64] = [.min, .min + 1, -1, 0, 1, (1 << 53) + 1, .max - 1, .max]
      try await database.write { transaction in
        for (id, number) in numbers.enumerated() {
          try transaction.connection.execute("INSERT INTO scratch (id, number) VALUES (\(id), \(number))")
        }
      }
      let found = try await database.read { connection in
        try connection.rows("SELECT number FROM scratch ORDER BY id") { row throws(StorageError) in try row.integer(0) }
      }
      #expect(found == numbers)
      let sum = try await database.read {
        try $0.integer("SELECT CAST(SUM(number) AS BIGINT) FROM scratch WHERE number > 0 AND number < \(Int64.max - 1)")
      }
      let expected: Int64 = (1 << 53) + 2
      #expect(sum == expected)
      let nothing = try await database.read {
        try $0.integer("SELECT CAST(SUM(number) AS BIGINT) FROM scratch WHERE id > 100")
      }
      #expect(nothing == nil)
    },
    ConformanceCase("empty text and empty bytes are not null") { database in
      try await database.makeScratch()
      try await database.write { transaction in
        _ = try transaction.connection.execute(
          "INSERT INTO scratch (id, words, data) VALUES (1, \(""), \([] as [UInt8]))")
      }
      try await database.read { connection in
        let row = try connection.first("SELECT words, data FROM scratch WHERE words IS NOT NULL AND data IS NOT NULL") {
          row throws(StorageError) in (try row.text(0), try row.bytes(1), row.isNull(0), row.isNull(1))
        }
        let found = try #require(row)
        #expect(found == ("", [], false, false))
      }
    },
    ConformanceCase("text comes back byte for byte") { database in
      try await database.makeScratch()
      let texts = [
        "さいたま市", "𠮷野家", "か\u{3099}", "が", "👩‍👩‍👧", "é", "e\u{0301}", "a\nb\tc", String(repeating: "市", count: 10_000),
      ]
      for (id, text) in texts.enumerated() {
        try await database.write {
          _ = try $0.connection.execute("INSERT INTO scratch (id, words) VALUES (\(id), \(text))")
        }
        let found = try await database.read { connection in
          try connection.first("SELECT words FROM scratch WHERE id = \(id)") { row throws(StorageError) in
            try row.text(0)
          }
        }
        #expect(found.map { Array($0.utf8) } == Array(text.utf8))
      }
    },
    ConformanceCase("bytes of all kinds come back") { database in
      try await database.makeScratch()
      let all = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
      try await database.execute("INSERT INTO scratch (id, data) VALUES (1, \(all))")
      let found = try await database.read { connection in
        try connection.first("SELECT data FROM scratch WHERE id = 1") { row throws(StorageError) in try row.bytes(0) }
      }
      #expect(found == all)
    },
    ConformanceCase("text is ordered and compared by its bytes") { database in
      try await database.makeScratch()
      let sorted = ["", "A", "Z", "a", "ab", "a\u{0301}", "z", "é", "あ", "ア", "山", "𠮷"]
      try await database.write { transaction in
        for (id, text) in sorted.enumerated().reversed() {
          try transaction.connection.execute("INSERT INTO scratch (id, words) VALUES (\(id), \(text))")
        }
      }
      let found = try await database.read { connection in
        try connection.rows("SELECT words FROM scratch ORDER BY words") { row throws(StorageError) in try row.text(0) }
      }
      #expect(found.map { Array($0.utf8) } == sorted.map { Array($0.utf8) })
      let above = try await database.read { try $0.integer("SELECT COUNT(*) FROM scratch WHERE words > \("a")") }
      #expect(above == 8)
      #expect(try await database.read { try $0.integer("SELECT id FROM scratch WHERE words = \("É")") } == nil)
    },
    ConformanceCase("nulls stand where the query says") { database in
      try await database.makeScratch(rows: 2)
      try await database.execute("INSERT INTO scratch (id) VALUES (2)")
      func order(_ sql: SQLText) async throws -> [Int64] {
        try await database.read { try $0.rows(sql) { row throws(StorageError) in try row.integer(0) } }
      }
      #expect(try await order("SELECT id FROM scratch ORDER BY number NULLS FIRST, id") == [2, 0, 1])
      #expect(try await order("SELECT id FROM scratch ORDER BY number NULLS LAST, id") == [0, 1, 2])
      #expect(try await order("SELECT id FROM scratch ORDER BY number DESC NULLS LAST, id DESC") == [1, 0, 2])
    },
  ]
}
