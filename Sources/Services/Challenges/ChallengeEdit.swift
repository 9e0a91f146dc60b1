import Accounting
import Foundation
import Models
import Storage

/// One change of a challenge, inside a transaction that has it for itself.
struct ChallengeEdit {
  let access: ChallengeAccess
  private let store: Store
  private let transaction: Transaction
  private let principal: Principal

  var challenge: StoredChallenge { access.challenge }
  private var connection: any SQLConnection { transaction.connection }

  /// - Parameter counting: Whether it changes which entries count: whoever is just writing some is waited for.
  init(
    _ id: UUID, of principal: Principal, counting: Bool = false, store: Store, in transaction: Transaction
  ) throws {
    guard let found = try transaction.connection.challenges.find(id, city: principal.city) else {
      throw Refusal.notFound
    }
    try transaction.lock(.challenge(found.key))
    if counting { try transaction.lock(.countingAlone(principal.city)) }
    access = try ChallengeAccess(id, of: principal, store: store, on: transaction.connection)
    self.store = store
    self.transaction = transaction
    self.principal = principal
  }

  func state() throws -> ChallengeState { challenge.state(at: store.effects.now(), in: try access.city.time()) }

  /// Writes the challenge as `change` makes it, and lets every server see it with its next write.
  func save(_ operation: Event.Operation, _ change: (inout StoredChallenge) -> Void) throws {
    var changed = challenge
    change(&changed)
    changed.revision += 1
    try connection.challenges.update(changed)
    try connection.challenges.raiseVersion(of: challenge.city)
    transaction.record(.challenge, challenge.key, operation, by: principal, at: store.effects.now())
  }

  func apply(_ change: ChallengeService.Change) throws {
    let state = try state()
    guard state != .closed else { throw Refusal(.challengeClosed) }
    var changed = challenge
    changed.title = change.title ?? challenge.title
    changed.description = change.description ?? challenge.description
    try ChallengeDraft.check(title: changed.title, description: changed.description)
    if change.draft != nil || change.opens {
      guard state == .draft else { throw Refusal(.challengeRunning) }
    }
    if state == .draft { try edit(&changed, change.draft) }
    if change.opens { try open(&changed, at: store.effects.now()) }
    if changed != challenge { try save(.changed) { $0 = changed } }
  }

  private func edit(_ challenge: inout StoredChallenge, _ change: ((inout ChallengeDraft) -> Void)?) throws {
    var draft = ChallengeDraft(challenge, organiser: access.organiser.id)
    change?(&draft)
    try draft.check(today: access.city.time().day(at: store.effects.now()), organiser: access.organiser.kind)
    // Chosen teams are of the kind they were chosen for.
    if draft.teamKind != challenge.teamKind { try connection.challenges.removeTeams(of: challenge.key) }
    challenge.take(draft)
    let catalogue = try store.editions.catalogue(access.city.edition, in: transaction)
    try ChallengeActions(catalogue: catalogue, withPupils: false).check(challenge)
  }

  /// Fixes what must not change any more, and begins to count what was logged before.
  private func open(_ challenge: inout StoredChallenge, at now: Instant) throws {
    let catalogue = try store.editions.catalogue(access.city.edition, in: transaction)
    let withPupils = [challenge.teamKind, access.organiser.kind].contains { $0 == .class || $0 == .school }
    let actions = try ChallengeActions(catalogue: catalogue, withPupils: withPupils).chosen(challenge)
    let keys = try actions.map { try store.actions.key(for: $0.rawValue, in: transaction) }
    try connection.challenges.set(actions: Set(keys).sorted(), of: challenge.key)
    let teams = try ChallengeTeams(challenge: challenge, organiser: access.organiser, connection: connection)
      .atOpening()
    try connection.challenges.removeTeams(of: challenge.key)
    for team in teams { try connection.challenges.put(team, in: challenge.key) }
    try connection.challengeFigures.open(teams.map { .init(challenge: challenge.key, group: $0.group) })
    try connection.challenges.put(transaction.fill(challenge, isRepeated: isCountedElsewhere()))
    challenge.fairWeight = challenge.rule == .fair ? FairShare.weight(enrolments: teams.compactMap(\.enrolled)) : 0
    challenge.edition = access.city.edition
    challenge.openedAt = now
    challenge.closesAt = challenge.period.closesAt(in: try access.city.time())
  }

