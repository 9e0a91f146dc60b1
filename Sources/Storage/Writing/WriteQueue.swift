import Synchronization

/// Group commit: all writes that wait are carried out in one transaction, made durable by one COMMIT, and then answered.
///
/// Each write has a savepoint: one that is refused takes back what it did, and its neighbours go on. What the engine itself throws may have
/// undone more than that, so then the batch is rolled back and its writes run one by one.
///
/// An engine may have several writers, here and in other servers. A write that finds something locked by another batch
/// (``Transaction/lock(_:)-(WriteLock...)``) leaves its own and comes first in a later one: only the first of a batch ever waits, so no two
/// batches can wait for one another.
package final class WriteQueue: Sendable {
  /// Runs its argument on a writer's own thread with that writer's connection; called for as many at a time as there are writers.
  package typealias Dispatch = @Sendable (@escaping @Sendable (any SQLConnection) -> Void) -> Void

  package static let batchLimit = 256
  package static let queueLimit = 4096
  /// How often a write that ran alone into somebody else's lock or conflict, or lost its connection before COMMIT, is tried.
  private static let mostTries = 3

  private struct State {
    var waiting: [any WriteJob] = []
    var draining = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  private let dispatch: Dispatch
  private let beginStatement: SQLText
  private let writers: Int

  /// - Parameters:
  ///   - beginStatement: How the engine begins a transaction that writes.
  ///   - writers: How many batches may be carried out at the same time.
  package init(beginStatement: SQLText, writers: Int = 1, dispatch: @escaping Dispatch) {
    self.beginStatement = beginStatement
    self.writers = writers
    self.dispatch = dispatch
  }

  /// - Throws: What `body` throws; ``StorageError/busy`` when too many writes wait; ``StorageError/closed`` after ``close()``.
  package func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      submit(WaitingWrite(body: body, continuation: continuation))
    }
  }

  /// Refuses further writes; those that wait are still carried out.
  package func close() { state.withLock { $0.isClosed = true } }

  private func stop() -> [any WriteJob] {
    state.withLock { state in
      state.isClosed = true
      defer { state.waiting = [] }
      return state.waiting
    }
  }

  private func submit(_ job: any WriteJob) {
    enum Decision { case queued, start, refused(StorageError) }
    let decision: Decision = state.withLock { state in
      if state.isClosed { return .refused(.closed) }
      if state.waiting.count >= Self.queueLimit { return .refused(.busy) }
      state.waiting.append(job)
      if state.draining == writers { return .queued }
      state.draining += 1
      return .start
    }
    switch decision {
    case .queued: break
    case .start: dispatch { [self] connection in drain(connection) }
    case .refused(let error): job.fail(error)
    }
  }

  private func drain(_ connection: any SQLConnection) {
    while let batch = nextBatch() { commit(batch, on: connection) }
  }

  /// What waits, or a fair part of it where there are several writers.
  private func nextBatch() -> [any WriteJob]? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.draining -= 1
        return nil
      }
      let batch = Array(state.waiting.prefix(min(Self.batchLimit, (state.waiting.count + writers - 1) / writers)))
      state.waiting.removeFirst(batch.count)
      return batch
    }
  }

  private func commit(_ batch: [any WriteJob], on connection: any SQLConnection, tries: Int = 1) {
    do {
      let done = try attempt(batch, on: connection)
      for hook in done.hooks { hook() }
      for job in done.succeeded { job.succeed() }
      for (job, error) in done.refused { job.fail(error) }
      if !done.postponed.isEmpty { state.withLock { $0.waiting.insert(contentsOf: done.postponed, at: 0) } }
    } catch StorageError.inputOutput {
      // After a failed sync nobody knows what is on the disk: nothing more is acknowledged.
      let waiting = stop()
      for job in batch + waiting { job.fail(StorageError.inputOutput) }
    } catch let error as OutcomeUnknown {
      for job in batch { job.fail(error.cause) }
    } catch {
      let isPassing = [.busy, .connectionLost].contains(error as? StorageError)
      if batch.count > 1, error as? StorageError != .connectionLost {
        for job in batch { commit([job], on: connection) }
      } else if isPassing, tries < Self.mostTries {
        commit(batch, on: connection, tries: tries + 1)
      } else {
        for job in batch { job.fail(error) }
      }
    }
  }

  private struct Done {
    var succeeded: [any WriteJob] = []
    var refused: [(any WriteJob, any Error)] = []
    /// Those that found something locked.
    var postponed: [any WriteJob] = []
    var hooks: [@Sendable () -> Void] = []
  }

  /// The connection went while COMMIT was on its way: it may have arrived. Running the batch again could do everything twice.
  private struct OutcomeUnknown: Error {
    let cause: StorageError
  }

  private func attempt(_ batch: [any WriteJob], on connection: any SQLConnection) throws -> Done {
    try connection.execute(beginStatement)
    let done: Done
    do {
      done = try carryOut(batch, on: connection)
    } catch {
      // The engine may have rolled back already (a full disk does that); a second ROLLBACK then fails and says nothing new.
      _ = try? connection.execute("ROLLBACK")
      throw error
    }
    do {
      try connection.execute("COMMIT")
    } catch .connectionLost {
      throw OutcomeUnknown(cause: .connectionLost)
    } catch {
      _ = try? connection.execute("ROLLBACK")
      throw error
    }
    return done
  }

  private func carryOut(_ batch: [any WriteJob], on connection: any SQLConnection) throws -> Done {
    var done = Done()
    var totals = TotalDeltas()
    var challenges = ChallengeDeltas()
    var feed = FeedAdditions()
    for job in batch {
      let transaction = Transaction(connection: connection, mayWait: done.succeeded.isEmpty)
      try connection.send("SAVEPOINT job")
      do {
        try job.run(in: transaction)
      } catch {
        if error is StorageError { throw error }
        try connection.send("ROLLBACK TO job")
        try connection.send("RELEASE job")
        if error is LockTaken { done.postponed.append(job) } else { done.refused.append((job, error)) }
        continue
      }
      try connection.send("RELEASE job")
      totals.merge(transaction.totals)
      challenges.merge(transaction.challenges)
      feed.merge(transaction.feed)
      done.hooks += transaction.afterCommit
      done.succeeded.append(job)
    }
    try totals.apply(on: connection)
    try challenges.apply(on: connection)
    try feed.apply(on: connection)
    return done
  }
}
