import Models
import Storage

/// Takes forgotten members out of what only a walk through all rows finds: events, and entries that were deleted.
///
/// One walk for all who were forgotten since the last one. A walk that was interrupted begins anew.
struct ForgottenSweep {
  let store: Store

  /// How many were ever forgotten, and how many of them the last walk has seen.
  static let forgotten = "forgotten"
  private static let swept = "forgotten_swept"

  private static let rowsAtOnce: Int64 = 2000

  func run() async throws {
    let store = store
    let counts = try await store.database.read { connection in
      [try connection.facts.value(Self.forgotten), try connection.facts.value(Self.swept)]
    }
    guard let forgotten = counts[0], forgotten != counts[1] else { return }
    let (cities, lastEntry) = try await store.database.read { connection in
      (try connection.cities.all().map(\.key), try connection.forgetting.lastEntry())
    }
    for city in cities {
      let last = try await store.database.read { try $0.events.last(city: city) }
      try await walk(to: last) { try $0.forgetting.sweepEvents(city: city, from: $1, to: $2) }
    }
    try await walk(to: lastEntry) { try $0.forgetting.sweepDeletedEntries(from: $1, to: $2) }
    // Where somebody reads what was there before, the next clean-up tries again.
    guard try await store.database.removeRemnants() else { return }
    try await store.database.write { transaction in
      try transaction.lock(.operation)
      try transaction.connection.facts.set(Self.swept, to: forgotten)
    }
  }

  private func walk(
    to last: Int64, _ body: @escaping @Sendable (any SQLConnection, Int64, Int64) throws -> Void
  ) async throws {
    for first in stride(from: 1, through: last, by: Int64.Stride(Self.rowsAtOnce)) {
      try await store.database.write { transaction in
        try transaction.lock(.operation)
        try body(transaction.connection, first, first + Self.rowsAtOnce - 1)
      }
    }
  }
}
