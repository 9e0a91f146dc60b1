import Models
import Storage

/// What a challenge's teams show, and showing more of it when that may be.
struct BoardRelease: Sendable {
  typealias TeamKey = ChallengeDeltas.TeamKey

  let store: Store
  let challenge: Int64

  /// Teams renewed in one transaction.
  private static let teamsAtOnce = 256

  /// What may be seen now, by the teams' groups.
  ///
  /// - Parameter renewing: Whether it may be shown anew.
  func teams(renewing: Bool) async throws -> [Int64: CountedTeam] {
    let teams = try await read()
    guard renewing else { return teams }
    let due = teams.filter { $0.value.step() != nil }.keys.sorted()
    guard !due.isEmpty else { return teams }
    var rest = due[...]
    while !rest.isEmpty {
      try await show(Array(rest.prefix(Self.teamsAtOnce)))
      rest = rest.dropFirst(Self.teamsAtOnce)
    }
    return try await read()
  }

  private func read() async throws -> [Int64: CountedTeam] {
    let challenge = challenge
    return try await store.database.read { connection in
      try Dictionary(grouping: connection.challengeFigures.ofChallenge(challenge), by: \.team.group).mapValues {
        try CountedTeam($0)
      }
    }
  }

  private func show(_ groups: [Int64]) async throws {
    let (challenge, now) = (challenge, store.effects.now())
    try await store.database.write { transaction in
      try transaction.lock(.challenge(challenge))
      // Where an alert lets all be counted anew, nobody sees it half way.
      guard try transaction.connection.challenges.fills(of: challenge).isEmpty else { return }
      for group in groups { transaction.challenges.show(TeamKey(challenge: challenge, group: group), at: now) }
    }
  }
}
