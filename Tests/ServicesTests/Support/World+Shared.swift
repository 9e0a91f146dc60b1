import EnginesForTests
import Models
import Synchronization

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
