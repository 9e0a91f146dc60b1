import Foundation
import Models
import Storage

/// Whether the server can do its work.
package struct HealthService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  /// What is looked at.
  package let checks = ["database"]

  /// The checks that fail; empty when requests can be answered and writes taken.
  package func faults() async -> [String] {
    do {
      let now = store.effects.now()
      try await store.database.write { transaction in
        try transaction.connection.facts.set("checked_at", to: now.description)
      }
      return []
    } catch {
      return ["database"]
    }
  }
}
