package import Models

extension SQLConnection {
  package var challengeFigures: ChallengeFiguresRepository { ChallengeFiguresRepository(connection: self) }
}

/// What the teams of challenges have, and what of it is shown.
package struct ChallengeFiguresRepository {
  package typealias TeamKey = ChallengeDeltas.TeamKey

  /// Which figures of a team.
  package enum Part: Int64, CaseIterable, Sendable {
    /// What counts.
    case counted = 0
    /// What changed after the end.
    case afterwards
    /// What of the counted came on numbered rows of sheets.
    case onSheets
    case shown
    /// What of the shown came on sheets.
    case shownOnSheets
    /// What of the counted, or of what came afterwards, is of people who are forgotten.
    case forgotten
  }

  /// One part of one team.
  package struct Row: Sendable, Hashable {
    package var team: TeamKey
    package var part: Part
    package var figures: ChallengeFigures
    /// Of what is shown: at least so many different people contributed.
    package var contributors: Int64
    /// Of what is shown: since when.
    package var asOf: Instant?
    package var changers: String
    /// Of what counts: which masses may be told now that the challenge is over.
    package var masses = ToldMasses.both
  }

  let connection: any SQLConnection

  private static let columns: SQLText = """
    entries, carrying_entries, active_members, member_days, done_mg, new_mg, late_entries, held_back_entries
    """

  private static func row(_ row: any SQLRow) throws(StorageError) -> Row {
    var figures = ChallengeFigures()
    figures.entries = try row.integer(3)
    figures.carryingEntries = try row.integer(4)
    figures.activeMembers = try row.integer(5)
    figures.memberDays = try row.integer(6)
    figures.doneMilligrams = try row.integer(7)
    figures.newMilligrams = try row.integer(8)
    figures.lateEntries = try row.integer(9)
    figures.heldBackEntries = try row.integer(10)
    guard let part = Part(rawValue: try row.integer(2)) else { throw .decoding("a part of a challenge's figures") }
    guard let masses = ToldMasses(rawValue: try row.integer(14)) else { throw .decoding("which masses are told") }
    return Row(
      team: TeamKey(challenge: try row.integer(0), group: try row.integer(1)), part: part, figures: figures,
      contributors: try row.integer(11), asOf: try row.optionalInstant(12), changers: try row.text(13),
      masses: masses)
  }

  private static let selection: SQLText = """
    SELECT challenge, grp, part, \(columns), contributors, as_of, changers, told_masses FROM challenge_figures
    """

  /// Lets teams begin with nothing.
  package func open(_ teams: [TeamKey]) throws(StorageError) {
    try teams.inPortions { portion throws(StorageError) in
      let rows = portion.map { team -> SQLText in "(\(team.challenge), \(team.group), 0)" }
      try connection.send("INSERT INTO challenge_figures (challenge, grp, part) VALUES \(.rows(rows))")
    }
  }

  /// - Returns: On how many days the member takes part now; 0 if on none any more.
  func addDays(_ days: Int64, of member: Int64, to team: TeamKey) throws(StorageError) -> Int64 {
    if days > 0 {
      return try connection.integer(
        """
        INSERT INTO challenge_members (challenge, grp, member, days)
        VALUES (\(team.challenge), \(team.group), \(member), \(days))
        ON CONFLICT (challenge, grp, member) DO UPDATE SET days = challenge_members.days + excluded.days RETURNING days
        """) ?? 0
    }
    let left =
      try connection.integer(
        """
        UPDATE challenge_members SET days = days + \(days)
        WHERE challenge = \(team.challenge) AND grp = \(team.group) AND member = \(member) RETURNING days
        """) ?? 0
    if left == 0 {
      try connection.send(
        """
        DELETE FROM challenge_members
        WHERE challenge = \(team.challenge) AND grp = \(team.group) AND member = \(member) AND days = 0
        """)
    }
    return left
  }

  /// Adds to what counts, unless the result is made already.
  ///
  /// As of ``ReleaseRepository``'s, of a long list of changers no more is kept than a `+`, unless something was taken away.
  func count(_ figures: ChallengeFigures, changers: String, in team: TeamKey) throws(StorageError) -> Bool {
    let kept = changers.contains("-") ? changers : nil
    return try connection.execute(
      """
      UPDATE challenge_figures SET \(Self.adding(figures)),
        changers = changers || CASE WHEN length(changers) < \(Int64(Changers.mostCharacters)) THEN \(changers)
          WHEN changers LIKE '%+%' THEN \(kept ?? "") ELSE \(kept ?? "+ ") END
      WHERE challenge = \(team.challenge) AND grp = \(team.group) AND part = 0 AND is_frozen = 0
      """) > 0
  }

  package func add(_ figures: ChallengeFigures, to part: Part, of team: TeamKey) throws(StorageError) {
    guard !figures.isZero else { return }
    try begin(part, of: team)
    try connection.send(
      """
      UPDATE challenge_figures SET \(Self.adding(figures))
      WHERE challenge = \(team.challenge) AND grp = \(team.group) AND part = \(part.rawValue)
      """)
  }

  /// A part that is not there yet.
  private func begin(_ part: Part, of team: TeamKey) throws(StorageError) {
    try connection.send(
      """
      INSERT INTO challenge_figures (challenge, grp, part) VALUES (\(team.challenge), \(team.group), \(part.rawValue))
      ON CONFLICT (challenge, grp, part) DO NOTHING
      """)
  }

  private static func adding(_ figures: ChallengeFigures) -> SQLText {
    """
    entries = entries + \(figures.entries), carrying_entries = carrying_entries + \(figures.carryingEntries),
      active_members = active_members + \(figures.activeMembers), member_days = member_days + \(figures.memberDays),
      done_mg = done_mg + \(figures.doneMilligrams), new_mg = new_mg + \(figures.newMilligrams),
      late_entries = late_entries + \(figures.lateEntries),
      held_back_entries = held_back_entries + \(figures.heldBackEntries)
    """
  }

  /// All parts of all teams that a board is made of.
  ///
  /// - Parameter withLeft: Those too that have left: they are counted, so that one who comes back shows no more than if it had stayed.
  package func ofChallenge(_ challenge: Int64, withLeft: Bool = false) throws(StorageError) -> [Row] {
    let isTeam: SQLText = """
      EXISTS (SELECT 1 FROM challenge_teams t WHERE t.challenge = challenge_figures.challenge
        AND t.grp = challenge_figures.grp AND t.left_at IS NULL)
      """
    return try connection.rows(
      "\(Self.selection) WHERE challenge = \(challenge) AND \(withLeft ? "TRUE" : isTeam) ORDER BY grp, part", Self.row)
  }

  func ofTeam(_ team: TeamKey) throws(StorageError) -> [Row] {
    try connection.rows(
      "\(Self.selection) WHERE challenge = \(team.challenge) AND grp = \(team.group) ORDER BY part", Self.row)
  }

  package func forEach(_ body: (Row) throws(StorageError) -> Void) throws(StorageError) {
    try connection.forEachRow("\(Self.selection) ORDER BY challenge, grp, part") { row throws(StorageError) in
      try body(try Self.row(row))
      return true
    }
  }

  package func set(
    _ figures: ChallengeFigures, contributors: Int64 = 0, asOf: Instant? = nil, in part: Part, of team: TeamKey
  ) throws(StorageError) {
    try begin(part, of: team)
    try connection.send(
      """
      UPDATE challenge_figures SET entries = \(figures.entries), carrying_entries = \(figures.carryingEntries),
        active_members = \(figures.activeMembers), member_days = \(figures.memberDays),
        done_mg = \(figures.doneMilligrams), new_mg = \(figures.newMilligrams), late_entries = \(figures.lateEntries),
        held_back_entries = \(figures.heldBackEntries), contributors = \(contributors), as_of = \(asOf)
      WHERE challenge = \(team.challenge) AND grp = \(team.group) AND part = \(part.rawValue)
      """)
  }

  /// The teams that are counted: all that ever came in, those that left too, so that one who comes back shows no more than if it had stayed.
  package func teams(of challenge: Int64) throws(StorageError) -> [Int64] {
    try connection.rows("SELECT grp FROM challenge_figures WHERE challenge = \(challenge) AND part = 0 ORDER BY grp") {
      row throws(StorageError) in try row.integer(0)
    }
  }

  /// Takes everything away that a challenge has.
  package func remove(_ challenge: Int64) throws(StorageError) {
    try connection.send("DELETE FROM challenge_members WHERE challenge = \(challenge)")
    try connection.send("DELETE FROM challenge_figures WHERE challenge = \(challenge)")
  }

  package func forEachMember(
    _ body: (TeamKey, _ member: Int64, _ days: Int64) throws(StorageError) -> Void
  ) throws(StorageError) {
    try connection.forEachRow("SELECT challenge, grp, member, days FROM challenge_members") {
      row throws(StorageError) in
      try body(
        TeamKey(challenge: try row.integer(0), group: try row.integer(1)), try row.integer(2), try row.integer(3))
      return true
    }
  }

  /// The challenges a member takes part in.
  package func teams(ofMember member: Int64) throws(StorageError) -> [TeamKey] {
    try connection.rows(
      "SELECT challenge, grp FROM challenge_members WHERE member = \(member) ORDER BY challenge, grp"
    ) { row throws(StorageError) in TeamKey(challenge: try row.integer(0), group: try row.integer(1)) }
  }

  package func forget(_ member: Int64) throws(StorageError) {
    try connection.send("DELETE FROM challenge_members WHERE member = \(member)")
  }
}
