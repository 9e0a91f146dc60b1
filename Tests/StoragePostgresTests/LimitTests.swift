import EnginesForTests
import Storage
import StorageConformance
import Testing

@testable import StoragePostgres

/// What takes too long, or is not wanted any more.
@Suite(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)"), .timeLimit(.minutes(10)))
struct LimitTests {
  @Test func aStatementThatTakesTooLongIsTimedOut() async throws {
    try await PostgresForTests.withSession({ $0.statementTimeoutMilliseconds = 50 }) { session in
      try session.execute("BEGIN")
      #expect(throws: StorageError.timedOut) { try session.execute("SELECT pg_sleep(60)") }
      try session.execute("ROLLBACK")
      #expect(try session.count() == 0)
    }
  }

  @Test func whoWaitsTooLongForALockIsToldThatItIsBusy() async throws {
    try await PostgresForTests.withSession({ $0.lockTimeoutMilliseconds = 50 }) { session in
      let other = PostgresSession(session.connector, isReadOnly: false)
      defer { other.disconnect() }
      try session.execute("BEGIN")
      #expect(try session.lock([1, 2], waiting: true))
      // Only queued until here.
      #expect(try session.count() == 0)
      try other.execute("BEGIN")
      #expect(try !other.lock([3, 2], waiting: false))
      #expect(try other.lock([3, 4], waiting: false))
      #expect(try other.lock([2], waiting: true))
      #expect(throws: StorageError.busy) { try other.execute("COMMIT") }
      try other.execute("ROLLBACK")
      try session.execute("COMMIT")
      let isFree = try other.inTransaction { try other.lock([1, 2], waiting: false) }
      #expect(isFree)
    }
  }

  @Test func aReadOfACancelledTaskIsStopped() async throws {
    try await PostgresForTests.withDatabase { database in
      for scans in [false, true] {
        let begun = Happening()
        let body: @Sendable (any SQLConnection) throws -> Int = { connection in
          begun.happen()
          return try connection.execute("SELECT pg_sleep(100)")
        }
        let result = await withTaskGroup(of: Result<Int, any Error>.self) { group in
          group.addTask { await outcome { try await scans ? database.scan(body) : database.read(body) } }
          await begun.wait()
          group.cancelAll()
          return await group.next()
        }
        guard case .failure(let error) = result else {
          Issue.record("it was not stopped")
          continue
        }
        #expect(error is CancellationError)
        // Those who come next are not hit.
        for _ in 0..<20 {
          let one = try await database.read { try $0.integer("SELECT 1") }
          #expect(one == 1)
        }
      }
    }
  }

  @Test func aReadThatIsCancelledBeforeItsTurnNeverRuns() async throws {
    try await PostgresForTests.withDatabase { database in
      let result = await withTaskGroup(of: Result<Void, any Error>.self) { group in
        group.cancelAll()
        group.addTask {
          let result: Result<Void, any Error> = await outcome {
            try await database.read { (_: any SQLConnection) -> Void in Issue.record("it ran") }
          }
          return result
        }
        return await group.next()
      }
      guard case .failure(let error) = result else {
        Issue.record("it succeeded")
        return
      }
      #expect(error is CancellationError)
    }
  }

  /// However many rows there are, and whatever runs inside them.
  @Test func scansFetchTheirRowsInPortions() async throws {
    try await PostgresForTests.withSession(fetchesByCursor: true) { session in
      try session.execute("INSERT INTO notes (id) SELECT * FROM generate_series(1, 2500)")
      try session.inTransaction {
        var (sum, inner) = (0 as Int64, 0 as Int64)
        try session.forEachRow("SELECT id FROM notes WHERE id > \(0) ORDER BY id") { row throws(StorageError) in
          let id = try row.integer(0)
          sum += id
          if id % 500 == 0 {
            // Two deep and more.
            try session.forEachRow("SELECT id FROM notes ORDER BY id") { row throws(StorageError) in
              inner += try session.integer("SELECT id FROM notes WHERE id = \(try row.integer(0))") ?? 0
              return inner < 100
            }
          }
          return true
        }
        #expect(sum == 2500 * 2501 / 2)
        #expect(inner > 100)
        // One that ended early gave its name back.
        for _ in 0..<3 {
          #expect(try session.integer("SELECT id FROM notes ORDER BY id") == 1)
        }
      }
    }
  }
}
