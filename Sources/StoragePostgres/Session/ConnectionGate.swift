import Synchronization

/// Keeps a server that is down from being hammered by every request.
final class ConnectionGate: Sendable {
  struct Attempt {
    fileprivate let begun: ContinuousClock.Instant
  }

  private struct State {
    var backOff = BackOff()
    var failure: Outage.Failure?
  }

  private let state = Mutex(State())

  /// Why the last attempt failed; nil if it didn't.
  var failure: Outage.Failure? { state.withLock { $0.failure } }

  /// nil while it is too early to try again.
  func enter() -> Attempt? {
    let now = ContinuousClock.now
    return state.withLock { $0.backOff.mayTry(at: now) } ? Attempt(begun: now) : nil
  }

  func succeeded() { state.withLock { $0 = State() } }

  func failed(_ attempt: Attempt, because failure: Outage.Failure) {
    state.withLock { state in
      state.backOff.failed(begun: attempt.begun, at: .now, chance: .random(in: 0...1))
      state.failure = failure
    }
  }
}