  func put(team id: UUID, enrolled: Int64?) throws {
    let state = try state()
    guard state != .closed else { throw Refusal(.challengeClosed) }
    if let enrolled, !(1...1_000_000).contains(enrolled) {
      throw Refusal.invalid("enrolled", en: "Between 1 and 1,000,000.", ja: "1～1,000,000にしてください。")
    }
    let teams = ChallengeTeams(challenge: challenge, organiser: access.organiser, connection: connection)
    guard let group = try teams.possible(id) else { throw Refusal(.teamNotPossible) }
    try requireHand(on: group, state, enrolled: enrolled)
    let isFirst = try state == .draft && nameAllTeams()
    let old = try connection.challenges.team(group.key, of: challenge.key)
    var team = try old ?? (state == .draft ? StoredTeam(group: group.key, enrolled: nil) : teams.team(group))
    let isNew = old == nil || old?.leftAt != nil
    team.leftAt = nil
    // Whoever comes back is as many as it was, unless the organiser says otherwise.
    if let enrolled { team.enrolled = enrolled }
    if isNew, state != .draft { try begin(group.key, wasThere: old != nil) }
    guard team != old || isFirst else { return }
    try connection.challenges.put(team, in: challenge.key)
    try save(.changed) { _ in }
  }

  /// Begins to count a team. One that left was counted all the while.
  private func begin(_ group: Int64, wasThere: Bool) throws {
    guard try connection.challenges.countTeams(of: challenge.key) < Int64(ChallengeDraft.mostTeams) else {
      throw Refusal(.teamNotPossible)
    }
    guard try !connection.challengeFigures.teams(of: challenge.key).contains(group) else { return }
    guard try connection.challenges.fills(of: challenge.key).isEmpty else {
      throw Refusal(.challengeFilling, retryAfterSeconds: 1)
    }
    try connection.challengeFigures.open([.init(challenge: challenge.key, group: group)])
    try connection.challenges.put(
      transaction.fill(challenge, group: group, isRepeated: wasThere || isCountedElsewhere(group)))
  }

  /// Whether other challenges show what a team brought on the same days, or hold it back just now. Groups of groups are told too roughly for
  /// it to matter.
  ///
  /// - Parameter team: Nil for any.
  private func isCountedElsewhere(_ team: Int64? = nil) throws -> Bool {
    let isRough = (challenge.teamKind ?? access.organiser.kind).hasGroupsBelow
    return try !isRough && connection.challenges.isTeamCounted(team, besides: challenge)
  }

  func remove(team id: UUID) throws {
    let state = try state()
    guard state != .closed else { throw Refusal(.challengeClosed) }
    if state == .draft {
      try access.requireOrganiser()
      _ = try nameAllTeams()
    }
    guard let group = try connection.groups.find(id, city: challenge.city), challenge.teamKind != nil,
      var team = try connection.challenges.team(group.key, of: challenge.key), team.leftAt == nil
    else { throw Refusal.notFound }
    try requireHand(on: group, state, enrolled: nil)
    if state == .draft {
      guard try connection.challenges.countTeams(of: challenge.key) > 1 else { throw Self.lastTeam }
      try connection.challenges.remove(team: group.key, of: challenge.key)
    } else {
      team.leftAt = store.effects.now()
      try connection.challenges.put(team, in: challenge.key)
    }
    try save(.changed) { _ in }
  }

  private static let lastTeam = Refusal(
    .teamNotPossible, LocalizedText(en: "A challenge has at least one team.", ja: "チームは少なくとも1つ必要です。"))

  /// A draft without chosen teams means all there are: who then says something of one of them means the others too.
  ///
  /// - Returns: Whether they were not named yet.
  private func nameAllTeams() throws -> Bool {
    guard let kind = challenge.teamKind, try connection.challenges.countTeams(of: challenge.key) == 0 else {
      return false
    }
    let all = try connection.challenges.possibleTeams(kind, below: access.organiser, limit: ChallengeDraft.mostTeams)
    for group in all { try connection.challenges.put(StoredTeam(group: group.key, enrolled: nil), in: challenge.key) }
    return true
  }

  /// The organiser does everything; who looks after a group lets it join or leave before the first day.
  private func requireHand(on group: StoredGroup, _ state: ChallengeState, enrolled: Int64?) throws {
    if access.isOrganiser { return }
    let own = try GroupAccess(group, of: principal, store: store, on: connection, now: store.effects.now())
    guard own.canManage, enrolled == nil, state == .announced else { throw Refusal(.notAllowed) }
  }
}
