import Accounting
import Foundation
import Models
import Storage

/// Makes the result of a challenge that is over: by the first who asks, or by the minute's tick.
struct ResultMaking: Sendable {
  let store: Store

  /// The result's bytes with their SHA-256; made now if nobody has.
  ///
  /// - Throws: ``ProblemCode/challengeNotClosed`` before the closing instant.
  func result(of challenge: StoredChallenge) async throws -> (content: [UInt8], hash: String) {
    let key = challenge.key
    if let made = try await store.database.read({ try $0.challenges.result(of: key) }) { return made }
    guard let closesAt = challenge.closesAt, store.effects.now() >= closesAt else {
      throw Refusal(.challengeNotClosed)
    }
    while true {
      try await ChallengeFilling(store: store).run(key)
      if let made = try await make(challenge) { return made }
    }
  }

  /// - Returns: Nil if all is being counted anew by a server whose clock is behind.
  private func make(_ challenge: StoredChallenge) async throws -> (content: [UInt8], hash: String)? {
    let key = challenge.key
    return try await store.database.write { transaction in
      // What was accepted before the end and is just being written is waited for: it counts, whoever makes the result.
      try transaction.lock(.challenge(key), .countingAlone(challenge.city))
      let connection = transaction.connection
      if let made = try connection.challenges.result(of: key) { return made }
      guard try connection.challenges.fills(of: key).isEmpty else { return nil }
      try connection.challengeFigures.freeze(challenge)
      try connection.alerts.freeze(challenge)
      let content = try content(of: challenge, on: connection).canonicalJSON()
      let hash = CanonicalJSON.hash(of: content)
      try connection.challenges.keep(result: content, hash: hash, of: key)
      try connection.challenges.raiseVersion(of: challenge.city)
      return (content, hash)
    }
  }

  /// Makes all that are due.
  func makeDue() async throws {
    let now = store.effects.now()
    for challenge in try await store.database.read({ try $0.challenges.due(at: now) }) {
      _ = try await result(of: challenge)
    }
  }

  /// What the database says of the challenge, by the sums that are frozen.
  ///
  /// - Parameter rounds: Whether figures are told as on boards; results once were exact wherever they stand.
  func content(
    of challenge: StoredChallenge, rounds: Bool = true, on connection: any SQLConnection
  ) throws -> ChallengeResult {
    let city = try store.cities.city(challenge.city, on: connection)
    let teams = try connection.challenges.teams(of: challenge.key)
    let present = teams.filter { $0.leftAt == nil }
    let kind = try challenge.teamKind ?? store.tree.node(challenge.organiser, on: connection).kind
    let rounding = rounds ? BoardRounding(teams: kind) : nil
    let rows = try connection.challengeFigures.ofChallenge(challenge.key).filter { $0.part == .counted }
    let counted = Dictionary(rows.map { ($0.team.group, $0) }) { first, _ in first }
    let fewest = try challenge.fewestMembersInResult(
      organiser: store.tree.node(challenge.organiser, on: connection).kind)
    let entrants = present.map { team in
      let (figures, masses) = (counted[team.group]?.figures ?? .zero, counted[team.group]?.masses ?? .both)
      return ResultLines.Entrant(
        team: team, isTold: challenge.tells(figures.activeMembers, masses, fewest: fewest), masses: masses,
        figures: challenge.told(figures, masses, enrolled: team.enrolled, rounding))
    }
    let id: (Int64) throws -> String = { try store.tree.node($0, on: connection).id.text }
    let actions = try connection.challenges.actions(of: challenge.key).map {
      try store.actions.value(for: $0, on: connection)
    }
    let edition = try challenge.edition.flatMap { try connection.editions.hash(of: $0) } ?? ""
    return ChallengeResult(
      challenge, rounding: rounding, fewestMembers: fewest, city: city.slug, organiser: try id(challenge.organiser),
      edition: edition,
      actions: actions.sorted(), alertDays: try connection.alerts.ofChallenge(challenge),
      standings: try ResultLines(challenge, rounding, id: id).lines(entrants),
      left: try teams.filter { $0.leftAt != nil }.map { try id($0.group) }.sorted())
  }
}

/// The lines of a result: standings with all that they rest on.
struct ResultLines {
  let challenge: StoredChallenge
  let rounding: BoardRounding?
  let id: (Int64) throws -> String

  init(_ challenge: StoredChallenge, _ rounding: BoardRounding?, id: @escaping (Int64) throws -> String) {
    self.challenge = challenge
    self.rounding = rounding
    self.id = id
  }

  /// A team with what may be told of it.
  struct Entrant {
    let team: StoredTeam
    let isTold: Bool
    let masses: ToldMasses
    let figures: ChallengeFigures
  }

  func lines(_ entrants: [Entrant]) throws -> [ChallengeResult.Line] {
    let told = entrants.filter(\.isTold)
    let standings = Standings(challenge, told.map { ($0.team.group, $0.team.enrolled, $0.figures) }, rounding)
    let byGroup = Dictionary(told.map { ($0.team.group, $0) }) { first, _ in first }
    let lines = try standings.rows.compactMap { row in
      try byGroup[row.team.key].map { try line(row, $0, standings.field) }
    }
    let hidden = try entrants.filter { !$0.isTold }.map { entrant in
      var line = ChallengeResult.Line(team: try id(entrant.team.group))
      line.isSuppressed = true
      line.enrolled = entrant.team.enrolled
      return line
    }
    return lines + hidden.sorted { $0.team < $1.team }
  }

  /// With how many belong to the team, and who says so.
  private func line(of team: StoredTeam) throws -> ChallengeResult.Line {
    var line = ChallengeResult.Line(team: try id(team.group))
    line.enrolled = team.enrolled
    line.firstEnrolled = team.firstEnrolled == team.enrolled ? nil : team.firstEnrolled
    if team.firstEnrolled == nil, team.enrolled != nil { line.isSizedByOrganiser = true }
    return line
  }

  private func line(
    _ row: Standings.Row, _ entrant: Entrant, _ field: ScoringField
  ) throws -> ChallengeResult.Line {
    let figures = entrant.figures
    var line = try line(of: entrant.team)
    line.rank = row.rank
    line.band = row.team.band
    line.unrankedReason = row.unrankedReason
    line.entries = figures.entries
    line.activeMembers = figures.activeMembers
    line.memberDays = figures.memberDays
    if entrant.masses.tells(.done, challenge.counting) { line.doneMilligrams = figures.doneMilligrams }
    if entrant.masses.tells(.new, challenge.counting) { line.newMilligrams = figures.newMilligrams }
    line.lateEntries = figures.lateEntries
    line.heldBackEntries = figures.heldBackEntries
    line.numerator = row.score.map { String($0.numerator) }
    line.denominator = row.score.map { String($0.denominator) }
    if let arithmetic = challenge.rule.arithmetic(row.team.figures, in: field) {
      line.formula = arithmetic.formula
      line.terms = Dictionary(arithmetic.terms.map { ($0.name, $0.value) }) { first, _ in first }
      // Never in easy Japanese: a result is the same bytes for ever, and the first ones had none.
      line.sentence = LocalizedText(en: arithmetic.sentence.en, ja: arithmetic.sentence.ja)
    }
    return line
  }
}
