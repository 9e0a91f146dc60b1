import Models
import Storage

/// Makes a board of what the teams show.
struct BoardAssembly {
  let challenge: StoredChallenge
  let state: ChallengeState
  let isFilling: Bool
  let teams: [(group: StoredGroup, enrolled: Int64?)]
  let released: [Int64: CountedTeam]
  private let rounding: BoardRounding
  /// As they are told, by group.
  private let told: [Int64: ChallengeFigures]

  init(
    challenge: StoredChallenge, state: ChallengeState, isFilling: Bool,
    teams: [(group: StoredGroup, enrolled: Int64?)], released: [Int64: CountedTeam]
  ) {
    self.challenge = challenge
    self.state = state
    self.isFilling = isFilling
    self.teams = teams
    self.released = released
    let rounding = teams.first.map { BoardRounding(teams: $0.group.kind) } ?? .tenthOfMember
    self.rounding = rounding
    let enrolments = Dictionary(teams.map { ($0.group.key, $0.enrolled) }) { first, _ in first }
    told = Dictionary(
      uniqueKeysWithValues: released.map { group, team in
        (group, challenge.told(team.shown.figures, team.masses, enrolled: enrolments[group] ?? nil, rounding))
      })
  }

  /// - Parameter fewest: How many different people a team's figures must hold to be shown. A team of fewer has no part in anybody's score.
  func board(fewest: Int) -> Board {
    let shown = teams.filter { team in
      released[team.group.key].map { challenge.tells($0.shown.fewestContributors, $0.masses, fewest: fewest) } ?? false
    }
    let standings = Standings(challenge, shown.map { ($0.group.key, $0.enrolled, figures($0.group.key)) }, rounding)
    let groups = Dictionary(teams.map { ($0.group.key, $0) }) { first, _ in first }
    let hidden = Set(groups.keys).subtracting(shown.map(\.group.key)).sorted()
    let rows = standings.rows.compactMap { row -> Board.Row? in
      groups[row.team.key].map { team in
        Board.Row(
          team: team.group.id, name: team.group.name, englishName: team.group.englishName,
          figures: figures(team.group.key), masses: released[team.group.key]?.masses ?? .both, enrolled: team.enrolled,
          rank: row.rank, band: row.team.band,
          score: row.score, unrankedReason: row.unrankedReason, quarters: nil)
      }
    }
    let suppressed = hidden.compactMap { groups[$0] }.map { team in
      Board.Row(
        team: team.group.id, name: team.group.name, englishName: team.group.englishName, figures: nil,
        masses: .none, enrolled: team.enrolled, rank: nil, band: nil, score: nil, unrankedReason: nil,
        quarters: quarters(team))
    }
    return Board(
      challenge: challenge.id, state: state, rule: challenge.rule, counting: challenge.counting,
      asOf: released.values.compactMap(\.asOf).max() ?? challenge.openedAt ?? challenge.createdAt,
      isFilling: isFilling, bands: challenge.bands, fairWeight: challenge.fairWeight, rounding: rounding,
      field: standings.field, rows: rows + suppressed)
  }

  private func figures(_ group: Int64) -> ChallengeFigures { told[group] ?? .zero }

  private func quarters(_ team: (group: StoredGroup, enrolled: Int64?)) -> Int? {
    // Of what was released in steps, as everything shown: whoever opened goal after goal could else find out a sum by halving.
    guard challenge.rule == .goal, let own = released[team.group.key],
      challenge.tells(own.shown.fewestContributors, own.masses, fewest: SmallGroups.fewestInside)
    else { return nil }
    let standings = Standings(challenge, [(team.group.key, team.enrolled, figures(team.group.key))], rounding)
    return standings.rows.first?.score.map { SmallGroups.quarters(of: $0) }
  }
}

extension Standings {
  /// The order of a challenge's teams by their figures as they are told.
  init(
    _ challenge: StoredChallenge, _ teams: [(group: Int64, enrolled: Int64?, figures: ChallengeFigures)],
    _ rounding: BoardRounding?
  ) {
    let entrants = teams.map { team in
      Team(
        key: team.group, band: challenge.band(of: team.enrolled),
        figures: TeamFigures(team.figures, enrolled: team.enrolled, counting: challenge.counting))
    }
    self.init(
      entrants, rule: challenge.rule,
      field: ScoringField(
        teams: entrants.map(\.figures), days: Int64(challenge.period.days), target: challenge.target,
        fairWeight: challenge.fairWeight),
      hasBands: !challenge.bands.isEmpty, minimumParticipationPercent: challenge.minimumParticipationPercent,
      doubt: rounding?.doubt ?? 0)
  }
}

extension TeamFigures {
  init(_ figures: ChallengeFigures, enrolled: Int64?, counting: ChallengeCounting) {
    self.init(
      sumMilligrams: figures.milligrams(counting), entries: figures.entries, activeMembers: figures.activeMembers,
      memberDays: figures.memberDays, enrolled: enrolled)
  }
}

extension StoredChallenge {
  /// The band of a team of that size, from 0; nil without bands, or where nobody knows the size.
  func band(of enrolled: Int64?) -> Int? {
    guard !bands.isEmpty, let enrolled else { return nil }
    return bands.lastIndex { $0 <= enrolled }.map { $0 + 1 } ?? 0
  }
}
