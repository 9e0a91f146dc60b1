import Dispatch
import EnginesForTests
import Models
import Storage
import Synchronization
import Testing

extension World {
  /// Runs `body` with the services of two servers, with several writers each, on one PostgreSQL.
  static func runTwo(_ body: (World, World) async throws -> Void) async throws {
    try await PostgresForTests.withSchema { _, schema in
      let first = try await PostgresForTests.open(schema)
      let second = try await PostgresForTests.open(schema)
      let one = World(.postgres, first, folder: "", seed: 1)
      let other = World(.postgres, second, folder: "", seed: 2)
      do {
        try await one.found()
        try await body(one, other)
      } catch {
        await first.close()
        await second.close()
        throw error
      }
      await first.close()
      await second.close()
    }
  }
}

extension World {
  /// Until a session of PostgreSQL waits for the held one, and another for that.
  ///
  /// - Parameter depth: 1 for the first, 2 for the other.
  func waitForWaiting(behind held: Held, depth: Int) async throws {
    let direct: SQLText =
      "SELECT pid FROM pg_stat_activity WHERE CAST(\(held.session) AS INTEGER) = ANY(pg_blocking_pids(pid))"
    let indirect: SQLText =
      "SELECT a.pid FROM pg_stat_activity a WHERE pg_blocking_pids(a.pid) && ARRAY(\(direct))"
    for _ in 0..<6_000 {
      let waiting = try await database.read { connection in
        try connection.integer("SELECT COUNT(*) FROM (\(depth == 1 ? direct : indirect)) AS waiting")
      }
      if waiting ?? 0 > 0 { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("nobody waits")
  }
}

/// A transaction that holds rows until it is told to end.
final class Held: Sendable {
  private let entered: AsyncStream<Void>
  private let entering: AsyncStream<Void>.Continuation
  private let end = DispatchSemaphore(value: 0)
  private let holder = Mutex<Int64>(0)

  init() { (entered, entering) = AsyncStream.makeStream() }

  /// The number of its session.
  var session: Int64 { holder.withLock { $0 } }

  func hold(_ statement: SQLText, _ transaction: Transaction) throws {
    try transaction.connection.execute(statement)
    let session = try transaction.connection.integer("SELECT pg_backend_pid()") ?? 0
    holder.withLock { $0 = session }
    entering.finish()
    end.wait()
  }

  func isHeld() async { for await _ in entered {} }

  func release() { end.signal() }
}

/// What went wrong besides what may: refusals are part of life.
final class Faults: Sendable {
  private let found = Mutex<[String]>([])

  var all: [String] { found.withLock { $0 } }

  func catching(_ body: () async throws -> Void) async {
    do {
      try await body()
    } catch is Refusal {
    } catch is UnexpectedOutcome {
    } catch {
      found.withLock { $0.append("\(error)") }
    }
  }
}
