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
    /// The changers as they are written.
    private var changersText = ""
    var shown = ShownTeam()
    var asOf: Instant?

    init(_ rows: some Sequence<Row>) throws(StorageError) {
      for row in rows {
        switch row.part {
        case .counted:
          counted = row.figures
          guard let read = Changers(text: row.changers) else { throw .decoding("a list of changers") }
          (changers, changersText) = (read, row.changers)
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

    /// What may be shown by now that is not yet.
    func showing(at now: Instant) -> ChallengeDeltas.Showing? {
      shown.next(counted, onSheets: onSheets, changers).map { step in
        ChallengeDeltas.Showing(step, counted: counted, changers: changersText, asOf: now)
      }
    }
  }

  /// What may be seen now, by the teams' groups.
  ///
  /// - Parameter renewing: Whether it may be shown anew.
  func teams(renewing: Bool) async throws -> [Int64: Team] {
    let teams = try await read()
    guard renewing else { return teams }
    let now = store.effects.now()
    let due = teams.compactMap { group, team in team.showing(at: now).map { (group, $0) } }.sorted { $0.0 < $1.0 }
    guard !due.isEmpty else { return teams }
    var rest = due[...]
    while !rest.isEmpty {
      try await show(Array(rest.prefix(Self.teamsAtOnce)))
      rest = rest.dropFirst(Self.teamsAtOnce)
    }
    return try await read()
  }

  private func read() async throws -> [Int64: Team] {
    let challenge = challenge
    return try await store.database.read { connection in
      try Dictionary(grouping: connection.challengeFigures.ofChallenge(challenge), by: \.team.group).mapValues {
        try Team($0)
      }
    }
  }

  private func show(_ showings: [(group: Int64, showing: ChallengeDeltas.Showing)]) async throws {
    let challenge = challenge
    try await store.database.write { transaction in
      try transaction.lock(.challenge(challenge))
      // Where an alert lets all be counted anew, nobody sees it half way.
      guard try transaction.connection.challenges.fills(of: challenge).isEmpty else { return }
      for (group, showing) in showings {
        transaction.challenges.show(showing, of: TeamKey(challenge: challenge, group: group))
      }
    }
  }
}
