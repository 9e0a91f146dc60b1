package import Accounting
package import Foundation
package import Models

extension SQLConnection {
  package var challenges: ChallengeRepository { ChallengeRepository(connection: self) }
}

/// Challenges with their teams and actions.
package struct ChallengeRepository {
  let connection: any SQLConnection

  private static let columns: SQLText = """
    challenge, id, city, grp, title_ja, title_en, description_ja, description_en, first_day, last_day, late_days, actions,
    themes, counting, team_kind, rule, target_mg, target_entries, minimum_percent, bands, visibility, fair_weight,
    edition, revision, created_at, opened_at, closes_at, deleted_at
    """

  private static func challenge(_ row: any SQLRow) throws(StorageError) -> StoredChallenge {
    let target: ScoringTarget? =
      if let mass = try row.optionalInteger(16) {
        .milligrams(mass)
      } else if let entries = try row.optionalInteger(17) {
        .entries(entries)
      } else {
        nil
      }
    var challenge = StoredChallenge(
      id: try row.uuid(1), city: try row.integer(2), organiser: try row.integer(3),
      title: ChallengeText(ja: try row.optionalText(4), en: try row.optionalText(5)),
      description: ChallengeText(ja: try row.optionalText(6), en: try row.optionalText(7)),
      period: ChallengePeriod(
        firstDay: try row.day(8), lastDay: try row.day(9), lateDays: Int(try row.integer(10))),
      actions: try row.words(11).map { ActionID(rawValue: $0) },
      themes: try row.words(12).compactMap { Theme(rawValue: $0) }, counting: try row.name(13),
      teamKind: row.isNull(14) ? nil : try row.name(14), rule: try row.name(15), target: target,
      minimumParticipationPercent: try row.optionalInteger(18), bands: try row.words(19).compactMap { Int64($0) },
      visibility: try row.name(20), createdAt: try row.instant(24))
    challenge.key = try row.integer(0)
    challenge.fairWeight = try row.integer(21)
    challenge.edition = try row.optionalInteger(22)
    challenge.revision = try row.integer(23)
    challenge.openedAt = try row.optionalInstant(25)
    challenge.closesAt = try row.optionalInstant(26)
    challenge.deletedAt = try row.optionalInstant(27)
    return challenge
  }

  package func find(_ id: UUID, city: Int64) throws(StorageError) -> StoredChallenge? {
    try connection.first(
      "SELECT \(Self.columns) FROM challenges WHERE id = \(id) AND city = \(city) AND deleted_at IS NULL",
      Self.challenge)
  }

  package func find(_ key: Int64) throws(StorageError) -> StoredChallenge? {
    try connection.first(
      "SELECT \(Self.columns) FROM challenges WHERE challenge = \(key) AND deleted_at IS NULL", Self.challenge)
  }

  /// A public one, which anyone may see who knows its id alone.
  package func findPublic(_ id: UUID) throws(StorageError) -> StoredChallenge? {
    try connection.first(
      """
      SELECT \(Self.columns) FROM challenges
      WHERE id = \(id) AND visibility = 'public' AND opened_at IS NOT NULL AND deleted_at IS NULL
      """, Self.challenge)
  }

  /// Those that were opened and end on `day` or later.
  package func opened(in city: Int64, endingFrom day: Day) throws(StorageError) -> [StoredChallenge] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM challenges
      WHERE city = \(city) AND last_day >= \(day) AND opened_at IS NOT NULL AND deleted_at IS NULL ORDER BY challenge
      """, Self.challenge)
  }

  /// Those that go on on a day and in which one of some groups, or a child of others, is a team.
  package func open(
    in city: Int64, on day: Day, among groups: [Int64], below parents: [Int64], limit: Int
  ) throws(StorageError) -> [StoredChallenge] {
    let below: SQLText =
      parents.isEmpty ? "" : "OR t.grp IN (SELECT g.grp FROM groups g WHERE g.parent IN \(.list(parents)))"
    return try connection.rows(
      """
      SELECT \(Self.columns) FROM challenges c
      WHERE c.city = \(city) AND c.last_day >= \(day) AND c.first_day <= \(day) AND c.opened_at IS NOT NULL
        AND c.deleted_at IS NULL AND EXISTS (SELECT 1 FROM challenge_teams t
          WHERE t.challenge = c.challenge AND t.left_at IS NULL AND (t.grp IN \(.list(groups)) \(below)))
      ORDER BY c.last_day DESC, c.challenge DESC LIMIT \(limit)
      """, Self.challenge)
  }

  /// How many a group has made that end on `day` or later, drafts too.
  package func count(of organiser: Int64, city: Int64, endingFrom day: Day) throws(StorageError) -> Int64 {
    try connection.integer(
      """
      SELECT COUNT(*) FROM challenges
      WHERE city = \(city) AND last_day >= \(day) AND grp = \(organiser) AND deleted_at IS NULL
      """) ?? 0
  }

  /// All of a city, those that end last first.
  package func list(
    in city: Int64, after: (day: Day, challenge: Int64)?, limit: Int
  ) throws(StorageError) -> [StoredChallenge] {
    let place: SQLText =
      if let after {
        "AND (last_day < \(after.day) OR (last_day = \(after.day) AND challenge < \(after.challenge)))"
      } else {
        ""
      }
    return try connection.rows(
      """
      SELECT \(Self.columns) FROM challenges WHERE city = \(city) AND deleted_at IS NULL \(place)
      ORDER BY last_day DESC, challenge DESC LIMIT \(limit)
      """, Self.challenge)
  }

  /// Those whose result is due and not made.
  package func due(at now: Instant) throws(StorageError) -> [StoredChallenge] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM challenges c
      WHERE c.closes_at <= \(now) AND c.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM challenge_results r WHERE r.challenge = c.challenge)
      ORDER BY c.challenge
      """, Self.challenge)
  }

  /// - Returns: Its key.
  package func insert(_ challenge: StoredChallenge) throws(StorageError) -> Int64 {
    try connection.key(
      inserting: """
        INSERT INTO challenges (id, city, grp, title_ja, title_en, description_ja, description_en, first_day, last_day,
          late_days, actions, themes, counting, team_kind, rule, target_mg, target_entries, minimum_percent, bands,
          visibility, created_at)
        VALUES (\(challenge.id), \(challenge.city), \(challenge.organiser), \(challenge.title.ja),
          \(challenge.title.en), \(challenge.description.ja), \(challenge.description.en),
          \(challenge.period.firstDay), \(challenge.period.lastDay), \(Int64(challenge.period.lateDays)),
          \(challenge.actionWords), \(challenge.themeWords), \(challenge.counting.rawValue),
          \(challenge.teamKind?.rawValue), \(challenge.rule.rawValue), \(challenge.targetMilligrams),
          \(challenge.targetEntries), \(challenge.minimumParticipationPercent), \(challenge.bandWords),
          \(challenge.visibility.rawValue), \(challenge.createdAt))
        """, column: "challenge")
  }

  /// Writes everything but id, city and organiser.
  package func update(_ challenge: StoredChallenge) throws(StorageError) {
    try connection.execute(
      """
      UPDATE challenges SET title_ja = \(challenge.title.ja), title_en = \(challenge.title.en),
        description_ja = \(challenge.description.ja), description_en = \(challenge.description.en),
        first_day = \(challenge.period.firstDay), last_day = \(challenge.period.lastDay),
        late_days = \(Int64(challenge.period.lateDays)), actions = \(challenge.actionWords),
        themes = \(challenge.themeWords), counting = \(challenge.counting.rawValue),
        team_kind = \(challenge.teamKind?.rawValue), rule = \(challenge.rule.rawValue),
        target_mg = \(challenge.targetMilligrams), target_entries = \(challenge.targetEntries),
        minimum_percent = \(challenge.minimumParticipationPercent), bands = \(challenge.bandWords),
        visibility = \(challenge.visibility.rawValue), fair_weight = \(challenge.fairWeight),
        edition = \(challenge.edition), revision = \(challenge.revision), opened_at = \(challenge.openedAt),
        closes_at = \(challenge.closesAt), deleted_at = \(challenge.deletedAt)
      WHERE challenge = \(challenge.key) AND city = \(challenge.city)
      """)
  }

  /// How the city's challenges stand: a number that everything raises which changes how entries count in them.
  package func version(of city: Int64) throws(StorageError) -> Int64 {
    try connection.integer("SELECT challenges FROM cities WHERE city = \(city)") ?? 0
  }

  package func raiseVersion(of city: Int64) throws(StorageError) {
    try connection.execute("UPDATE cities SET challenges = challenges + 1 WHERE city = \(city)")
  }

  package func result(of challenge: Int64) throws(StorageError) -> (content: [UInt8], hash: String)? {
    try connection.first("SELECT content, hash FROM challenge_results WHERE challenge = \(challenge)") {
      row throws(StorageError) in (try row.bytes(0), try row.text(1))
    }
  }

  package func hasResult(_ challenge: Int64) throws(StorageError) -> Bool {
    try connection.integer("SELECT COUNT(*) FROM challenge_results WHERE challenge = \(challenge)") ?? 0 > 0
  }

  package func keep(result content: [UInt8], hash: String, of challenge: Int64) throws(StorageError) {
    try connection.execute(
      "INSERT INTO challenge_results (challenge, content, hash) VALUES (\(challenge), \(content), \(hash))")
  }
}

extension StoredChallenge {
  fileprivate var actionWords: String { actions.map(\.rawValue).joined(separator: " ") }
  fileprivate var themeWords: String { themes.map(\.rawValue).joined(separator: " ") }
  fileprivate var bandWords: String { bands.map(String.init).joined(separator: " ") }

  fileprivate var targetMilligrams: Int64? { if case .milligrams(let mass) = target { mass } else { nil } }
  fileprivate var targetEntries: Int64? { if case .entries(let count) = target { count } else { nil } }
}

extension SQLRow {
  fileprivate func words(_ column: Int) throws(StorageError) -> [String] {
    try text(column).split(separator: " ").map(String.init)
  }
}
