package import Accounting
package import Foundation
import Models
package import Storage

/// Challenges: making them, looking at them, changing them while they are drafts, and opening them.
package struct ChallengeService: Sendable {
  let store: Store
  private let filling: ChallengeFilling

  package init(store: Store) {
    self.store = store
    filling = ChallengeFilling(store: store)
  }

  /// - Parameter membersAtOnce: How many members one step of filling takes.
  package init(store: Store, membersAtOnce: Int64) {
    self.store = store
    filling = ChallengeFilling(store: store, membersAtOnce: membersAtOnce)
  }

  /// - Returns: The draft; of a repeated request the challenge it made.
  package func create(
    _ draft: ChallengeDraft, claim: IdempotencyClaim? = nil, by principal: Principal
  ) async throws -> (view: ChallengeView, isReplay: Bool) {
    let store = store
    return try await store.database.write { transaction in
      try transaction.lock(.member(principal.member.key))
      let connection = transaction.connection
      let now = store.effects.now()
      if let earlier = try claim.earlierTarget(of: principal, store: store, in: transaction) {
        return (try ChallengeView(earlier, of: principal, store: store, on: connection), true)
      }
      let access = try Self.access(to: draft.organiser, of: principal, store: store, on: connection, now: now)
      try access.require(\.canManage)
      guard access.group.kind != .household else {
        throw Refusal.invalid("group", en: "A household makes no challenges.", ja: "世帯はチャレンジを開けません。")
      }
      try draft.check(today: access.today, organiser: access.group.kind)
      let group = access.group
      guard
        try connection.challenges.count(of: group.key, city: group.city, endingFrom: access.today)
          < ChallengeDraft.mostOfGroup
      else { throw Refusal(.tooManyChallenges) }
      var challenge = StoredChallenge(draft, id: store.effects.newID(), organiser: access.group, at: now)
      let catalogue = try store.editions.catalogue(access.city.edition, in: transaction)
      try ChallengeActions(catalogue: catalogue, withPupils: false).check(challenge)
      challenge.key = try connection.challenges.insert(challenge)
      try ChallengeTeams(challenge: challenge, organiser: access.group, connection: connection).choose(draft.teams)
      transaction.record(.challenge, challenge.key, .created, by: principal, at: now)
      try claim.keep(target: challenge.id, of: principal, now: now, in: transaction)
      return (try ChallengeView(challenge.id, of: principal, store: store, on: connection), false)
    }
  }

  /// A group in a field of the request: one that is foreign or missing is a fault of the field.
  private static func access(
    to organiser: UUID, of principal: Principal, store: Store, on connection: any SQLConnection, now: Instant
  ) throws -> GroupAccess {
    do {
      return try GroupAccess(organiser, of: principal, store: store, on: connection, now: now)
    } catch let refusal as Refusal where refusal.code == .notFound {
      throw Refusal.invalid("group", en: "There is no such group.", ja: "そのグループはありません。")
    }
  }

  package func challenge(_ id: UUID, of principal: Principal) async throws -> ChallengeView {
    let store = store
    return try await store.database.read { try ChallengeView(id, of: principal, store: store, on: $0) }
  }

  /// What a visitor may see, logged in or not.
  package func challenge(_ id: UUID, visitor: Principal?) async throws -> ChallengeView {
    let store = store
    return try await store.database.read { connection in
      try ChallengeView(
        ChallengeAccess(id, visitor: visitor, store: store, on: connection), store: store, on: connection)
    }
  }

  /// Where a list goes on: behind the last challenge shown.
  package struct Place: Sendable, Hashable {
    package let day: Day
    package let challenge: Int64

    package init(day: Day, challenge: Int64) {
      self.day = day
      self.challenge = challenge
    }
  }

  /// Those the caller may see, the ones that end last first.
  package func list(
    after place: Place?, limit: Int, of principal: Principal
  ) async throws -> (challenges: [ChallengeView], next: Place?) {
    let store = store
    return try await store.database.read { connection in
      try store.list(in: principal.city, after: place, limit: limit, on: connection) { challenge in
        let access = try ChallengeAccess(challenge, of: principal, store: store, on: connection)
        return access.canSee ? access : nil
      }
    }
  }

  /// Those that go on today and in which a group of the caller's takes part, its city's goals too; the ones that end last first.
  package func open(for principal: Principal, limit: Int) async throws -> [ChallengeView] {
    let store = store
    return try await store.database.read { connection in
      let today = try store.today(in: principal.city, on: connection)
      let own = try OwnGroups(of: principal, on: today, store: store, connection: connection)
      return try connection.challenges.open(
        in: principal.city, on: today, among: own.groups, below: own.schools, limit: limit
      ).map { try ChallengeView($0.id, of: principal, store: store, on: connection) }
    }
  }

  /// The common goal that a group itself pursues today, the one that ends last.
  package func openGoal(of group: UUID, as principal: Principal) async throws -> ChallengeView? {
    let store = store
    return try await store.database.read { connection in
      guard let group = try connection.groups.find(group, city: principal.city) else { throw Refusal.notFound }
      let found = try connection.challenges.open(
        in: principal.city, on: store.today(in: principal.city, on: connection), among: [group.key], below: [],
        limit: Self.mostLookedThrough)
      guard let goal = found.first(where: { $0.rule == .goal && $0.organiser == group.key }) else { return nil }
      return try ChallengeView(goal.id, of: principal, store: store, on: connection)
    }
  }

  /// Open ones of one group, its school's and city's that it takes part in among them.
  private static let mostLookedThrough = 200

  /// Those of a city that anyone may see.
  package func publicList(city slug: String, limit: Int) async throws -> [ChallengeView] {
    try await publicPage(city: slug, after: nil, limit: limit).challenges
  }

  /// The same, page by page.
  package func publicPage(
    city slug: String, after place: Place?, limit: Int
  ) async throws -> (challenges: [ChallengeView], next: Place?) {
    let store = store
    return try await store.database.read { connection in
      guard let city = try connection.cities.find(slug: slug) else { throw Refusal.notFound }
      return try store.list(in: city.key, after: place, limit: limit, on: connection) { challenge in
        guard challenge.visibility == .public, challenge.openedAt != nil else { return nil }
        return try ChallengeAccess(anyone: challenge, store: store, on: connection)
      }
    }
  }

  /// Deletes a draft, or takes back one that has not begun.
  package func delete(_ id: UUID, precondition: Precondition?, by principal: Principal) async throws {
    let store = store
    try await store.database.write { transaction in
      let edit = try ChallengeEdit(id, of: principal, counting: true, store: store, in: transaction)
      try edit.access.requireOrganiser()
      try precondition.require(edit.challenge.revision)
      guard [.draft, .announced].contains(try edit.state()) else { throw Refusal(.challengeRunning) }
      // Clocks that run ahead have logged for its first day already.
      try transaction.connection.challengeFigures.remove(edit.challenge.key)
      try transaction.connection.challenges.removeFills(of: edit.challenge.key)
      try edit.save(.deleted) { $0.deletedAt = store.effects.now() }
    }
  }

  /// What an organiser may change: the texts until it is over, and of a draft everything but whose it is.
  package struct Change: Sendable {
    package var title: ChallengeText?
    package var description: ChallengeText?
    package var draft: (@Sendable (inout ChallengeDraft) -> Void)?
    package var opens = false

    package init() {}
  }

  package func update(
    _ id: UUID, _ change: Change, precondition: Precondition?, by principal: Principal
  ) async throws -> ChallengeView {
    let store = store
    let key = try await store.database.write { transaction in
      let edit = try ChallengeEdit(id, of: principal, counting: change.opens, store: store, in: transaction)
      try edit.access.requireOrganiser()
      try precondition.require(edit.challenge.revision)
      try edit.apply(change)
      return edit.challenge.key
    }
    if change.opens { await filling.begin(key) }
    return try await challenge(id, of: principal)
  }

  /// A group joins; of one that takes part the organiser sets how many belong to it.
  ///
  /// - Parameter enrolled: Nil for as large as it was, or, of one that was never in it, as it says itself.
  package func put(
    team group: UUID, enrolled: Int64?, in id: UUID, by principal: Principal
  ) async throws -> ChallengeView {
    let store = store
    let key = try await store.database.write { transaction in
      let edit = try ChallengeEdit(id, of: principal, counting: true, store: store, in: transaction)
      try edit.put(team: group, enrolled: enrolled)
      return edit.challenge.key
    }
    await filling.begin(key)
    return try await challenge(id, of: principal)
  }

  /// A group leaves: it is counted on, in case it comes back, and stands nowhere.
  package func remove(team group: UUID, from id: UUID, by principal: Principal) async throws {
    let store = store
    try await store.database.write { transaction in
      try ChallengeEdit(id, of: principal, counting: true, store: store, in: transaction).remove(team: group)
    }
  }
}

extension Store {
  fileprivate func today(in city: Int64, on connection: any SQLConnection) throws -> Day {
    try cities.city(city, on: connection).time().day(at: effects.now())
  }

  /// - Parameter access: Nil for what must not be seen.
  fileprivate func list(
    in city: Int64, after place: ChallengeService.Place?, limit: Int, on connection: any SQLConnection,
    access: (StoredChallenge) throws -> ChallengeAccess?
  ) throws -> (challenges: [ChallengeView], next: ChallengeService.Place?) {
    var (found, place): ([ChallengeView], ChallengeService.Place?) = ([], place)
    while true {
      let portion = try connection.challenges.list(
        in: city, after: place.map { ($0.day, $0.challenge) }, limit: limit + 1)
      for challenge in portion {
        guard found.count < limit else { return (found, place) }
        place = .init(day: challenge.period.lastDay, challenge: challenge.key)
        if let access = try access(challenge) { found.append(try ChallengeView(access, store: self, on: connection)) }
      }
      if portion.count <= limit { return (found, nil) }
    }
  }
}
