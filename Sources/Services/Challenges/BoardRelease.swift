import Models
import Storage

/// What a challenge's teams show, and showing more of it when that may be.
struct BoardRelease: Sendable {
  typealias TeamKey = ChallengeDeltas.TeamKey
  typealias Row = ChallengeFiguresRepository.Row

  let store: Store
  let challenge: Int64

  /// Teams renewed in one transaction.
  private static let teamsAtOnce = 256

  /// One team: what it has, and what of that is shown.
  struct Team: Sendable {
    var counted = ChallengeFigures.zero
    var onSheets = ChallengeFigures.zero
    var changers = Changers()
    var shown = ShownTeam()
    var asOf: Instant?

    init(_ rows: some Sequence<Row>) throws(StorageError) {
      for row in rows {
        switch row.part {
        case .counted:
          counted = row.figures
          guard let read = Changers(text: row.changers) else { throw .decoding("a list of changers") }
          changers = read
        case .onSheets: onSheets = row.figures
        case .shown:
          shown.figures = row.figures
          shown.contributors = row.contributors
          asOf = row.asOf
        case .shownOnSheets: shown.onSheets = row.figures
        case .afterwards, .forgotten: break
        }
      }
    }

    /// When the challenge is over, everything is shown that is in the result.
    func over(at closing: Instant?) -> Team {
      var team = self
      team.shown = ShownTeam(figures: counted, contributors: counted.activeMembers)
      team.asOf = closing
      return team
    }

    func step() -> ShownTeam.Step? { shown.next(counted, onSheets: onSheets, changers) }
  }

  /// What may be seen now, by the teams' groups.
  ///
  /// - Parameter renewing: Whether it may be shown anew.
  func teams(renewing: Bool) async throws -> [Int64: Team] {
    var teams = try await read()
    guard renewing else { return teams }
    let due = teams.filter { $0.value.step() != nil }.map(\.key).sorted()
    var rest = due[...]
    while !rest.isEmpty {
      let portion = Array(rest.prefix(Self.teamsAtOnce))
      rest = rest.dropFirst(Self.teamsAtOnce)
      teams.merge(try await renew(portion)) { _, new in new }
    }
    return teams
  }

  private func read() async throws -> [Int64: Team] {
    let challenge = challenge
    return try await store.database.read { connection in
      try Dictionary(grouping: connection.challengeFigures.ofChallenge(challenge), by: \.team.group).mapValues {
        try Team($0)
      }
    }
  }

  private func renew(_ groups: [Int64]) async throws -> [Int64: Team] {
    let (challenge, now) = (challenge, store.effects.now())
    return try await store.database.write { transaction in
      try transaction.lock(.challenge(challenge))
      let repository = transaction.connection.challengeFigures
      var teams: [Int64: Team] = [:]
      for group in groups {
        let key = TeamKey(challenge: challenge, group: group)
        // Whoever is just writing has been waited for; who changed it is read and taken in one.
        try repository.hold(key)
        var team = try Team(repository.ofTeam(key))
        if let step = team.step() {
          try repository.set(changers: step.rest.text, of: key)
          try repository.set(
            step.shown.figures, contributors: step.shown.contributors, asOf: now, in: .shown, of: key)
          try repository.set(step.shown.onSheets, in: .shownOnSheets, of: key)
          (team.shown, team.asOf) = (step.shown, now)
        }
        teams[group] = team
      }
      return teams
    }
  }
}
