package import Models

/// The groups that take part in challenges, and the actions that count there.
extension ChallengeRepository {
  package func set(actions: some Sequence<Int64>, of challenge: Int64) throws(StorageError) {
    for action in actions {
      try connection.send("INSERT INTO challenge_actions (challenge, action) VALUES (\(challenge), \(action))")
    }
  }

  package func actions(of challenge: Int64) throws(StorageError) -> [Int64] {
    try connection.rows("SELECT action FROM challenge_actions WHERE challenge = \(challenge) ORDER BY action") {
      row throws(StorageError) in try row.integer(0)
    }
  }

  package func put(_ team: StoredTeam, in challenge: Int64) throws(StorageError) {
    try connection.send(
      """
      INSERT INTO challenge_teams (challenge, grp, enrolled, first_enrolled, left_at)
      VALUES (\(challenge), \(team.group), \(team.enrolled), \(team.firstEnrolled), \(team.leftAt))
      ON CONFLICT (challenge, grp) DO UPDATE SET enrolled = excluded.enrolled,
        first_enrolled = excluded.first_enrolled, left_at = excluded.left_at
      """)
  }

  package func removeTeams(of challenge: Int64) throws(StorageError) {
    try connection.send("DELETE FROM challenge_teams WHERE challenge = \(challenge)")
  }

  package func remove(team group: Int64, of challenge: Int64) throws(StorageError) {
    try connection.send("DELETE FROM challenge_teams WHERE challenge = \(challenge) AND grp = \(group)")
  }

  private static func team(_ row: any SQLRow) throws(StorageError) -> StoredTeam {
    StoredTeam(
      group: try row.integer(0), enrolled: try row.optionalInteger(1), firstEnrolled: try row.optionalInteger(2),
      leftAt: try row.optionalInstant(3))
  }

  /// In order of their groups' keys; those that left too.
  package func teams(of challenge: Int64) throws(StorageError) -> [StoredTeam] {
    try connection.rows(
      """
      SELECT grp, enrolled, first_enrolled, left_at FROM challenge_teams WHERE challenge = \(challenge) ORDER BY grp
      """, Self.team)
  }

  /// Those that took part and left.
  package func leftTeams(of challenge: Int64) throws(StorageError) -> [Int64] {
    try connection.rows(
      "SELECT grp FROM challenge_teams WHERE challenge = \(challenge) AND left_at IS NOT NULL ORDER BY grp"
    ) { row throws(StorageError) in try row.integer(0) }
  }

  package func team(_ group: Int64, of challenge: Int64) throws(StorageError) -> StoredTeam? {
    try connection.first(
      """
      SELECT grp, enrolled, first_enrolled, left_at FROM challenge_teams
      WHERE challenge = \(challenge) AND grp = \(group)
      """, Self.team)
  }

  /// The first teams with their groups, and besides these some others.
  package func namedTeams(
    of challenge: Int64, limit: Int, besides others: [Int64] = []
  ) throws(StorageError) -> [(group: StoredGroup, enrolled: Int64?)] {
    let selection: SQLText = """
      SELECT \(GroupRepository.columns), t.enrolled FROM challenge_teams t JOIN groups g ON g.grp = t.grp
      WHERE t.challenge = \(challenge) AND t.left_at IS NULL
      """
    let first = try connection.rows("\(selection) ORDER BY g.grp LIMIT \(limit)") { row throws(StorageError) in
      (group: try GroupRepository.group(row), enrolled: try row.optionalInteger(12))
    }
    let rest = Set(others).subtracting(first.map(\.group.key)).sorted()
    guard !rest.isEmpty else { return first }
    return try first
      + connection.rows("\(selection) AND t.grp IN \(.list(rest)) ORDER BY g.grp") { row throws(StorageError) in
        (group: try GroupRepository.group(row), enrolled: try row.optionalInteger(12))
      }
  }

  package func countTeams(of challenge: Int64) throws(StorageError) -> Int64 {
    try connection.integer(
      "SELECT COUNT(*) FROM challenge_teams WHERE challenge = \(challenge) AND left_at IS NULL") ?? 0
  }

  /// Whether another challenge that was opened for some of the same days counts a team of this one, or once did.
  ///
  /// - Parameter team: Nil for any.
  package func isTeamCounted(_ team: Int64?, besides challenge: StoredChallenge) throws(StorageError) -> Bool {
    let teams: SQLText =
      team.map { "(\($0))" } ?? "(SELECT grp FROM challenge_teams WHERE challenge = \(challenge.key))"
    return try connection.integer(
      """
      SELECT COUNT(*) FROM challenges c
      WHERE c.city = \(challenge.city) AND c.last_day >= \(challenge.period.firstDay)
        AND c.first_day <= \(challenge.period.lastDay) AND c.challenge <> \(challenge.key)
        AND c.opened_at IS NOT NULL AND c.deleted_at IS NULL
        AND EXISTS (SELECT 1 FROM challenge_teams t WHERE t.challenge = c.challenge AND t.grp IN \(teams))
      """) ?? 0 > 0
  }

  /// Those of some groups that are teams, and the teams that are children of others; however many teams there are.
  package func teams(
    of challenge: Int64, among groups: [Int64], below parents: [Int64]
  ) throws(StorageError) -> [Int64] {
    let own = try connection.rows(
      """
      SELECT grp FROM challenge_teams
      WHERE challenge = \(challenge) AND grp IN \(.list(groups)) AND left_at IS NULL
      """
    ) { row throws(StorageError) in try row.integer(0) }
    guard !parents.isEmpty else { return own }
    return try own
      + connection.rows(
        """
        SELECT g.grp FROM groups g JOIN challenge_teams t ON t.challenge = \(challenge) AND t.grp = g.grp
        WHERE g.parent IN \(.list(parents)) AND t.left_at IS NULL
        """
      ) { row throws(StorageError) in try row.integer(0) }
  }

  /// The groups of a kind below one, open ones, with what they say of their size, in order of their keys.
  package func possibleTeams(
    _ kind: GroupKind, below organiser: StoredGroup, limit: Int
  ) throws(StorageError) -> [StoredGroup] {
    let below: SQLText =
      organiser.kind == .city
      ? "g.city = \(organiser.city)"
      : """
      (g.parent = \(organiser.key) OR EXISTS
        (SELECT 1 FROM groups p WHERE p.grp = g.parent AND p.parent = \(organiser.key)))
      """
    return try connection.rows(
      """
      SELECT \(GroupRepository.columns) FROM groups g
      WHERE g.city = \(organiser.city) AND g.kind = \(kind.rawValue) AND g.closed_at IS NULL AND \(below)
      ORDER BY g.grp LIMIT \(limit)
      """, GroupRepository.group)
  }
}
