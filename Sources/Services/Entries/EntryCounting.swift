import Accounting
import Models
import Storage

/// Everything that is kept of entries and moves with them in their transaction: totals, and the sums of challenges.
struct EntryCounting {
  let contribution: Contribution
  /// The challenges there are.
  let running: RunningChallenges
  private let challenges: ChallengeContribution
  private let city: StoredCity
  private let store: Store
  private let transaction: Transaction
  private let now: Instant

  /// To be made when the write holds its locks: what it reads of challenges then stays until it is durable. Nobody changes how entries
  /// count meanwhile; whoever locks other things as well has taken that lock before them.
  ///
  /// - Parameters:
  ///   - now: When it is written, as the entries say.
  ///   - remembers: For many entries at once.
  init(
    in city: StoredCity, store: Store, transaction: Transaction, at now: Instant, remembers: Bool = false
  ) throws {
    try transaction.lock(.counting(city.key))
    self.city = city
    self.store = store
    self.transaction = transaction
    self.now = now
    contribution = Contribution(store: store, connection: transaction.connection, remembers: remembers)
    running = try store.challenges.running(in: city, at: now, in: transaction)
    challenges = try ChallengeContribution(
      running, contribution: contribution, at: now, on: transaction.connection)
  }

  /// Entries of one member on one day turn from `before` into `after`.
  ///
  /// - Parameters:
  ///   - others: The member's other live entries of the day, by action.
  ///   - isRow: Whether the member is nobody but a numbered row of a sheet.
  func change(
    from before: [StoredEntry], to after: [StoredEntry], others: EntryLedger.DayCounts = [:], isRow: Bool = false
  ) throws {
    guard let day = (before.first ?? after.first)?.day else { return }
    try contribution.change(
      from: before, to: after, others: Set(others.keys), isRow: isRow, into: &transaction.totals)
    try challengesOf(day).change(
      from: before, to: after, others: others, isRow: isRow, into: &transaction.challenges)
  }

  /// Those that an entry of that day may be in: for one older than new ones may be, those of then.
  private func challengesOf(_ day: Day) throws -> ChallengeContribution {
    guard day < running.endingFrom else { return challenges }
    return try ChallengeContribution(
      store.challenges.of(day, in: city, on: transaction.connection), contribution: contribution, at: now,
      on: transaction.connection)
  }
}
