package import Models

/// What of the teams' figures may be seen, and who is remembered for having changed the rest.
extension ChallengeFiguresRepository {
  /// Shows more of a team where that may be by now, unless the result is made.
  func show(_ team: TeamKey, at now: Instant) throws(StorageError) {
    // Whoever is just adding to it is waited for: who changed it is read and taken in one.
    let isCounted =
      try connection.execute(
        """
        UPDATE challenge_figures SET part = part
        WHERE challenge = \(team.challenge) AND grp = \(team.group) AND part = 0 AND is_frozen = 0
        """) > 0
    if isCounted, let step = try CountedTeam(ofTeam(team)).step() { try show(step, of: team, at: now) }
  }

  private func show(_ step: ShownTeam.Step, of team: TeamKey, at now: Instant) throws(StorageError) {
    try set(changers: step.rest, of: team)
    try set(step.shown.figures, contributors: step.shown.contributors, asOf: now, in: .shown, of: team)
    try set(step.shown.onSheets, in: .shownOnSheets, of: team)
  }

  /// Takes back all that counts, to be counted anew, but what nobody is known of any more; what is shown stays. For whoever has the challenge
  /// alone, and how entries count in its city.
  ///
  /// What may be seen by then is shown first, unless it is only partly there: who brought it is not known afterwards, and it must not depend
  /// on whether somebody looked.
  package func beginAnew(_ challenge: Int64, at now: Instant) throws(StorageError) {
    let isFilling = try !connection.challenges.fills(of: challenge).isEmpty
    let teams = Dictionary(grouping: try ofChallenge(challenge, withLeft: true), by: \.team)
    try connection.send("DELETE FROM challenge_members WHERE challenge = \(challenge)")
    for (team, rows) in teams.sorted(by: { $0.key < $1.key }) {
      let present = try CountedTeam(rows)
      let step = isFilling ? nil : present.step()
      if let step { try show(step, of: team, at: now) }
      try set(changers: (step?.rest ?? present.changers).withoutEvidence, of: team)
      try set(rows.first { $0.part == .forgotten }?.figures ?? .zero, in: .counted, of: team)
      if rows.contains(where: { $0.part == .onSheets }) { try set(.zero, in: .onSheets, of: team) }
    }
  }

  /// Nothing is added to a challenge any more, for good; which masses may be told is known from now on.
  package func freeze(_ challenge: StoredChallenge) throws(StorageError) {
    let teams = Dictionary(grouping: try ofChallenge(challenge.key, withLeft: true), by: \.team)
    try connection.execute(
      "UPDATE challenge_figures SET is_frozen = 1, changers = '' WHERE challenge = \(challenge.key) AND part = 0")
    for (team, rows) in teams.sorted(by: { $0.key < $1.key }) {
      let masses = try CountedTeam(rows).massesAtEnd(challenge.counting) { () throws(StorageError) in
        try carriers(of: team, in: challenge)
      }
      guard masses != .both else { continue }
      try connection.send(
        """
        UPDATE challenge_figures SET told_masses = \(masses.rawValue)
        WHERE challenge = \(team.challenge) AND grp = \(team.group) AND part = 0
        """)
    }
  }

  /// Of the members who took part, those with entries that are as they were at the end: of what was changed since nobody knows how it was. So
  /// many members are enough to find a few.
  private func carriers(of team: TeamKey, in challenge: StoredChallenge) throws(StorageError) -> MassCarriers {
    let end = challenge.closesAt ?? Instant(milliseconds: .max)
    let days = SQLText.days(from: challenge.period.firstDay, to: challenge.period.lastDay)
    let found = try connection.first(
      """
      SELECT COUNT(DISTINCT CASE WHEN e.habit = 0 THEN e.member END),
        COUNT(DISTINCT CASE WHEN e.habit = 0 THEN NULL ELSE e.member END), COUNT(DISTINCT e.member)
      FROM (SELECT m.member FROM challenge_members m WHERE m.challenge = \(team.challenge) AND m.grp = \(team.group)
          AND NOT EXISTS (SELECT 1 FROM contributors c WHERE c.member = m.member) ORDER BY m.member LIMIT 500) m
        JOIN entries e ON e.member = m.member
        JOIN challenge_actions a ON a.challenge = \(team.challenge) AND a.action = e.action
      WHERE e.day IN \(days) AND e.deleted_at IS NULL AND e.held_back = 0 AND e.avoided_mg <> 0
        AND e.created_at < \(end) AND (e.updated_at IS NULL OR e.updated_at < \(end))
      """
    ) { row throws(StorageError) in
      MassCarriers(fresh: try row.integer(0), other: try row.integer(1), any: try row.integer(2))
    }
    return found ?? MassCarriers(fresh: 0, other: 0, any: 0)
  }

  /// Forgets who brought what is not shown yet: that can only hold something back.
  func loseEvidence(of team: TeamKey) throws(StorageError) {
    let text = try ofTeam(team).first { $0.part == .counted }?.changers ?? ""
    guard let changers = Changers(text: text) else { throw .decoding("a list of changers") }
    try set(changers: changers.withoutEvidence, of: team)
  }

  private func set(changers: Changers, of team: TeamKey) throws(StorageError) {
    try connection.send(
      """
      UPDATE challenge_figures SET changers = \(changers.text)
      WHERE challenge = \(team.challenge) AND grp = \(team.group) AND part = 0
      """)
  }
}
