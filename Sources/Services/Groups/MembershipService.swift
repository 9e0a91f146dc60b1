import Accounting
package import Foundation
package import Models
import Secrets
package import Storage

/// Who is in a group: joining by code, roles, leaving.
package struct MembershipService: Sendable {
  let store: Store
  let attempts: AttemptBudget

  package init(store: Store, attempts: AttemptBudget) {
    self.store = store
    self.attempts = attempts
  }

  package struct Joined: Sendable {
    package let group: GroupService.View
    package let membership: Membership
    package var isReplay = false
  }

  package struct Person: Sendable, Hashable {
    package let member: StoredMember
    /// A pupil's.
    package let nickname: String?
    package let membership: Membership
  }

  package func join(
    code text: String, claim: IdempotencyClaim? = nil, origin: String, by principal: Principal
  ) async throws -> Joined {
    let store = store
    let now = store.effects.now()
    try attempts.origins.check(origin, now: now)
    guard let letters = JoinCode.normalized(text) else { throw Self.wrongCode }
    let joined = try await store.database.write { transaction -> Joined? in
      let connection = transaction.connection
      if let code = try connection.codes.find(letters: letters, city: principal.city, now: now) {
        try transaction.lock(membershipOf: principal.member.key, in: code.group, city: principal.city)
      } else {
        try transaction.lock(.member(principal.member.key))
      }
      if let earlier = try claim.earlierTarget(of: principal, store: store, in: transaction) {
        return try Self.replay(earlier, of: principal, store: store, on: connection, now: now)
      }
      // A pupils' code makes a pupil, who has no account.
      guard let code = try connection.codes.find(letters: letters, city: principal.city, now: now), code.role != .pupil,
        let group = try connection.groups.find(code.group, city: principal.city)
      else { return nil }
      let writer = MembershipWriter(
        store: store, transaction: transaction, city: try store.cities.city(principal.city, in: transaction))
      let membership = try writer.join(principal.member.key, group, as: code.role)
      try claim.keep(target: group.id, of: principal, now: now, in: transaction)
      return Joined(
        group: try .init(group, of: principal, store: store, on: connection, now: now), membership: membership)
    }
    guard let joined else {
      attempts.origins.record(origin, now: now)
      throw Self.wrongCode
    }
    return joined
  }

  private static func replay(
    _ group: UUID, of principal: Principal, store: Store, on connection: any SQLConnection, now: Instant
  ) throws -> Joined {
    let access = try GroupAccess(group, of: principal, store: store, on: connection, now: now)
    let membership = try connection.memberships.ofMember(principal.member.key)
      .last { $0.group == access.group.key && $0.to == nil }
    guard let membership else { throw Refusal.notFound }
    return Joined(group: try .init(access, on: connection), membership: membership, isReplay: true)
  }

  private static let wrongCode = Refusal(.codeNotValid, at: "/code", ProblemCode.codeNotValid.title)

  /// The people of a household, club or company for those who are in it, and of a class or school for its staff.
  package func list(
    _ group: UUID, after: Int64, limit: Int, of principal: Principal
  ) async throws -> (people: [Person], next: Int64?) {
    let now = store.effects.now()
    return try await store.database.read { connection in
      let access = try GroupAccess(group, of: principal, store: store, on: connection, now: now)
      try access.require(\.canListMembers)
      let found = try connection.memberships.members(
        of: access.group.key, on: access.today, after: after, limit: limit + 1)
      let people = found.prefix(limit).map {
        Person(member: $0.member, nickname: $0.nickname, membership: $0.membership)
      }
      return (people, found.count > limit ? people.last?.member.key : nil)
    }
  }

  package func setRole(_ role: Role, of member: UUID, in group: UUID, by principal: Principal) async throws -> Person {
    let store = store
    return try await store.database.write { transaction in
      let connection = transaction.connection
      let now = store.effects.now()
      let access = try GroupAccess(locking: group, with: member, of: principal, store: store, in: transaction, now: now)
      try access.require(\.canManage)
      let person = try connection.person(member, in: access)
      guard access.group.kind.roles.contains(role), role.counts == person.membership.role.counts else {
        throw Refusal(.roleNotPossible, at: "/role", ProblemCode.roleNotPossible.title)
      }
      if person.membership.role == .keeper, role != .keeper { try connection.requireAnotherKeeper(access) }
      try connection.memberships.setRole(
        role, instead: person.membership.role, member: person.member.key, group: access.group.key,
        from: person.membership.from)
      transaction.record(.membership, access.group.key, .changed, by: principal, at: now)
      return try connection.person(member, in: access)
    }
  }

  /// Leaves, or lets somebody leave. The last one out closes a household or club; a pupil's devices are logged out with the class.
  package func end(_ member: UUID, in group: UUID, by principal: Principal) async throws {
    let store = store
    try await store.database.write { transaction in
      let connection = transaction.connection
      let access = try GroupAccess(
        locking: group, with: member, of: principal, store: store, in: transaction, now: store.effects.now())
      let person = try connection.person(member, in: access)
      guard access.group.kind.parentKinds.isEmpty == false else { throw Refusal(.notAllowed) }
      let isOwn = person.member.key == principal.member.key
      // A child neither leaves the class alone nor is taken out of a household by anybody but the family.
      guard access.canManage || isOwn && !(access.group.kind == .class && person.member.kind == .pupil) else {
        throw Refusal(.notAllowed)
      }
      let hasOthers = try connection.memberships.goOn(in: access.group.key, besides: person.member.key)
      if hasOthers, person.membership.role == .keeper { try connection.requireAnotherKeeper(access) }
      let writer = MembershipWriter(store: store, transaction: transaction, city: access.city)
      try writer.end(person.member, in: access.group)
      if !hasOthers, [.household, .club].contains(access.group.kind) {
        try writer.close(access.group, by: principal.member.key)
      }
    }
  }
}

extension SQLConnection {
  /// Somebody whose membership of the group goes on.
  fileprivate func person(_ id: UUID, in access: GroupAccess) throws -> MembershipService.Person {
    guard let member = try members.find(id, city: access.city.key),
      let membership = try memberships.ofMember(member.key)
        .first(where: { $0.group == access.group.key && $0.to == nil })
    else { throw Refusal.notFound }
    guard access.role != nil || access.canManage else { throw Refusal.notFound }
    return MembershipService.Person(
      member: member, nickname: try pupils.find(member: member.key)?.nickname, membership: membership)
  }

  fileprivate func requireAnotherKeeper(_ access: GroupAccess) throws {
    let keepers = try memberships.count(of: access.group.key, role: .keeper, after: access.today)
    if keepers < 2 { throw Refusal(.lastKeeper) }
  }
}
