import Dispatch
import Foundation
import Synchronization

/// The link between a task that may be cancelled and the work that a session does for it.
final class Cancellation: Sendable {
  private struct State {
    var isCancelled = false
    /// While the work runs, and not a moment longer: the statements after it belong to others.
    var running: SessionCanceller?
  }

  private let state = Mutex(State())

  /// Asks the server to stop until the work has ended: a request that arrives between two statements stops nothing.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    // Not here: asking means making a connection, and who cancels must not wait.
    DispatchQueue.global().async { [self] in
      while cancelIfRunning() { Thread.sleep(forTimeInterval: 0.05) }
    }
  }

  /// Holds the lock while it asks, so that the work's end waits for it.
  private func cancelIfRunning() -> Bool {
    state.withLock { state in
      state.running?.cancel()
      return state.running != nil
    }
  }

  /// - Throws: `CancellationError` if it was cancelled before or meanwhile, whatever `body` made of that.
  func run<T>(on session: PostgresSession, _ body: () throws -> T) throws -> T {
    try begin(session.canceller)
    let result = Result { try body() }
    let isCancelled = state.withLock { state in
      state.running = nil
      return state.isCancelled
    }
    if isCancelled { throw CancellationError() }
    return try result.get()
  }

  private func begin(_ canceller: SessionCanceller) throws {
    try state.withLock { state in
      if state.isCancelled { throw CancellationError() }
      state.running = canceller
    }
  }
}
