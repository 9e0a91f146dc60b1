import Models
import Storage

/// What must be done now and then, whoever asks.
package struct MaintenanceService: Sendable {
  let store: Store
  private let portion: Int

  /// - Parameter portion: How many rows one transaction removes, or folds.
  package init(store: Store, portion: Int = 500) {
    self.store = store
    self.portion = portion
  }

  /// Removes what has run out: sessions, tokens, codes, idempotency keys, and what was kept of classes that have ended.
  package func purge() async throws {
    let now = store.effects.now()
    for kind in PurgeRepository.Kind.allCases {
      let end =
        kind == .idempotencyKeys ? now.advanced(bySeconds: -Retention.seconds(store.retention.idempotencyKeyDays)) : now
      try await removeAll { connection, most in try connection.purge.remove(kind, endedBy: end, most: most) }
    }
    func ended(before days: Int) -> Instant { now.advanced(bySeconds: -Retention.seconds(days)) }
    try await ClassFolding(store: store, portion: portion).run(endedBy: ended(before: store.retention.pupilEntriesDays))
    let end = ended(before: store.retention.classRecordDays)
    try await removeAll { connection, most in
      try connection.forgetting.removeRecords(ofClassesEndedBy: end, most: most)
    }
  }

  /// - Parameter some: Removes at most so many, and says how many it did.
  private func removeAll(_ some: @escaping @Sendable (any SQLConnection, Int) throws -> Int) async throws {
    let portion = portion
    while try await store.database.write({ transaction in
      try transaction.lock(.operation)
      return try some(transaction.connection, portion) == portion
    }) {}
  }
}
