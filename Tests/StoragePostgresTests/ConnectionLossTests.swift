import EnginesForTests
import Foundation
import Storage
import StorageConformance
import Synchronization
import Testing

@testable import StoragePostgres

/// Connections that end when nobody asked for it.
@Suite(.enabled(if: PostgresForTests.isThere, "\(PostgresForTests.howToGetIt)"), .timeLimit(.minutes(10)))
struct ConnectionLossTests {
  @Test func aTransactionWhoseConnectionIsGoneIsOverAndTheNextOneWorks() async throws {
    try await PostgresForTests.withSchema { _, schema in
      let database = try await PostgresForTests.open(schema)
      let result = await outcome {
        try await database.read { connection in
          let process = try connection.process
          try PostgresForTests.terminate(process)
          return try connection.integer("SELECT 1")
        }
      }
      #expect(result.storageError == .connectionLost)
      #expect(try await database.read { try $0.integer("SELECT 1") } == 1)
      await database.close()
    }
  }

  /// A server that was restarted while nothing was asked of it costs nobody an error.
  @Test func aConnectionThatDiedWhileItIdledIsReplacedUnnoticed() async throws {
    try await PostgresForTests.withDatabase(.few(writers: 1)) { database in
      let reader = try await database.read { try $0.process }
      try PostgresForTests.terminate(reader)
      let next = try await database.read { try $0.process }
      #expect(next != reader && next > 0)

      let writer = try await database.write { try $0.connection.process }
      try PostgresForTests.terminate(writer)
      try await database.write { try $0.connection.facts.set("a", to: "b") }
      #expect(try await database.read { try $0.facts.value("a") } == "b")
    }
  }

  /// Nothing was committed, so the write may run again; what it did before is not there twice.
  @Test func aWriteCutOffBeforeItsCommitIsDoneOnce() async throws {
    try await PostgresForTests.withDatabase { database in
      try await database.write { try $0.connection.run(script: "CREATE TABLE notes (id BIGINT)") }
      let runs = Counter()
      try await database.write { transaction in
        try transaction.connection.execute("INSERT INTO notes (id) VALUES (1)")
        runs.add()
        if runs.value == 1 { try PostgresForTests.terminate(try transaction.connection.process) }
        try transaction.connection.execute("INSERT INTO notes (id) VALUES (2)")
      }
      #expect(runs.value == 2)
      #expect(try await database.read { try $0.count() } == 2)
    }
  }

  /// COMMIT may have arrived or not: nobody may say that it did, and nobody may try again.
  @Test func aCommitWithoutAnAnswerIsNoSuccess() async throws {
    try await PostgresForTests.withSession { session in
      try session.execute("BEGIN")
      try session.execute("INSERT INTO notes (id) VALUES (1)")
      try PostgresForTests.terminate(try session.process)
      #expect(throws: StorageError.connectionLost) { try session.execute("COMMIT") }
      try session.execute("ROLLBACK")
      #expect(try session.count() == 0)
    }
  }

  /// Statements of a transaction whose beginning is lost must not run by themselves.
  @Test func nothingIsDoneOutsideATransactionThatWasLost() async throws {
    try await PostgresForTests.withSession { session in
      try session.execute("BEGIN")
      try PostgresForTests.terminate(try session.process)
      for _ in 0..<2 {
        #expect(throws: StorageError.connectionLost) { try session.execute("INSERT INTO notes (id) VALUES (1)") }
      }
      #expect(throws: StorageError.connectionLost) { try session.execute("COMMIT") }
      try session.execute("BEGIN")
      #expect(try session.count() == 0)
      try session.execute("ROLLBACK")
    }
  }

  @Test func aServerThatIsNotThereIsNotAskedByEverybody() async throws {
    let told = Told()
    let connector = PostgresConnector(
      parameters: try ConnectionParameters(url: "postgresql://canary:secret@/x?host=/nowhere"),
      settings: SessionSettings(), outage: Outage { told.add($0) })
    let fault = #expect(throws: PostgresFault.self) { try connector.connectTellingWhy() }
    #expect(fault?.description.contains("/nowhere") == true)
    #expect(fault?.description.contains("secret") == false)
    #expect(throws: StorageError.connectionLost) { try connector.connect() }
    // The second one is refused without an attempt, and nobody is told again.
    #expect(connector.gate.enter() == nil)
    #expect(throws: StorageError.connectionLost) { try connector.connect() }
    guard case .lost(let reason) = told.all.first else {
      Issue.record("nobody was told")
      return
    }
    #expect(told.all.count == 1 && reason.contains("/nowhere") && !reason.contains("secret"))
    for _ in 0..<2 { connector.outage.ended() }
    #expect(told.all.count == 2 && told.all.last == .regained)
  }

  /// The server's process stands still, as with a disk that hangs: its socket stays open, and no time-out of its own ends anything.
  @Test func aServerThatStandsStillIsGivenUp() async throws {
    let hurry: (inout SessionSettings) -> Void = {
      $0.statementTimeoutMilliseconds = 100
      $0.answerGraceMilliseconds = 200
    }
    try await PostgresForTests.withSession(hurry) { session in
      let process = Int32(try session.process)
      #expect(kill(process, SIGSTOP) == 0)
      defer { _ = kill(process, SIGCONT) }
      let begun = ContinuousClock.now
      #expect(throws: StorageError.connectionLost) { try session.inTransaction { try session.count() } }
      #expect(ContinuousClock.now - begun < .seconds(20))
      // Another connection does.
      #expect(try session.count() == 0)
    }
  }

  /// What doesn't fit into the socket's buffers waits for room, and no longer than for an answer.
  @Test func aServerThatTakesNothingMoreIsGivenUp() async throws {
    let hurry: (inout SessionSettings) -> Void = {
      $0.statementTimeoutMilliseconds = 100
      $0.answerGraceMilliseconds = 200
    }
    try await PostgresForTests.withSession(hurry) { session in
      let process = Int32(try session.process)
      #expect(kill(process, SIGSTOP) == 0)
      defer { _ = kill(process, SIGCONT) }
      let words = String(repeating: "x", count: 20_000_000)
      #expect(throws: StorageError.connectionLost) {
        try session.inTransaction { try session.integer("SELECT length(CAST(\(words) AS TEXT))") }
      }
    }
  }
}

/// What an operator was told, in order.
private final class Told: Sendable {
  private let reports = Mutex<[PostgresDatabase.Reachability]>([])

  var all: [PostgresDatabase.Reachability] { reports.withLock { $0 } }

  func add(_ report: PostgresDatabase.Reachability) { reports.withLock { $0.append(report) } }
}
