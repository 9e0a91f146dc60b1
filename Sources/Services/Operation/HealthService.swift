import Foundation
import Models
import Storage
import Synchronization

/// Whether the server can do its work.
package final class HealthService: Sendable {
  /// What is looked at.
  package let checks = ["database"]

  /// Asking more often than this gets the last answer: anybody may ask, and each look is a durable write.
  private static let freshMilliseconds: Int64 = 1000

  private let store: Store
  private let deadline: Duration

  private struct State {
    var last: (at: Instant, faults: [String])?
    var isProbing = false
    /// The probe that runs has missed its deadline.
    var isOverdue = false
    var waiting: [CheckedContinuation<[String], Never>] = []
  }

  private let state = Mutex(State())

  /// - Parameter deadline: A database that hasn't answered by then is not ready, whether or not it answers later.
  package init(store: Store, deadline: Duration = .seconds(2)) {
    self.store = store
    self.deadline = deadline
  }

  /// The checks that fail; empty when requests can be answered and writes taken.
  package func faults() async -> [String] {
    let now = store.effects.now()
    return await withCheckedContinuation { continuation in
      enum Turn { case known([String]), wait, probe }
      // One probe at a time: where it takes long, those who ask meanwhile must not make it longer.
      let turn: Turn = state.withLock { state in
        if state.isOverdue { return .known(Self.unready) }
        if !state.isProbing, let last = state.last,
          abs(now.milliseconds - last.at.milliseconds) < Self.freshMilliseconds
        {
          return .known(last.faults)
        }
        defer { state.isProbing = true }
        state.waiting.append(continuation)
        return state.isProbing ? .wait : .probe
      }
      switch turn {
      case .known(let faults): continuation.resume(returning: faults)
      case .wait: break
      // By itself: a write can't be taken back, so those who ask may leave while it goes on.
      case .probe: Task { await look(now) }
      }
    }
  }

  private func look(_ now: Instant) async {
    let limit = Task {
      try await Task.sleep(for: deadline)
      answer(Self.unready) { $0.isOverdue = true }
    }
    let faults = await probe(now)
    limit.cancel()
    answer(faults) { $0 = State(last: (now, faults), waiting: $0.waiting) }
  }

  private func answer(_ faults: [String], _ change: (inout State) -> Void) {
    let waiting = state.withLock { state in
      guard state.isProbing else { return [CheckedContinuation<[String], Never>]() }
      change(&state)
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume(returning: faults) }
  }

  private static let unready = ["database"]

  private func probe(_ now: Instant) async -> [String] {
    do {
      try await store.database.write { transaction in
        try transaction.lock(.name("checked_at"))
        try transaction.connection.facts.set("checked_at", to: now.description)
      }
      return []
    } catch {
      return Self.unready
    }
  }
}
