package import Foundation
package import Models
import Secrets
package import Storage

/// The codes by which members join a group.
package struct CodeService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  static let defaultSeconds: Int64 = 7 * 86_400
  static let mostSeconds: Int64 = 90 * 86_400
  /// A code on a projector is for one lesson, or for one day.
  static let pupilSeconds: Int64 = 86_400

  package func create(
    in group: UUID, role: Role?, expiresAt: Instant?, by principal: Principal
  ) async throws -> CodeRepository.Stored {
    let store = store
    let now = store.effects.now()
    return try await store.database.write { transaction in
      let connection = transaction.connection
      let access = try GroupAccess(locking: group, of: principal, store: store, in: transaction, now: now)
      try access.require(\.canManage)
      guard let standard = access.group.kind.codeRole, access.group.kind.roles.contains(role ?? standard) else {
        throw Refusal(.roleNotPossible, at: "/role", ProblemCode.roleNotPossible.title)
      }
      let role = role ?? standard
      let expiry = try Self.expiry(expiresAt, for: role, now: now)
      var letters = store.effects.joinCode()
      // Twenty thousand million combinations: a second try is rare, a third one never seen.
      while try connection.codes.isTaken(letters) {
        letters = store.effects.joinCode()
      }
      let code = CodeRepository.Stored(
        id: store.effects.newID(), group: access.group.key, letters: letters, role: role, createdAt: now,
        expiresAt: expiry)
      _ = try connection.codes.insert(code)
      transaction.record(.code, access.group.key, .created, by: principal, at: now)
      return code
    }
  }

  /// When a code ends: as asked, or when codes of its role end by themselves.
  private static func expiry(_ asked: Instant?, for role: Role, now: Instant) throws(Refusal) -> Instant {
    let isPupil = role == .pupil
    let expiry = asked ?? now.advanced(bySeconds: isPupil ? pupilSeconds : defaultSeconds)
    guard expiry > now, expiry <= now.advanced(bySeconds: isPupil ? pupilSeconds : mostSeconds) else {
      throw isPupil
        ? .invalid("expires_at", en: "A class's code is valid for at most 24 hours.", ja: "クラスのコードの有効期間は24時間までです。")
        : .invalid("expires_at", en: "A code is valid for at most 90 days.", ja: "コードの有効期間は90日までです。")
    }
    return expiry
  }

  package func list(of group: UUID, by principal: Principal) async throws -> [CodeRepository.Stored] {
    let now = store.effects.now()
    return try await store.database.read { connection in
      let access = try GroupAccess(group, of: principal, store: store, on: connection, now: now)
      try access.require(\.canManage)
      return try connection.codes.ofGroup(access.group.key, now: now)
    }
  }

  package func delete(_ code: UUID, of group: UUID, by principal: Principal) async throws {
    let store = store
    try await store.database.write { transaction in
      let now = store.effects.now()
      let access = try GroupAccess(locking: group, of: principal, store: store, in: transaction, now: now)
      try access.require(\.canManage)
      guard try transaction.connection.codes.delete(code, group: access.group.key) else { throw Refusal.notFound }
      transaction.record(.code, access.group.key, .deleted, by: principal, at: now)
    }
  }
}

extension CodeRepository.Stored {
  /// As it is shown: XXXX-XXXX.
  package var displayed: String { JoinCode.display(letters) }
}
