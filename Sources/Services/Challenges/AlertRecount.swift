import Accounting
import Models
import Storage

/// The challenges whose standings a day belongs to, for a change of which of its entries count. Those that are over stay as they are.
///
/// Has the challenges, and the counting in the city, for itself: whatever was counted by the old rule is durable, and whatever comes later
/// sees the new one and finds that all is being counted anew.
struct AlertRecount {
  private let challenges: [StoredChallenge]
  private let transaction: Transaction

  private var connection: any SQLConnection { transaction.connection }

  init(day: Day, city: Int64, transaction: Transaction) throws {
    let connection = transaction.connection
    let touched = {
      try connection.challenges.opened(in: city, endingFrom: day).filter { challenge in
        try challenge.period.contains(day) && !connection.challenges.hasResult(challenge.key)
      }
    }
    try transaction.lock(untilSettled: { Set(try touched().map { .challenge($0.key) } + [.countingAlone(city)]) })
    challenges = try touched()
    self.transaction = transaction
  }

  /// - Throws: ``ProblemCode/busy`` in the moment between a challenge's end and its result.
  func requireGoingOn(at now: Instant) throws {
    for challenge in challenges {
      if let closesAt = challenge.closesAt, now >= closesAt { throw Refusal(.busy, retryAfterSeconds: 1) }
    }
  }

  /// Takes back what counts, and lets it be filled in again.
  ///
  /// - Returns: The challenges to be filled.
  func beginAnew(at now: Instant) throws -> [Int64] {
    for challenge in challenges {
      try connection.challengeFigures.beginAnew(challenge.key, at: now)
      try connection.challenges.removeFills(of: challenge.key)
      try connection.challenges.put(transaction.fill(challenge, isRepeated: true))
    }
    return challenges.map(\.key)
  }
}
