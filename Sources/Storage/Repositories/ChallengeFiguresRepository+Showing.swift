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
    guard isCounted, let step = try CountedTeam(ofTeam(team)).step() else { return }
    try set(changers: step.rest, of: team)
    try set(step.shown.figures, contributors: step.shown.contributors, asOf: now, in: .shown, of: team)
    try set(step.shown.onSheets, in: .shownOnSheets, of: team)
  }

  /// The same of all its teams, unless they are just being filled.
  package func show(_ challenge: Int64, at now: Instant) throws(StorageError) {
    guard try connection.challenges.fills(of: challenge).isEmpty else { return }
    for group in try teams(of: challenge) { try show(TeamKey(challenge: challenge, group: group), at: now) }
  }

  /// Nothing is added to a challenge any more, for good.
  package func freeze(_ challenge: Int64) throws(StorageError) {
    try connection.execute(
      "UPDATE challenge_figures SET is_frozen = 1, changers = '' WHERE challenge = \(challenge) AND part = 0")
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
