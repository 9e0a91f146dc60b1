import EnginesForTests
import Storage
import StorageConformance
import Testing

@testable import StoragePostgres

/// What is looked at before a server is used, and what an operator is told.
@Suite struct OpeningTests {
  @Test(arguments: [
    "postgresql://user:canary@host:notaport/db", "postgresql://user:canary@host/db?nosuchoption=1",
    "postgresql://user:can%zzary@host/db", "mysql://user:canary@host/db", "nonsense canary",
  ])
  func aURLThatIsNoneIsRefusedWithoutRepeatingIt(url: String) async throws {
    let fault = await #expect(throws: PostgresFault.self) { _ = try await PostgresDatabase(url: url) }
    #expect(fault?.description.contains("canary") == false)
  }
}

@Suite(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)"), .timeLimit(.minutes(10)))
struct ServerCheckTests {
  @Test func aServerThatDoesNotSyncIsRefused() async throws {
    let url = try #require(PostgresForTests.url)
    let fault = await #expect(throws: PostgresFault.self) {
      _ = try await PostgresDatabase(url: url, schema: "never_made")
    }
    #expect(fault?.description.contains("fsync") == true)
    let lazy = url + "&options=-c%20synchronous_commit%3Doff"
    let second = await #expect(throws: PostgresFault.self) {
      _ = try await PostgresDatabase(url: lazy, schema: "never_made")
    }
    #expect(second?.description.contains("synchronous_commit") == true)
  }

  @Test func aDatabaseThatOrdersTextByALanguageIsRefused() async throws {
    let url = try #require(PostgresForTests.url)
    try await PostgresForTests.withConnection { connection in
      try connection.run(script: "DROP DATABASE IF EXISTS by_language")
      try connection.run(
        script: """
          CREATE DATABASE by_language TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'
          """)
    }
    let other = url.replacing("/postgres?", with: "/by_language?")
    let fault = await #expect(throws: PostgresFault.self) {
      _ = try await PostgresDatabase(url: other, allowsLossyServer: true)
    }
    #expect(fault?.description.contains("CREATE DATABASE") == true)
    try await PostgresForTests.withConnection { try $0.run(script: "DROP DATABASE by_language WITH (FORCE)") }
  }

  @Test func aSchemasNameIsNoPlaceForSQL() async throws {
    for name in ["x; DROP TABLE y", "", "Straße", "a\"b", String(repeating: "a", count: 64)] {
      await #expect(throws: PostgresFault.self) { _ = try await PostgresForTests.open(name) }
    }
  }

  @Test func severalServersThatStartAtOnceMigrateOnce() async throws {
    try await PostgresForTests.withSchema { _, schema in
      let databases = try await withThrowingTaskGroup(of: PostgresDatabase.self) { group in
        for _ in 0..<4 { group.addTask { try await PostgresForTests.open(schema) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let names = try await databases[0].read { connection in
        try connection.rows("SELECT name FROM migrations ORDER BY position") { row throws(StorageError) in
          try row.text(0)
        }
      }
      #expect(names == Migrations.all.map(\.name))
      for database in databases { await database.close() }
    }
  }

  /// Two servers, two writers each.
  @Test func serversSideBySideLoseNoUpdate() async throws {
    try await PostgresForTests.withSchema { _, schema in
      let servers = try await [PostgresForTests.open(schema), PostgresForTests.open(schema)]
      try await servers[0].write { try $0.connection.facts.set("sum", to: "0") }
      try await withThrowingTaskGroup { group in
        for number in 0..<400 {
          group.addTask {
            try await servers[number % 2].write { transaction in
              try transaction.lock(.name("sum"))
              let sum = try transaction.connection.facts.value("sum").flatMap { Int($0) } ?? 0
              try transaction.connection.facts.set("sum", to: "\(sum + 1)")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await servers[1].read { try $0.facts.value("sum") } == "400")
      #expect(try await servers[0].integrityFaults() == [])
      for server in servers { await server.close() }
    }
  }
}
