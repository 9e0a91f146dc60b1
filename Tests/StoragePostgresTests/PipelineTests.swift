import EnginesForTests
import Storage
import Testing

@testable import StoragePostgres

/// Statements that nobody waits for, and what becomes of their errors.
@Suite(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)"), .timeLimit(.minutes(10)))
struct PipelineTests {
  @Test func whatWasOnlySentIsThereForTheNextStatement() async throws {
    try await PostgresForTests.withSession { session in
      try session.inTransaction {
        for id in 0..<2_000 { try session.send("INSERT INTO notes (id) VALUES (\(id))") }
        #expect(try session.count() == 2_000)
      }
      #expect(try session.count() == 2_000)
    }
  }

  @Test func anErrorComesOutOfTheNextStatementThatIsWaitedFor() async throws {
    try await PostgresForTests.withSession { session in
      try session.execute("BEGIN")
      try session.send("INSERT INTO notes (id) VALUES (1)")
      try session.send("SAVEPOINT job")
      try session.send("INSERT INTO notes (id) VALUES (1)")
      try session.send("INSERT INTO notes (id) VALUES (2)")
      #expect(throws: StorageError.unique("notes_pkey")) { try session.count() }
      // The pipeline goes on: the savepoint is reached, and what was before it is there.
      try session.send("ROLLBACK TO job")
      try session.send("RELEASE job")
      #expect(try session.count() == 1)
      try session.execute("COMMIT")
      #expect(try session.count() == 1)
    }
  }

  @Test func anErrorComesOutOfCommitAndNothingIsKept() async throws {
    try await PostgresForTests.withSession { session in
      try session.execute("BEGIN")
      try session.send("INSERT INTO notes (id) VALUES (1)")
      try session.send("INSERT INTO notes (id) VALUES (NULL)")
      #expect(throws: StorageError.notNull("id")) { try session.execute("COMMIT") }
      try session.execute("ROLLBACK")
      #expect(try session.count() == 0)
    }
  }

  /// The server answers COMMIT of a failed transaction with success, and has rolled back.
  @Test func aCommitThatRolledBackIsAnError() async throws {
    try await PostgresForTests.withSession { session in
      try session.execute("BEGIN")
      try session.execute("INSERT INTO notes (id) VALUES (1)")
      #expect(throws: StorageError.self) { try session.execute("INSERT INTO notes (id) VALUES (1)") }
      #expect(throws: StorageError.self) { try session.execute("COMMIT") }
      #expect(try session.count() == 0)
    }
  }

  /// Both ends have more to say than their buffers hold, and neither listens.
  @Test func muchInBothDirectionsEndsInNoStandstill() async throws {
    try await PostgresForTests.withSession { session in
      let words = String(repeating: "x", count: 100_000)
      try session.inTransaction {
        for _ in 0..<300 { try session.send("SELECT CAST(\(words) AS TEXT)") }
        #expect(try session.integer("SELECT 7") == 7)
      }
    }
  }

  @Test func valuesFollowWhereNullsWere() async throws {
    try await PostgresForTests.withSession { session in
      func put(_ id: Int64, _ number: Int64?, _ words: String?) throws {
        try session.execute("INSERT INTO notes (id, number, words) VALUES (\(id), \(number), \(words))")
      }
      try put(1, nil, nil)
      try put(2, .min, "two")
      try put(3, nil, "three")
      let found = try session.rows("SELECT number, words FROM notes ORDER BY id") { row throws(StorageError) in
        "\(try row.optionalInteger(0).map { "\($0)" } ?? "-") \(try row.optionalText(1) ?? "-")"
      }
      #expect(found == ["- -", "\(Int64.min) two", "- three"])
      #expect(session.statements.count == 2)
    }
  }

  /// The same text with a value of another kind is another statement to the server.
  @Test func aPlaceMayChangeItsKind() async throws {
    try await PostgresForTests.withSession { session in
      for value in [.integer(5), .text("five"), .bytes([5]), .integer(6)] as [SQLValue] {
        let found = try session.integer("SELECT CASE WHEN \(value) IS NULL THEN 0 ELSE 1 END")
        #expect(found == 1)
      }
    }
  }

  @Test func preparedStatementsMakeRoomForOthers() async throws {
    try await PostgresForTests.withSession { session in
      for length in 1...PostgresSession.statementLimit + 50 {
        let keys = (0..<Int64(length)).map { $0 }
        #expect(try session.integer("SELECT COUNT(*) FROM notes WHERE id IN \(SQLText.list(keys))") == 0)
      }
      #expect(session.statements.count == PostgresSession.statementLimit)
      let held = try session.integer("SELECT COUNT(*) FROM pg_prepared_statements") ?? 0
      #expect(held <= Int64(PostgresSession.statementLimit))
      #expect(held > 400)
    }
  }

  @Test func unexpectedErrorsTellTheirCodeAndNoValue() async throws {
    try await PostgresForTests.withSession { session in
      let error = #expect(throws: StorageError.self) {
        try session.integer("SELECT CAST(CAST(\("canary") AS TEXT) AS BIGINT)")
      }
      #expect("\(String(describing: error))".contains("22P02"))
      #expect(!"\(String(describing: error))".contains("canary"))
    }
  }
}
