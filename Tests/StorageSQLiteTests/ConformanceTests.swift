import StorageConformance
import Testing

/// What every engine must do, on SQLite. The limit of time only ends what hangs.
@Suite(.timeLimit(.minutes(10))) struct ConformanceTests {
  @Test(arguments: StorageConformance.all)
  func conforms(_ one: ConformanceCase) async throws {
    try await one.run(on: SQLiteEngine())
  }
}
