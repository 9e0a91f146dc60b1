import Models
import Storage

/// What challenges have of people who are being forgotten stays in them, as somebody's.
struct ForgottenShares {
  private let connection: any SQLConnection
  private let contribution: ChallengeContribution

  init(store: Store, connection: any SQLConnection, city: Int64) throws {
    self.connection = connection
    let running = try store.challenges.everything(in: store.cities.city(city, on: connection), on: connection)
    contribution = try ChallengeContribution(
      running, contribution: Contribution(store: store, connection: connection, remembers: true), at: nil,
      on: connection)
  }

  /// - Parameters:
  ///   - day: All of one member's entries of a day, about to be folded.
  ///   - isRow: Whether it is a row of a sheet.
  func keep(_ day: [StoredEntry], isRow: Bool) throws {
    guard !contribution.running.isEmpty else { return }
    var deltas = ChallengeDeltas()
    try contribution.change(from: [], to: day, others: [:], isRow: isRow, into: &deltas)
    try deltas.forget(on: connection)
  }
}
