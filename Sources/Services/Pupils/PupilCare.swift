package import Foundation
package import Models
package import Secrets
import Storage

/// What a class's staff do for its pupils: a new secret, another class, an end.
package struct PupilCare: Sendable {
  let store: Store
  let hasher: PasswordHasher

  package init(store: Store, hasher: PasswordHasher) {
    self.store = store
    self.hasher = hasher
  }

  /// Draws new pictures for a pupil who has lost the card, and ends the pupil's sessions.
  package func resetSecret(of member: UUID, in group: UUID, by principal: Principal) async throws -> PictureSecret {
    let secret = store.effects.pictureSecret()
    let phc = try await hasher.hash(secret.text)
    let store = store
    try await store.database.write { transaction in
      let connection = transaction.connection
      let now = store.effects.now()
      let access = try GroupAccess(locking: group, with: member, of: principal, store: store, in: transaction, now: now)
      let pupil = try connection.pupil(member, in: access)
      try connection.passwords.set(phc, member: pupil.member)
      try connection.sessions.endAll(member: pupil.member, except: nil)
      transaction.record(.member, pupil.member, .changed, by: principal, at: now)
    }
    return secret
  }

  /// Lets a pupil's membership end today and begin tomorrow in another class of the school.
  ///
  /// - Returns: The nickname in the new class: another one if a pupil there has the old one.
  package func move(
    _ member: UUID, from group: UUID, to target: UUID, by principal: Principal
  ) async throws -> MembershipService.Person {
    let store = store
    return try await store.database.write { transaction in
      let connection = transaction.connection
      let now = store.effects.now()
      guard let to = try connection.groups.find(target, city: principal.city),
        let from = try connection.groups.find(group, city: principal.city),
        let found = try connection.members.find(member, city: principal.city)
      else { throw Refusal.notFound }
      try transaction.lock(membershipOf: found.key, in: from.key, to.key, city: principal.city)
      let access = try GroupAccess(locking: group, with: member, of: principal, store: store, in: transaction, now: now)
      let pupil = try connection.pupil(member, in: access)
      let there = try GroupAccess(target, of: principal, store: store, on: connection, now: now)
      guard there.isStaff, there.group.kind == .class, there.group.parent == access.group.parent, to.key != pupil.group,
        let details = try connection.classes.find(group: to.key)
      else { throw Refusal(.parentNotPossible, at: "/group", ProblemCode.parentNotPossible.title) }
      let isTaken = try connection.pupils.find(nickname: pupil.nickname, group: to.key) != nil
      let nickname =
        try isTaken
        ? PupilService.freeNickname(in: to.key, details.language, store: store, on: connection) : pupil.nickname
      try connection.pupils.update(.init(member: pupil.member, group: to.key, nickname: nickname))
      let writer = MembershipWriter(store: store, transaction: transaction, city: access.city)
      let membership = try writer.move(pupil.member, from: access.group, to: there.group)
      return MembershipService.Person(member: found, nickname: nickname, membership: membership)
    }
  }
}

extension SQLConnection {
  /// A pupil of the class, for its staff.
  fileprivate func pupil(_ member: UUID, in access: GroupAccess) throws -> PupilRepository.Stored {
    // To everybody else there is no pupil.
    guard access.isStaff, let found = try members.find(member, city: access.city.key),
      let pupil = try pupils.find(member: found.key), pupil.group == access.group.key,
      try memberships.ofMember(found.key).contains(where: { $0.group == access.group.key && $0.to == nil })
    else { throw Refusal.notFound }
    return pupil
  }
}
