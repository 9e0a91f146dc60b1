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
  private let last = Mutex<(at: Instant, faults: [String])?>(nil)

  package init(store: Store) { self.store = store }

  /// The checks that fail; empty when requests can be answered and writes taken.
  package func faults() async -> [String] {
    let now = store.effects.now()
    if let last = last.withLock({ $0 }), abs(now.milliseconds - last.at.milliseconds) < Self.freshMilliseconds {
      return last.faults
    }
    let faults = await probe(now)
    last.withLock { $0 = (now, faults) }
    return faults
  }

  private func probe(_ now: Instant) async -> [String] {
    do {
      try await store.database.write { transaction in
        try transaction.lock(.operation)
        try transaction.connection.facts.set("checked_at", to: now.description)
      }
      return []
    } catch {
      return ["database"]
    }
  }
}
