import Synchronization

/// Group commit: all writes that wait are carried out in one transaction, made durable by one COMMIT, and then answered.
///
/// Each write has a savepoint: one that is refused takes back what it did, and its neighbours go on. What the engine itself throws may have
/// undone more than that, so then the batch is rolled back and its writes run one by one.
package final class WriteQueue: Sendable {
  /// Runs its argument on the writer's own thread with the one connection that writes.
  package typealias Dispatch = @Sendable (@escaping @Sendable (any SQLConnection) -> Void) -> Void

  package static let batchLimit = 256
  package static let queueLimit = 4096

  private struct State {
    var waiting: [any WriteJob] = []
    var isDraining = false
    var isClosed = false
  }

  private let state = Mutex(State())
  private let dispatch: Dispatch
  private let beginStatement: String

  /// - Parameter beginStatement: How the engine begins a transaction that writes.
  package init(beginStatement: String, dispatch: @escaping Dispatch) {
    self.beginStatement = beginStatement
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
      if state.isDraining { return .queued }
      state.isDraining = true
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

  private func nextBatch() -> [any WriteJob]? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isDraining = false
        return nil
      }
      let batch = Array(state.waiting.prefix(Self.batchLimit))
      state.waiting.removeFirst(batch.count)
      return batch
    }
  }

  private func commit(_ batch: [any WriteJob], on connection: any SQLConnection) {
    do {
      let done = try attempt(batch, on: connection)
      for hook in done.hooks { hook() }
      for job in done.succeeded { job.succeed() }
      for (job, error) in done.refused { job.fail(error) }
    } catch StorageError.inputOutput {
      // After a failed sync nobody knows what is on the disk: nothing more is acknowledged.
      let waiting = stop()
      for job in batch + waiting { job.fail(StorageError.inputOutput) }
    } catch {
      guard batch.count > 1 else { return batch[0].fail(error) }
      for job in batch { commit([job], on: connection) }
    }
  }

  private struct Done {
    var succeeded: [any WriteJob] = []
    var refused: [(any WriteJob, any Error)] = []
    var hooks: [@Sendable () -> Void] = []
  }

  private func attempt(_ batch: [any WriteJob], on connection: any SQLConnection) throws -> Done {
    var done = Done()
    try connection.inTransaction(begin: beginStatement) {
      var deltas = TotalDeltas()
      for job in batch {
        let transaction = Transaction(connection: connection)
        try connection.execute("SAVEPOINT job")
        do {
          try job.run(in: transaction)
        } catch {
          if error is StorageError { throw error }
          try connection.execute("ROLLBACK TO job")
          try connection.execute("RELEASE job")
          done.refused.append((job, error))
          continue
        }
        try connection.execute("RELEASE job")
        deltas.merge(transaction.totals)
        done.hooks += transaction.afterCommit
        done.succeeded.append(job)
      }
      try deltas.apply(on: connection)
    }
    return done
  }
}
