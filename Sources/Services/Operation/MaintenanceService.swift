import Models
import Storage

/// What must be done now and then, whoever asks.
package struct MaintenanceService: Sendable {
  let store: Store
  private let portion: Int

  /// - Parameter portion: How many rows one transaction removes.
  package init(store: Store, portion: Int = 500) {
    self.store = store
    self.portion = portion
  }

  /// Removes what has run out: sessions, tokens, codes, idempotency keys.
  package func purge() async throws {
    let now = store.effects.now()
    for kind in PurgeRepository.Kind.allCases {
      let end = kind == .idempotencyKeys ? now.advanced(bySeconds: -IdempotencyClaim.keptSeconds) : now
      var removed: Int
      repeat {
        removed = try await store.database.write { transaction in
          try transaction.lock(.operation)
          return try transaction.connection.purge.remove(kind, endedBy: end, most: portion)
        }
      } while removed == portion
    }
  }
}
