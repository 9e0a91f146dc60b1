import Accounting
import GRDB
import Models
import Storage
import StorageConformance
import Synchronization
import Testing

@testable import StorageSQLite

/// All writes that wait share one transaction: seen in what the writer's connection is asked to run.
@Suite(.timeLimit(.minutes(10))) struct GroupCommitTests {
  /// A full line behind one write, which is carried out alone.
  static let batches = WriteQueue.queueLimit / WriteQueue.batchLimit

  @Test func whatWaitsIsCommittedTogether() async throws {
    let log = try await run { transaction, _, _ in try transaction.connection.facts.set("a", to: "b") }
    #expect(log.count("BEGIN IMMEDIATE") == 1 + Self.batches)
    #expect(log.count("COMMIT") == 1 + Self.batches)
    #expect(log.count("ROLLBACK") == 0)
  }

  @Test func aRefusedWriteTakesBackWhatItDidAndItsNeighboursGoOn() async throws {
    let (log, runs) = try await runWithOneBad { Deliberate() }
    #expect(runs == 1)
    #expect(log.count("COMMIT") == 1 + Self.batches)
    #expect(log.count("ROLLBACK") == 0)
    #expect(log.statements(beginning: "ROLLBACK TO job").count == 1)
  }

  @Test func afterAnErrorOfTheEngineABatchIsRunAgainOneByOne() async throws {
    let (log, runs) = try await runWithOneBad { StorageError.check("made up") }
    #expect(runs == 2)
    #expect(log.count("BEGIN IMMEDIATE") == 1 + Self.batches + WriteQueue.batchLimit)
    #expect(log.count("COMMIT") == Self.batches + WriteQueue.batchLimit - 1)
    #expect(log.count("ROLLBACK") == 2)
  }

  /// The first write of the line, whichever it is, changes something and throws.
  private func runWithOneBad(
    _ error: @escaping @Sendable () -> any Error
  ) async throws -> (log: RecordingConnection.Log, runs: Int) {
    let bad = FirstOne()
    let runs = Counter()
    let log = try await run { transaction, number, _ in
      try transaction.connection.facts.set("\(number)", to: "b")
      if bad.isIt(number) {
        runs.add()
        throw error()
      }
    }
    return (log, runs.value)
  }

  @Test func aWriteRefusedBeforeItChangedAnythingCostsNoCommit() async throws {
    let log = try await run { transaction, number, _ in
      if number % 5 == 0 { throw Deliberate() }
      try transaction.connection.facts.set("a", to: "b")
    }
    #expect(log.count("COMMIT") == 1 + Self.batches)
    #expect(log.count("ROLLBACK") == 0)
  }

  @Test func theTotalsOfABatchAreAppliedOnceInTheOrderOfTheirKeys() async throws {
    let log = try await run { transaction, number, root in
      // Three days, in an order of every write's own.
      for offset in [number % 3, (number + 1) % 3, (number + 2) % 3] {
        var tally = Tally()
        tally.entries = 1
        transaction.totals.add(tally, to: TotalKey(day: SampleCity.today.advanced(by: offset), group: root, action: 0))
      }
    }
    let updates = log.statements(beginning: "INSERT INTO totals")
    #expect(updates.count == 3 * Self.batches)
    let days = updates.map { $0.parameters[0] }
    let sorted = (0..<3).map { SQLValue.integer(Int64(SampleCity.today.number) + $0) }
    #expect(days == (0..<Self.batches).flatMap { _ in sorted })
    for update in updates { #expect(update.parameters[3] == .integer(Int64(WriteQueue.batchLimit))) }
  }

  /// Fills a queue's line while its first write is held, and lets it go.
  private func run(
    _ body: @escaping @Sendable (Transaction, Int, Int64) throws -> Void
  ) async throws -> RecordingConnection.Log {
    let log = RecordingConnection.Log()
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(folder: folder)
      let root = try await SampleCity.make(in: database).root
      await database.close()
      let writer = try SQLiteFile.writer(path: SQLiteDatabase.path(in: folder))
      let queue = WriteQueue(beginStatement: "BEGIN IMMEDIATE") { work in
        writer.asyncWriteWithoutTransaction { work(RecordingConnection(SQLiteConnection($0, isReadOnly: false), log)) }
      }
      let gate = Gate()
      let held = Happening()
      let isFull = Happening()
      await withTaskGroup { group in
        group.addTask {
          _ = await outcome {
            try await queue.write { _ in
              held.happen()
              gate.wait()
            }
          }
        }
        await held.wait()
        // One more than there is room for: when it is refused, all others wait.
        for number in 0...WriteQueue.queueLimit {
          group.addTask {
            let result = await outcome { try await queue.write { try body($0, number, root) } }
            if result.storageError == .busy { isFull.happen() }
          }
        }
        await isFull.wait()
        gate.open()
      }
      try writer.close()
    }
    return log
  }
}

/// Remembers the first number it is shown.
private final class FirstOne: Sendable {
  private let first = Mutex<Int?>(nil)

  func isIt(_ number: Int) -> Bool {
    first.withLock { first in
      first = first ?? number
      return first == number
    }
  }
}
