import Synchronization

/// Whether a database is out of reach: told once when that begins and once when it ends, however many attempts lie between.
final class Outage: Sendable {
  /// Why an attempt failed, and how many outages were over when it began.
  struct Failure: Sendable {
    let reason: String
    let endings: Int
  }

  private struct State {
    var isOn = false
    var endings = 0
  }

  private let state = Mutex(State())
  private let report: @Sendable (PostgresDatabase.Reachability) -> Void

  init(_ report: @escaping @Sendable (PostgresDatabase.Reachability) -> Void = { _ in }) { self.report = report }

  var endings: Int { state.withLock { $0.endings } }

  /// Work has failed because there is no connection. A failure from before the server was reached again says nothing new.
  func began(_ failure: Failure) {
    let isNew = state.withLock { state in
      guard !state.isOn, failure.endings == state.endings else { return false }
      state.isOn = true
      return true
    }
    if isNew { report(.lost(reason: failure.reason)) }
  }

  /// A connection was made.
  func ended() {
    let isNew = state.withLock { state in
      guard state.isOn else { return false }
      state = State(endings: state.endings + 1)
      return true
    }
    if isNew { report(.regained) }
  }
}
