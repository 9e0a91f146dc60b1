import Accounting
package import Foundation
package import Models
import Storage

/// What a household says about its home. It values later entries of what its adults use, and nothing that was logged before.
package struct ProfileService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  package func profile(of group: UUID, by principal: Principal) async throws -> HouseholdProfile {
    let now = store.effects.now()
    return try await store.database.read { connection in
      let access = try Self.household(group, of: principal, store: store, on: connection, now: now)
      return try connection.profiles.find(group: access.group.key) ?? HouseholdProfile()
    }
  }

  /// - Parameter expected: What the writer has seen, if it says so; something else in the meantime is not written over.
  package func set(
    _ profile: HouseholdProfile, instead expected: HouseholdProfile? = nil, of group: UUID, by principal: Principal
  ) async throws {
    let store = store
    try await store.database.write { transaction in
      let connection = transaction.connection
      let now = store.effects.now()
      try transaction.lock(
        .group(try Self.household(group, of: principal, store: store, on: connection, now: now).group.key))
      let access = try Self.household(group, of: principal, store: store, on: connection, now: now)
      let catalogue = try store.editions.catalogue(access.city.edition, in: transaction)
      try Self.check(profile, in: catalogue)
      let present = try connection.profiles.find(group: access.group.key) ?? HouseholdProfile()
      if let expected, expected != present { throw Refusal(.staleRevision) }
      try connection.profiles.set(profile, group: access.group.key)
      transaction.record(.profile, access.group.key, .changed, by: principal, at: now)
    }
  }

  private static func household(
    _ id: UUID, of principal: Principal, store: Store, on connection: any SQLConnection, now: Instant
  ) throws -> GroupAccess {
    let access = try GroupAccess(id, of: principal, store: store, on: connection, now: now)
    guard access.group.kind == .household, access.role != nil else { throw Refusal.notFound }
    return access
  }

  private static func check(_ profile: HouseholdProfile, in catalogue: Catalogue) throws(Refusal) {
    if let menu = profile.electricityMenu,
      !menu.rawValue.hasPrefix("electricity.menu.") || catalogue.definition.values[menu] == nil
    {
      throw .invalid("electricity_menu", en: "The catalogue has no such menu.", ja: "カタログにないメニューです。")
    }
  }
}
