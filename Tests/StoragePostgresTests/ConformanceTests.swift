import EnginesForTests
import StorageConformance
import Testing

/// What every engine must do, on PostgreSQL. The limit of time only ends what hangs.
@Suite(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)"), .timeLimit(.minutes(10)))
struct ConformanceTests {
  @Test(arguments: StorageConformance.all)
  func conforms(_ one: ConformanceCase) async throws {
    try await one.run(on: PostgresEngine())
  }

  @Test(arguments: StorageConformance.forAnyNumberOfWriters)
  func conformsWithSeveralWriters(_ one: ConformanceCase) async throws {
    try await one.run(on: PostgresEngine(writers: 3))
  }
}
