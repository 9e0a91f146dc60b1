import Accounting
import Foundation
import Models
import Storage
import Testing

/// Rows in every table there is, with the values that are easily lost on the way.
enum EveryTable {
  /// Characters of one to four bytes, one that is made of two, quotes, and a line's end.
  static let awkward = "さいたま市 浦和区 é e\u{301} 🏡 'x' \"y\" \\ $1 \n"

  static func fill(_ connection: any SQLConnection, _ city: SampleCity, units: Int64) throws(StorageError) {
    try connection.facts.set("awkward", to: awkward)
    try connection.facts.set("empty", to: "")
    try connection.execute("INSERT INTO scopes (groups) VALUES (\([UInt8]()))")
    try connection.execute(
      """
      INSERT INTO units (name) WITH RECURSIVE numbers (number) AS (
        SELECT CAST(2 AS BIGINT) UNION ALL SELECT number + 1 FROM numbers WHERE number < \(units)
      ) SELECT 'unit ' || number FROM numbers
      """)
    try connection.execute("INSERT INTO units (unit, name) VALUES (\(Int64.max - 1), \(awkward))")
    let phc = "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA"
    try connection.execute("INSERT INTO passwords (member, phc) VALUES (\(city.hanako), \(phc))")
    let hash = [UInt8](0..<32)
    try connection.execute("INSERT INTO recovery_codes (hash, member) VALUES (\(hash), \(city.hanako))")
    let session = try connection.key(
      """
      INSERT INTO sessions (id, member, client, created_at, used_at, ends_at)
      VALUES (\(Identifiers(7).next()), \(city.hanako), \(awkward), 1, 2, 3) RETURNING session
      """)
    try connection.execute("INSERT INTO access_tokens (hash, session, until) VALUES (\(hash), \(session), 9)")
    try connection.execute("INSERT INTO refresh_tokens (hash, session, until) VALUES (\(hash), \(session), 9)")
    try connection.execute(
      """
      INSERT INTO codes (id, grp, letters, role, created_at, expires_at)
      VALUES (\(Identifiers(8).next()), \(city.household), 'ABCDEFGH', 'member', 1, 2)
      """)
    try connection.execute("INSERT INTO classes (grp, first_day, locale) VALUES (\(city.firstClass), -5, 'ja-Hira')")
    try connection.execute(
      """
      INSERT INTO pupils (member, grp, nickname) VALUES (\(city.firstPupil), \(city.firstClass), \(awkward))
      """)
    try connection.habits.put(
      HabitRepository.Stored(action: 1, weekdays: [1, 7], from: SampleCity.today), member: city.firstPupil)
    try connection.execute("INSERT INTO profiles (grp, electricity_menu) VALUES (\(city.household), \(awkward))")
    let edition = try connection.integer("SELECT MIN(edition) FROM editions") ?? 0
    _ = try connection.sheetRuns.insert(
      StoredSheetRun(
        id: Identifiers(10).next(), city: city.key, group: city.household, sheet: "printed", day: SampleCity.today,
        edition: edition, content: [0, 255], createdAt: SampleCity.now))
    _ = try connection.contributors.insert(
      [1: Identifiers(11).next()], group: city.household, on: SampleCity.today, city: city.key, locale: "ja",
      at: SampleCity.now)
    if let entry = try connection.entries.ofDay(SampleCity.today, member: city.firstPupil).first {
      try connection.folded.add([FoldedEntry(entry)])
    }
    try connection.execute("UPDATE entries SET run = 1, on_sheet = 1 WHERE entry = 1")
    try fillChallenges(connection, city, edition: edition)
    try connection.execute(
      """
      INSERT INTO idempotency_keys (member, request, idempotency_key, fingerprint, target, created_at)
      VALUES (\(city.hanako), 'POST /v1/entries', \(awkward), \([UInt8]()), \(Identifiers(9).next()), -1)
      """)
  }
}

