import Accounting
import Foundation
import Models
import Storage
import Testing

extension StorageConformance {
  /// Statements with their parameters, as texts and as the engine takes them.
  static let textCases: [ConformanceCase] = [
    ConformanceCase("parameters are numbered in order") { _ in
      let id = Identifiers(1).next()
      let sql: SQLText = """
        a = \(7 as Int64) AND b = \("x") AND c = \(true) AND d = \([1, 2] as [UInt8]) AND e = \(id)
        AND f = \(Day(number: -3)) AND g = \(Instant(milliseconds: 9)) AND h = \(4)
        """
      #expect(
        sql.text == "a = $1 AND b = $2 AND c = $3 AND d = $4 AND e = $5\nAND f = $6 AND g = $7 AND h = $8")
      #expect(
        sql.parameters == [
          .integer(7), .text("x"), .integer(1), .bytes([1, 2]), .bytes(id.bytes), .integer(-3), .integer(9),
          .integer(4),
        ])
    },
    ConformanceCase("nested texts are numbered on") { _ in
      let inner: SQLText = "x = \(2 as Int64) OR y = \(3 as Int64)"
      let plain: SQLText = "z IS NULL"
      let sql: SQLText = "a = \(1 as Int64) AND (\(inner)) AND \(plain) AND b = \(4 as Int64) AND (\(inner))"
      #expect(sql.text == "a = $1 AND (x = $2 OR y = $3) AND z IS NULL AND b = $4 AND (x = $5 OR y = $6)")
      #expect(sql.parameters == [1, 2, 3, 4, 2, 3].map { .integer($0) })
    },
    ConformanceCase("nesting goes on beyond nine and twice deep") { _ in
      let dozen = SQLText.list(1...12 as ClosedRange<Int64>)
      let middle: SQLText = "a IN \(dozen) AND b = \(13 as Int64)"
      let sql: SQLText = "c = \(0 as Int64) AND \(middle)"
      let numbers = (2...13).map { "$\($0)" }.joined(separator: ", ")
      #expect(sql.text == "c = $1 AND a IN (\(numbers)) AND b = $14")
      #expect(sql.parameters == (0...13).map { .integer($0) })
    },
    ConformanceCase("optionals are values or null") { _ in
      let sql: SQLText =
        "\(nil as Int64?) \(5 as Int64?) \(nil as String?) \(false as Bool?) \(nil as [UInt8]?) \(nil as Day?)"
      #expect(sql.text == "$1 $2 $3 $4 $5 $6")
      #expect(sql.parameters == [.null, .integer(5), .null, .integer(0), .null, .null])
    },
    ConformanceCase("values don't tell texts apart, words and the number of values do") { _ in
      func question(_ id: Int64, _ more: SQLText) -> SQLText { "SELECT words FROM scratch WHERE id = \(id) \(more)" }
      let bare = question(1, "")
      #expect(bare.template == question(2, "").template)
      #expect(bare.template.hashValue == question(3, "").template.hashValue)
      #expect(bare.template != question(1, "AND number = 0").template)
      #expect(SQLText.list([1, 2]).template != SQLText.list([1, 2, 3]).template)
      #expect(("SELECT 1" as SQLText).parameters.isEmpty)
    },
    ConformanceCase("a period is a list of its days with room to spare") { _ in
      let day = SampleCity.today
      func days(_ count: Int) -> SQLText { .days(from: day, to: day.advanced(by: count - 1)) }
      #expect(days(3).parameters == [0, 1, 2, 2, 2, 2, 2, 2].map { .integer(Int64(day.number) + $0) })
      #expect(days(1).template == days(8).template && days(8).template != days(9).template)
      #expect(Set(days(400).parameters).count == 400 && days(400).parameters.count == 512)
      #expect(days(0).text == "(NULL)")
    },
    ConformanceCase("lists match their values, an empty one nothing") { database in
      try await database.makeScratch(rows: 20)
      for keys in [[], [3], [1, 3, 5, 19, 40], Array(0..<200)] as [[Int64]] {
        let found = try await database.read { connection in
          try connection.rows("SELECT id FROM scratch WHERE id IN \(SQLText.list(keys)) ORDER BY id") {
            row throws(StorageError) in try row.integer(0)
          }
        }
        #expect(found == keys.filter { $0 < 20 })
      }
    },
    ConformanceCase("what a user sent never becomes SQL") { database in
      try await database.makeScratch()
      let hostile = [
        "'; DROP TABLE scratch; --", "$1", "$2 OR 1 = 1", "\" OR \"\" = \"", "\\'; SELECT 1", "?1", ":name", "@a", "/*",
        "') RETURNING id; --", "%", "_", "\u{202E}", "名前'--",
      ]
      for (id, text) in hostile.enumerated() {
        let condition: SQLText = "words = \(text)"
        let insert: SQLText = "INSERT INTO scratch (id, words) VALUES (\(id), \(text))"
        #expect(insert.text == "INSERT INTO scratch (id, words) VALUES ($1, $2)")
        try await database.execute(insert)
        let found = try await database.read { try $0.integer("SELECT id FROM scratch WHERE \(condition)") }
        #expect(found == Int64(id), "\(text)")
      }
      #expect(try await database.scratchRows() == Int64(hostile.count))
    },
  ]
}
