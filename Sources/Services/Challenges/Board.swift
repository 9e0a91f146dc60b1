package import Foundation
package import Models

/// A challenge's board as an audience sees it: the same for all of them, for streams and for polling.
package struct Board: Sendable, Hashable {
  package let challenge: UUID
  package let state: ChallengeState
  package let rule: ScoringRule
  package let counting: ChallengeCounting
  /// When what is shown became visible last.
  package let asOf: Instant
  /// Whether what was logged before it opened is still being added: until then nothing new is shown.
  package let isFilling: Bool
  package let bands: [Int64]
  package let fairWeight: Int64
  package let rounding: BoardRounding
  private let field: ScoringField
  /// The best first; then those without a rank, then those of too few people.
  package let rows: [Row]
  private let places: [UUID: Int]

  /// One team.
  package struct Row: Sendable, Hashable {
    package let team: UUID
    package let name: String
    package let englishName: String?
    /// As they are told; nil for a team of too few people.
    package let figures: ChallengeFigures?
    /// Which masses of them are told.
    package let masses: ToldMasses
    package let enrolled: Int64?
    package let rank: Int?
    package let band: Int?
    package let score: Score?
    package let unrankedReason: Standings.UnrankedReason?
    /// Of a common goal of too few people: how many quarters are reached, and nothing else.
    package let quarters: Int?

    package var isSuppressed: Bool { figures == nil }
  }

  init(
    challenge: UUID, state: ChallengeState, rule: ScoringRule, counting: ChallengeCounting, asOf: Instant,
    isFilling: Bool, bands: [Int64], fairWeight: Int64, rounding: BoardRounding, field: ScoringField, rows: [Row]
  ) {
    self.challenge = challenge
    self.state = state
    self.rule = rule
    self.counting = counting
    self.asOf = asOf
    self.isFilling = isFilling
    self.bands = bands
    self.fairWeight = fairWeight
    self.rounding = rounding
    self.field = field
    self.rows = rows
    places = Dictionary(rows.enumerated().map { ($1.team, $0) }) { first, _ in first }
  }

  /// How a row's score came about; nil where there is none. Made for those who are shown it: of many teams that is of few.
  package func arithmetic(of row: Row) -> ScoringArithmetic? {
    row.figures.flatMap { figures in
      rule.arithmetic(TeamFigures(figures, enrolled: row.enrolled, counting: counting), in: field)
    }
  }

  /// The places of the first rows, and of those around some teams; all where there are not many more.
  package func excerpt(top: Int, around teams: some Sequence<UUID>) -> [Int] {
    guard rows.count > top else { return Array(rows.indices) }
    return teams.reduce(into: Set(0..<top)) { $0.formUnion(around($1)) }.sorted()
  }

  /// The rows around a team, with it in the middle where there are enough; empty if it is not on the board.
  package func neighbourhood(of team: UUID) -> ArraySlice<Row> { rows[around(team)] }

  package func hasTeam(_ team: UUID) -> Bool { places[team] != nil }

  /// To each side of a team.
  private static let reach = 3

  private func around(_ team: UUID) -> Range<Int> {
    guard let place = places[team] else { return 0..<0 }
    return max(0, place - Self.reach)..<min(rows.count, place + Self.reach + 1)
  }
}
