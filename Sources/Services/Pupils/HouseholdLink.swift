package import Foundation
package import Models
package import Storage

/// A family's child in the household: an act of the family, by the secret on the pupil's card, known to nobody else.
///
/// It is a membership of the household and of nothing else; the class's staff see nothing of it, and it ends with the class.
package struct HouseholdLink: Sendable {
  let pupils: PupilService

  package init(pupils: PupilService) { self.pupils = pupils }

  /// - Throws: ``ProblemCode/wrongPictures``, ``ProblemCode/codeNotValid``, ``ProblemCode/alreadyInHousehold``.
  package func link(
    _ household: UUID, toPupilOf name: PupilService.ClassName, nickname: String, secret: PictureSecret, origin: String,
    by principal: Principal
  ) async throws -> (group: StoredGroup, member: StoredMember, membership: Membership) {
    let store = pupils.store
    let start = store.effects.now()
    // Before anything else is looked at: a stranger's household is no place to try codes and pictures.
    try await store.database.read { connection in
      _ = try Self.access(household, of: principal, store: store, on: connection, now: start)
    }
    let group = try await pupils.group(name, origin: origin)
    let proven = try await pupils.prove(nickname: nickname, secret: secret, in: group, origin: origin)
    return try await store.database.write { transaction in
      let connection = transaction.connection
      let now = store.effects.now()
      let known = try Self.access(household, of: principal, store: store, on: connection, now: now)
      try transaction.lock(membershipOf: proven.member.key, in: known.group.key, city: principal.city)
      let access = try Self.access(household, of: principal, store: store, on: connection, now: now)
      guard proven.member.city == principal.city,
        try connection.passwords.find(member: proven.member.key) == proven.phc
      else { throw Refusal(.wrongPictures) }
      let writer = MembershipWriter(store: store, transaction: transaction, city: access.city)
      let membership = try writer.join(proven.member.key, access.group, as: .member)
      return (access.group, proven.member, membership)
    }
  }

  private static func access(
    _ id: UUID, of principal: Principal, store: Store, on connection: any SQLConnection, now: Instant
  ) throws -> GroupAccess {
    let access = try GroupAccess(id, of: principal, store: store, on: connection, now: now)
    guard access.group.kind == .household, access.role != nil else { throw Refusal.notFound }
    return access
  }
}
