import Synchronization

/// Asks the server to stop the statement that a session runs, from any thread and whichever connection the session has by then.
final class SessionCanceller: Sendable {
  private let token = Mutex<CancelToken?>(nil)

  func use(_ new: CancelToken?) { token.withLock { $0 = new } }

  func cancel() { token.withLock { $0 }?.cancel() }
}
