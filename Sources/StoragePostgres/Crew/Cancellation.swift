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
  /// Held while the server is asked.
  private let asking = Mutex(())

  /// Asks the server to stop until the work has ended: a request that arrives between two statements stops nothing.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    // Not here: asking means making a connection, and who cancels must not wait.
    DispatchQueue.global().async { [self] in
      while cancelIfRunning() { Thread.sleep(forTimeInterval: 0.05) }
    }
  }

  private func cancelIfRunning() -> Bool {
    asking.withLock { _ in
      guard let running = state.withLock({ $0.running }) else { return false }
      running.cancel()
      return true
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
    // What is asked for just now must not hit the statements of others. Without a connection there are none, and a server that stands
    // still may never take the request.
    if session.link != nil { asking.withLock { _ in } }
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
