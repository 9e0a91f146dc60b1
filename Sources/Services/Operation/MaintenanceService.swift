import Models
import Storage

/// What must be done now and then, whoever asks.
package struct MaintenanceService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  /// Removes what has run out: sessions, tokens, codes, idempotency keys.
  package func purge() async throws {
    let now = store.effects.now()
    try await store.database.write { transaction in
      try transaction.lock(.operation)
      try transaction.connection.purge.run(
        now: now, keysFrom: now.advanced(bySeconds: -IdempotencyClaim.keptSeconds))
    }
  }
}
