package import Models

/// What the writes of one batch change in challenges, summed in memory and applied once just before COMMIT, after the totals.
package struct ChallengeDeltas: Sendable {
  /// One team in one challenge.
  package struct TeamKey: Hashable, Comparable, Sendable {
    package let challenge: Int64
    package let group: Int64

    package init(challenge: Int64, group: Int64) {
      self.challenge = challenge
      self.group = group
    }

    package static func < (left: TeamKey, right: TeamKey) -> Bool {
      (left.challenge, left.group) < (right.challenge, right.group)
    }
  }

  /// How one member's change comes in.
  package enum Course: Sendable {
    /// A member's own, which others see in steps of several.
    case own(Changers.Share)
    /// Somebody's of whom nothing is to be remembered that could help to show it.
    case unnamed
    /// Of a numbered row of a sheet.
    case row
    /// After the challenge's end.
    case afterwards
  }

  private struct Team {
    var counted = ChallengeFigures.zero
    var onSheets = ChallengeFigures.zero
    var afterwards = ChallengeFigures.zero
    var shares: [Int64: Changers.Share] = [:]
    var hasOthers = false

    /// Several changes that leave the sums as they were are changes all the same.
    var changers: String {
      let named = shares.filter { $0.value != Changers.Share() || !counted.isZero }.sorted { $0.key < $1.key }
      return named.map { Changers.text(of: $0.key, $0.value) }.joined() + (hasOthers ? "+ " : "")
    }

    mutating func add(_ figures: ChallengeFigures, _ course: Kind) {
      switch course {
      case .member: counted += figures
      case .afterwards: afterwards += figures
      case .row:
        counted += figures
        onSheets += figures
      }
    }
  }

  private enum Kind: Int, Hashable { case member, row, afterwards }

  /// A batch may begin before a challenge's end and go on after it: what comes of one member then is of two kinds.
  private struct MemberKey: Hashable, Comparable {
    let team: TeamKey
    let member: Int64
    let kind: Kind

    static func < (left: MemberKey, right: MemberKey) -> Bool {
      (left.team, left.member, left.kind.rawValue) < (right.team, right.member, right.kind.rawValue)
    }
  }

  private var teams: [TeamKey: Team] = [:]
  private var days: [MemberKey: Int64] = [:]
  /// Teams of which more is to be shown where it may be, since when.
  private var showings: [TeamKey: Instant] = [:]

  package init() {}

  /// - Parameter figures: Without active members, which follow from the days.
  package mutating func add(_ figures: ChallengeFigures, of member: Int64, to team: TeamKey, _ course: Course) {
    let kind: Kind
    switch course {
    case .own(let share):
      kind = .member
      teams[team, default: Team()].shares[member, default: Changers.Share()] += share
    case .unnamed:
      kind = .member
      teams[team, default: Team()].hasOthers = true
    case .row: kind = .row
    case .afterwards: kind = .afterwards
    }
    teams[team, default: Team()].add(figures, kind)
    if figures.memberDays != 0 {
      days[MemberKey(team: team, member: member, kind: kind), default: 0] += figures.memberDays
    }
  }

  /// Shows more of a team where it may be by then.
  ///
  /// It waits for the end of the batch like everything that is added: whoever held a team's row earlier would hold it while others, who
  /// have the totals already, wait for it.
  package mutating func show(_ team: TeamKey, at now: Instant) { showings[team] = now }

  package mutating func merge(_ other: ChallengeDeltas) {
    for (key, team) in other.teams {
      teams[key, default: Team()].counted += team.counted
      teams[key, default: Team()].onSheets += team.onSheets
      teams[key, default: Team()].afterwards += team.afterwards
      teams[key, default: Team()].shares.merge(team.shares) { left, right in
        var sum = left
        sum += right
        return sum
      }
      if team.hasOthers { teams[key]?.hasOthers = true }
    }
    days.merge(other.days, uniquingKeysWith: +)
    showings.merge(other.showings) { first, _ in first }
  }

  package func apply(on connection: any SQLConnection) throws(StorageError) {
    guard !teams.isEmpty || !showings.isEmpty else { return }
    var teams = teams
    for team in showings.keys where teams[team] == nil { teams[team] = Team() }
    let challenges = connection.challengeFigures
    for (key, delta) in days.filter({ $0.value != 0 }).sorted(by: { $0.key < $1.key }) {
      let days = try challenges.addDays(delta, of: key.member, to: key.team)
      var active = ChallengeFigures()
      active.activeMembers = days == 0 ? -1 : days == delta ? 1 : 0
      teams[key.team]?.add(active, key.kind)
    }
    for (key, team) in teams.sorted(by: { $0.key < $1.key }) {
      if let now = showings[key] { try challenges.show(key, at: now) }
      var afterwards = team.afterwards
      let changers = team.changers
      if !team.counted.isZero || !changers.isEmpty {
        if try challenges.count(team.counted, changers: changers, in: key) {
          try challenges.add(team.onSheets, to: .onSheets, of: key)
        } else {
          // Another server has made the result meanwhile.
          afterwards += team.counted
        }
      }
      try challenges.add(afterwards, to: .afterwards, of: key)
    }
  }
}

extension ChallengeDeltas {
  /// What is added to each team, with how many days to each member, for the verifier.
  package func forEach(
    team: (TeamKey, _ counted: ChallengeFigures, _ onSheets: ChallengeFigures) -> Void,
    member: (TeamKey, _ member: Int64, _ days: Int64) -> Void
  ) {
    for (key, change) in teams { team(key, change.counted, change.onSheets) }
    for (key, delta) in days { member(key.team, key.member, delta) }
  }
}

extension ChallengeDeltas {
  /// Instead of adding it anew, remembers what is counted already as that of people whom nobody knows any more.
  package func forget(on connection: any SQLConnection) throws(StorageError) {
    let challenges = connection.challengeFigures
    var teams = teams.mapValues(\.counted)
    for (key, delta) in days.sorted(by: { $0.key < $1.key }) where delta > 0 {
      if try challenges.addDays(-delta, of: key.member, to: key.team) == 0 {
        teams[key.team]?.activeMembers += 1
      }
    }
    for (key, figures) in teams.sorted(by: { $0.key < $1.key }) {
      try challenges.add(figures, to: .forgotten, of: key)
      try challenges.loseEvidence(of: key)
    }
  }
}
