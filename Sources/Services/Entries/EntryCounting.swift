import Models
import Storage

/// Everything that is kept of entries and moves with them in their transaction: totals, and the sums of challenges.
struct EntryCounting {
  let contribution: Contribution
  private let challenges: ChallengeContribution
  private let transaction: Transaction

  /// To be made when the write holds its locks: what it reads of challenges then stays until it is durable. Nobody changes how entries
  /// count meanwhile; whoever locks other things as well has taken that lock before them.
  ///
  /// - Parameter remembers: For many entries at once.
  init(in city: StoredCity, store: Store, transaction: Transaction, remembers: Bool = false) throws {
    try transaction.lock(.counting(city.key))
    let now = store.effects.now()
    self.transaction = transaction
    contribution = Contribution(store: store, connection: transaction.connection, remembers: remembers)
    challenges = try ChallengeContribution(
      store.challenges.running(in: city, at: now, in: transaction), contribution: contribution, at: now,
      on: transaction.connection)
  }

  /// Entries of one member on one day turn from `before` into `after`.
  ///
  /// - Parameters:
  ///   - others: The member's other live entries of the day, by action.
  ///   - isRow: Whether the member is nobody but a numbered row of a sheet.
  func change(
    from before: [StoredEntry], to after: [StoredEntry], others: EntryLedger.DayCounts = [:], isRow: Bool = false
  ) throws {
    try contribution.change(
      from: before, to: after, others: Set(others.keys), isRow: isRow, into: &transaction.totals)
    try challenges.change(from: before, to: after, others: others, isRow: isRow, into: &transaction.challenges)
  }
}