extension EveryTable {
  private static func fillChallenges(
    _ connection: any SQLConnection, _ city: SampleCity, edition: Int64
  ) throws(StorageError) {
    var challenge = StoredChallenge.sample(city, Identifiers(12).next())
    challenge.key = try connection.challenges.insert(challenge)
    challenge.openedAt = SampleCity.now
    challenge.closesAt = SampleCity.now
    challenge.edition = edition
    try connection.challenges.update(challenge)
    try connection.challenges.raiseVersion(of: city.key)
    try connection.challenges.set(actions: [1], of: challenge.key)
    try connection.challenges.put(
      StoredTeam(group: city.firstClass, enrolled: nil, firstEnrolled: 9), in: challenge.key)
    let team = ChallengeDeltas.TeamKey(challenge: challenge.key, group: city.firstClass)
    try connection.challengeFigures.open([team])
    var figures = ChallengeFigures()
    (figures.entries, figures.memberDays, figures.doneMilligrams) = (1, 1, .min)
    var deltas = ChallengeDeltas()
    deltas.add(figures, of: city.firstPupil, to: team, .own(Changers.Share(otherMilligrams: .min)))
    try deltas.apply(on: connection)
    try connection.challengeFigures.set(figures, contributors: 1, asOf: SampleCity.now, in: .shown, of: team)
    try connection.challenges.put(ChallengeFill(challenge: challenge.key, group: 0, through: 7, isRepeated: true))
    try connection.execute("UPDATE challenge_figures SET told_masses = 2 WHERE part = 0")
    try connection.alerts.put(.heat, on: challenge.period.firstDay, city: city.key)
    try connection.alerts.freeze(challenge)
    try connection.challenges.keep(
      result: [0, 255], hash: String(repeating: "0", count: 64), of: challenge.key)
  }
}

extension StoredChallenge {
  /// A school's challenge of a week, made now.
  static func sample(_ city: SampleCity, _ id: UUID) -> StoredChallenge {
    StoredChallenge(
      id: id, city: city.key, organiser: city.root, title: ChallengeText(ja: EveryTable.awkward),
      description: ChallengeText(),
      period: ChallengePeriod(firstDay: SampleCity.today, lastDay: SampleCity.today.advanced(by: 6)), actions: [],
      themes: [.energy, .mobility], counting: .new, teamKind: .class, rule: .fair, target: nil,
      minimumParticipationPercent: 50, bands: [20, 35], visibility: .city, createdAt: SampleCity.now)
  }
}

extension SQLDatabase {
  /// - Returns: How many rows there are in all.
  func fillEveryTable(units: Int64 = 3) async throws -> Int64 {
    let city = try await SampleCity.make(in: self)
    let samples = try await SampleEntries.make(in: self, city)
    var widest = samples.entry(city.hanako)
    widest.figures = Figures(
      baselineMilligrams: nil, actualMilligrams: nil, avoidedMilligrams: 0, lowMilligrams: .min, highMilligrams: .max)
    _ = try await insert(widest)
    var told = samples.entry(city.taro, Day(number: -400))
    told.note = EveryTable.awkward
    told.inputs = ""
    told.habit = false
    _ = try await insert(told)
    _ = try await insert(samples.entry(city.firstPupil))
    try await write { transaction in
      let connection = transaction.connection
      try EveryTable.fill(connection, city, units: units)
      transaction.totals.add(
        .entry(milligrams: -5), to: TotalKey(day: SampleCity.today, group: city.root, action: TotalKey.anyAction))
      let share = TotalKey(day: SampleCity.today, group: city.root, action: 1)
      transaction.totals.add(.entry(milligrams: 5), to: share)
      transaction.totals.note(Changers.Share(otherMilligrams: 5), of: city.hanako, in: share)
      var week = ReleasedWeek(monday: SampleCity.today)
      week.parts[.init(day: SampleCity.today, action: 1)] = .init(tally: .entry(milligrams: 5), contributors: 5)
      week.bases[.init(day: SampleCity.today, action: 1)] = .entry(milligrams: 5)
      try connection.releases.put(
        week, instead: ReleasedWeek(monday: SampleCity.today), of: city.root, at: SampleCity.now)
      transaction.append(
        Event(city: city.key, member: city.hanako, kind: .entry, target: 1, operation: .created, at: SampleCity.now))
    }
    return try await read { connection in
      var rows: Int64 = 0
      for table in CopiedTable.all {
        let count = try connection.integer("SELECT COUNT(*) FROM \(SQLText(stringLiteral: table.name))") ?? 0
        #expect(count > 0, "the sample has no \(table.name)")
        rows += count
      }
      return rows
    }
  }
}
