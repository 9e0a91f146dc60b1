import Models
import Storage

/// Compares what challenges have of their teams with what the entries say: what counts and what came after the end, together.
struct ChallengeVerification {
  typealias TeamKey = ChallengeDeltas.TeamKey

  private struct MemberKey: Hashable {
    let team: TeamKey
    let member: Int64
  }

  private let connection: any SQLConnection
  private let store: Store
  /// By city.
  private var contributions: [Int64: ChallengeContribution] = [:]
  private let contribution: Contribution
  private var figures: [TeamKey: ChallengeFigures] = [:]
  private var onSheets: [TeamKey: ChallengeFigures] = [:]
  private var days: [MemberKey: Int64] = [:]
  private var rows: Set<Int64> = []

  init(store: Store, connection: any SQLConnection) throws {
    self.store = store
    self.connection = connection
    contribution = Contribution(store: store, connection: connection, remembers: true)
    for city in try connection.cities.all() {
      let running = try store.challenges.everything(in: city, on: connection)
      guard !running.isEmpty else { continue }
      contributions[city.key] = try ChallengeContribution(running, contribution: contribution, at: nil, on: connection)
    }
    if !contributions.isEmpty { rows = Set(try connection.contributors.all()) }
  }

  /// All live entries of one member on one day.
  mutating func add(_ entries: [StoredEntry], _ scope: Scope) throws {
    guard !contributions.isEmpty, let first = entries.first, let root = try city(of: scope),
      let challenges = contributions[root]
    else { return }
    var deltas = ChallengeDeltas()
    let isRow = rows.contains(first.member)
    try challenges.change(from: [], to: entries, others: [:], isRow: isRow, into: &deltas)
    deltas.forEach { team, counted, sheets in
      figures[team, default: .zero] += counted
      onSheets[team, default: .zero] += sheets
    } member: { team, member, count in
      days[MemberKey(team: team, member: member), default: 0] += count
    }
  }

  private func city(of scope: Scope) throws -> Int64? {
    for group in scope.groups {
      let node = try store.tree.node(group, on: connection)
      if node.kind == .city { return node.city }
    }
    return nil
  }

  /// - Parameter report: Takes each difference in words.
  mutating func run(_ report: (String) -> Void) throws {
    try compareMembers(report)
    var stored: [TeamKey: [ChallengeFiguresRepository.Row]] = [:]
    try connection.challengeFigures.forEach { row throws(StorageError) in stored[row.team, default: []].append(row) }
    for (team, rows) in stored.sorted(by: { $0.key < $1.key }) {
      let parts = Dictionary(rows.map { ($0.part, $0.figures) }) { first, _ in first }
      var all = parts[.counted] ?? .zero
      all += parts[.afterwards] ?? .zero
      all -= parts[.forgotten] ?? .zero
      let wanted = figures.removeValue(forKey: team) ?? .zero
      if all != wanted { report("\(Self.name(team)): stored \(all), recomputed \(wanted)") }
      // Rows of sheets that change after the end, or are forgotten, are not told apart.
      let isSettled = (parts[.afterwards] ?? .zero).isZero && (parts[.forgotten] ?? .zero).isZero
      if isSettled, parts[.onSheets] ?? .zero != onSheets[team] ?? .zero {
        report("\(Self.name(team)): on sheets \(parts[.onSheets] ?? .zero), recomputed \(onSheets[team] ?? .zero)")
      }
      for row in rows where Changers(text: row.changers) == nil { report("\(Self.name(team)): changers unreadable") }
      if parts[.shown] ?? .zero != .zero, rows.allSatisfy({ $0.part != .shown || $0.asOf == nil }) {
        report("\(Self.name(team)): shows something since no time")
      }
    }
    for (team, wanted) in figures.sorted(by: { $0.key < $1.key }) where !wanted.isZero {
      report("\(Self.name(team)): missing, recomputed \(wanted)")
    }
  }

  /// Also adds how many members take part to what is expected.
  private mutating func compareMembers(_ report: (String) -> Void) throws {
    for (key, count) in days where count > 0 {
      figures[key.team, default: .zero].activeMembers += 1
      if rows.contains(key.member) { onSheets[key.team, default: .zero].activeMembers += 1 }
    }
    var expected = days.filter { $0.value != 0 }
    try connection.challengeFigures.forEachMember { team, member, count throws(StorageError) in
      let wanted = expected.removeValue(forKey: MemberKey(team: team, member: member)) ?? 0
      if wanted != count {
        report("\(Self.name(team)): member number \(member) on \(count) days, recomputed \(wanted)")
      }
    }
    for (key, wanted) in expected {
      report("\(Self.name(key.team)): member number \(key.member) missing, recomputed on \(wanted) days")
    }
  }

  private static func name(_ team: TeamKey) -> String {
    "challenge number \(team.challenge), team number \(team.group)"
  }
}
