import Synchronization

/// Keeps a server that is down from being hammered by every request.
final class ConnectionGate: Sendable {
  struct Attempt {
    fileprivate let begun: ContinuousClock.Instant
  }

  private let backOff = Mutex(BackOff())

  /// nil while it is too early to try again.
  func enter() -> Attempt? {
    let now = ContinuousClock.now
    return backOff.withLock { $0.mayTry(at: now) } ? Attempt(begun: now) : nil
  }

  func succeeded() { backOff.withLock { $0.succeeded() } }

  func failed(_ attempt: Attempt) {
    backOff.withLock { $0.failed(begun: attempt.begun, at: .now, chance: .random(in: 0...1)) }
  }
}
