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
  private struct State {
    var last: (at: Instant, faults: [String])?
    var isProbing = false
  }

  private let state = Mutex(State())

  package init(store: Store) { self.store = store }

  /// The checks that fail; empty when requests can be answered and writes taken.
  package func faults() async -> [String] {
    let now = store.effects.now()
    // One probe at a time: where it takes long, those who ask meanwhile must not make it longer.
    let known: [String]? = state.withLock { state in
      if let last = state.last {
        if state.isProbing || abs(now.milliseconds - last.at.milliseconds) < Self.freshMilliseconds {
          return last.faults
        }
      }
      state.isProbing = true
      return nil
    }
    if let known { return known }
    let faults = await probe(now)
    state.withLock { state in
      state.last = (now, faults)
      state.isProbing = false
    }
    return faults
  }

  private func probe(_ now: Instant) async -> [String] {
    do {
      try await store.database.write { transaction in
        try transaction.lock(.name("checked_at"))
        try transaction.connection.facts.set("checked_at", to: now.description)
      }
      return []
    } catch {
      return ["database"]
    }
  }
}
