import EnginesForTests
import Storage
import StorageConformance
import Testing

@testable import StoragePostgres

/// A server with fewer connections than are asked for.
@Suite(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)"), .timeLimit(.minutes(10)))
struct ScarcityTests {
  /// Two writers have theirs from the start, and one is left for eight readers.
  @Test func `work waits for an open session where no other can be had`() async throws {
    try await PostgresForTests.withPlainRole(connectionLimit: 3) { url, role, owners in
      try await PostgresDatabase.withConnection(url: owners, allowsLossyServer: true) { connection in
        try connection.run(script: "ALTER DATABASE \(role) OWNER TO \(role)")
        try connection.run(script: "GRANT CREATE ON SCHEMA public TO \(role)")
      }
      let database = try await PostgresDatabase(url: url, allowsLossyServer: true)
      let first = try await database.read { try $0.process }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<64 {
          group.addTask {
            let process = try await database.read { connection in
              try connection.execute("SELECT pg_sleep(0.005)")
              return try connection.process
            }
            #expect(process == first)
          }
          group.addTask { try await database.write { try $0.connection.facts.set("f\(number)", to: "1") } }
        }
        try await group.waitForAll()
      }
      await database.close()
    }
  }

  @Test(arguments: 3...40)
  func `a limit is kept and leaves one session for every purpose`(most: Int) {
    let sessions = PostgresDatabase.Sessions(most: most)
    #expect(sessions.writers + sessions.readers + sessions.scanners == most)
    #expect(min(sessions.writers, sessions.readers, sessions.scanners) >= 1)
  }
}
