import Accounting
import Models
import Storage

/// Brings what was logged before into a challenge that opened, or into a team that joined, while logging goes on.
///
/// Goes from member to member in the order of their keys, a few in each transaction. What a member writes counts by itself once the filling
/// has passed; before, it finds it in the log. So each entry comes in exactly once, whoever stops in the middle and goes on later.
struct ChallengeFilling: Sendable {
  let store: Store
  /// Members in one transaction.
  var membersAtOnce: Int64 = 16
  /// From so many entries on a transaction takes no further member, so that whoever logs meanwhile waits for little.
  static let entriesAtOnce = 250

  private static let stepsAtOnce = 64

  func run(_ challenge: Int64) async throws {
    while try await step(challenge) {}
  }

  /// The first steps, before the one who opened it is answered. What stops them is not told: it is open all the same, and the filling goes on
  /// with the next second.
  func begin(_ challenge: Int64) async {
    for _ in 0..<Self.stepsAtOnce {
      guard let isMore = try? await step(challenge), isMore else { return }
    }
  }

  /// - Returns: Whether there may be more.
  private func step(_ key: Int64) async throws -> Bool {
    let store = store
    return try await store.database.write { transaction in
      try transaction.lock(.challenge(key))
      let connection = transaction.connection
      guard var fill = try connection.challenges.fills(of: key).first else { return false }
      guard let challenge = try connection.challenges.find(key) else {
        // It was taken back meanwhile.
        try connection.challenges.removeFills(of: key)
        return false
      }
      guard fill.position < fill.through else {
        try connection.challenges.remove(fill)
        try connection.challenges.raiseVersion(of: challenge.city)
        return true
      }
      let members = (fill.position + 1)...min(fill.position + membersAtOnce, fill.through)
      try transaction.lock(untilSettled: { try locks(members, on: connection) })
      let run = try FillRun(challenge, fill, store: store, in: transaction)
      var entries = 0
      for member in members where entries < Self.entriesAtOnce {
        entries += try run.add(member)
        fill.position = member
      }
      try connection.challenges.put(fill)
      return true
    }
  }

  /// The members, whether there or not, and where somebody else decides what of theirs counts: their homes and classes.
  private func locks(_ members: ClosedRange<Int64>, on connection: any SQLConnection) throws -> Set<WriteLock> {
    var locks = Set(members.map { WriteLock.member($0) })
    for member in members {
      for membership in try connection.memberships.ofMember(member) {
        if [.household, .class].contains(membership.kind) { locks.insert(.group(membership.group)) }
      }
    }
    return locks
  }
}

extension Transaction {
  /// The filling of a challenge, from its beginning.
  ///
  /// Nobody's entry is on its way when this is decided: whoever is there by now may have written without knowing of it, and whoever comes
  /// later will know.
  ///
  /// - Parameter group: The team; 0 for all of them.
  func fill(_ challenge: StoredChallenge, group: Int64 = 0, isRepeated: Bool) throws -> ChallengeFill {
    try lock(.countingAlone(challenge.city))
    return ChallengeFill(
      challenge: challenge.key, group: group, through: try connection.members.lastKey(), isRepeated: isRepeated)
  }
}

/// One step of filling.
private struct FillRun {
  private let challenge: StoredChallenge
  private let closesAt: Instant
  private let contribution: ChallengeContribution
  private let transaction: Transaction
  private let isRepeated: Bool

  init(_ challenge: StoredChallenge, _ fill: ChallengeFill, store: Store, in transaction: Transaction) throws {
    let connection = transaction.connection
    let city = try store.cities.city(challenge.city, in: transaction)
    let running = try store.challenges.running(in: city, at: store.effects.now(), in: transaction)
    self.challenge = challenge
    self.transaction = transaction
    isRepeated = fill.isRepeated
    closesAt = try challenge.closesAt ?? challenge.period.closesAt(in: city.time())
    contribution = try ChallengeContribution(
      filling: running.only(challenge.key, team: fill.group == 0 ? nil : fill.group),
      Contribution(store: store, connection: connection, remembers: true), isRepeated: fill.isRepeated)
  }

  /// - Returns: How many entries it looked at.
  func add(_ member: Int64) throws -> Int {
    let connection = transaction.connection
    let entries = try connection.entries.ofMember(
      member, from: challenge.period.firstDay, to: challenge.period.lastDay, after: nil, limit: .max
    ).filter { $0.createdAt < closesAt }
    guard !entries.isEmpty else { return 0 }
    let isRow = try connection.contributors.isRow(member)
    for day in Dictionary(grouping: entries, by: \.day).sorted(by: { $0.key < $1.key }) {
      try contribution.change(from: [], to: day.value, others: [:], isRow: isRow, into: &transaction.challenges)
    }
    return entries.count
  }
}
