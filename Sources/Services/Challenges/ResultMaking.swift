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
      try connection.challengeFigures.freeze(key)
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
    let figures = Dictionary(
      try connection.challengeFigures.ofChallenge(challenge.key).filter { $0.part == .counted }
        .map { ($0.team.group, rounding?.told($0.figures, isGoal: !challenge.rule.ranks) ?? $0.figures) }
    ) { first, _ in first }
    let id: (Int64) throws -> String = { try store.tree.node($0, on: connection).id.text }
    let actions = try connection.challenges.actions(of: challenge.key).map {
      try store.actions.value(for: $0, on: connection)
    }
    let days = try connection.alerts.ofCity(city.key, from: challenge.period.firstDay, to: challenge.period.lastDay)
    let edition = try challenge.edition.flatMap { try connection.editions.hash(of: $0) } ?? ""
    return ChallengeResult(
      challenge, rounding: rounding, city: city.slug, organiser: try id(challenge.organiser), edition: edition,
      actions: actions.sorted(), alertDays: days.map(\.day),
      standings: try ResultLines(challenge, id: id).lines(present, figures),
      left: try teams.filter { $0.leftAt != nil }.map { try id($0.group) }.sorted())
  }
}

/// The lines of a result: standings with all that they rest on.
struct ResultLines {
  let challenge: StoredChallenge
  let id: (Int64) throws -> String

  init(_ challenge: StoredChallenge, id: @escaping (Int64) throws -> String) {
    self.challenge = challenge
    self.id = id
  }

  func lines(_ teams: [StoredTeam], _ figures: [Int64: ChallengeFigures]) throws -> [ChallengeResult.Line] {
    let entrants = teams.map { (group: $0.group, enrolled: $0.enrolled, figures: figures[$0.group] ?? .zero) }
    let isShown = { (figures: ChallengeFigures) in
      figures.activeMembers >= Int64(challenge.fewestMembersInResult)
    }
    let shown = entrants.filter { isShown($0.figures) }
    let standings = Standings(challenge, shown)
    let told = Dictionary(teams.map { ($0.group, $0) }) { first, _ in first }
    let lines = try standings.rows.map { row in
      try line(row, told[row.team.key], figures[row.team.key] ?? .zero, standings.field)
    }
    let hidden = try entrants.filter { !isShown($0.figures) }.map { entrant in
      var line = ChallengeResult.Line(team: try id(entrant.group))
      line.isSuppressed = true
      line.enrolled = entrant.enrolled
      return line
    }
    return lines + hidden.sorted { $0.team < $1.team }
  }

  private func line(
    _ row: Standings.Row, _ team: StoredTeam?, _ figures: ChallengeFigures, _ field: ScoringField
  ) throws -> ChallengeResult.Line {
    var line = ChallengeResult.Line(team: try id(row.team.key))
    line.rank = row.rank
    line.band = row.team.band
    line.unrankedReason = row.unrankedReason
    line.enrolled = team?.enrolled
    line.firstEnrolled = team?.firstEnrolled == team?.enrolled ? nil : team?.firstEnrolled
    line.entries = figures.entries
    line.activeMembers = figures.activeMembers
    line.memberDays = figures.memberDays
    line.doneMilligrams = figures.doneMilligrams
    line.newMilligrams = figures.newMilligrams
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
