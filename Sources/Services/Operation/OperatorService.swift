package import Accounting
import Foundation
import Models
package import Secrets
import Storage

/// What only the one who runs the server may do.
package struct OperatorService: Sendable {
  let store: Store
  let hasher: PasswordHasher

  package init(store: Store, hasher: PasswordHasher) {
    self.store = store
    self.hasher = hasher
  }

  /// Makes the program's own edition known, and a fresh store a running installation.
  ///
  /// A fresh store publishes the edition and gets the cities; an older one only learns of the edition, so that nothing is valued
  /// differently until somebody publishes it.
  package func prepare(catalogue: Catalogue, cities: [CityPlan]) async throws {
    for city in cities { try city.check() }
    let store = store
    let key = try await store.database.write { transaction in
      try transaction.lock(.operation)
      let connection = transaction.connection
      // A copy into this database may have begun since somebody looked.
      if let copy = try CopyRecord.unfinished(on: connection) { throw CopyFault.unfinished(source: copy.source) }
      let key = try connection.editions.register(
        hash: catalogue.edition, content: catalogue.canonicalJSON, at: store.effects.now())
      if try connection.cities.all().isEmpty {
        for city in cities { try store.insertCity(city, in: transaction) }
      }
      return key
    }
    store.editions.put(catalogue, key: key)
    // The editions cities are valued by, so that no write has to wait for one to be compiled.
    try await store.database.read { connection in
      for city in try connection.cities.all() { _ = try store.editions.catalogue(city.edition, on: connection) }
    }
  }

  /// Adds a city with its wards, valued by the newest edition.
  package func addCity(_ plan: CityPlan) async throws {
    try plan.check()
    let store = store
    try await store.database.write { transaction in
      try transaction.lock(.operation)
      try store.insertCity(plan, in: transaction)
    }
  }

  /// Gives a city an officer: an account with a password that is shown once, or the right for an account that exists.
  ///
  /// - Returns: The new account's password; nil if the account was there.
  package func addOfficer(handle: String, city slug: String) async throws -> String? {
    let password = store.effects.recoveryCodes(2).joined(separator: "-")
    let draft = AccountDraft(city: slug, handle: handle, password: password)
    try draft.check()
    let city = try await store.city(slug: slug)
    let phc = try await hasher.hash(password)
    let store = store
    return try await store.database.write { transaction in
      try transaction.lock(.handle(handle, city: city.key))
      let connection = transaction.connection
      guard let root = try connection.groups.root(of: city.key) else { throw StorageError.decoding("no root group") }
      let writer = MembershipWriter(store: store, transaction: transaction, city: city)
      if let member = try connection.members.find(handle: handle, city: city.key) {
        try writer.join(member.key, root, as: .officer)
        return nil
      }
      let member = try store.insertAdult(draft, city: city, role: .officer, in: transaction)
      try connection.passwords.set(phc, member: member.key)
      return password
    }
  }

  /// Makes an edition the one by which later entries of a city, or of all cities, are valued.
  ///
  /// - Parameter prefix: The edition's hash or its beginning, if only one edition begins so.
  /// - Returns: The edition's hash.
  package func publish(edition prefix: String, city slug: String?) async throws -> String {
    let store = store
    return try await store.database.write { transaction in
      try transaction.lock(.operation)
      let connection = transaction.connection
      guard let edition = try connection.editions.find(prefix: prefix) else { throw Refusal.unknownEdition }
      let cities = try connection.cities.all().filter { slug == nil || $0.slug == slug }
      guard !cities.isEmpty else { throw Refusal(.unknownCity) }
      for city in cities {
        try connection.cities.publish(edition: edition.key, in: city.key)
        transaction.append(
          Event(
            city: city.key, member: 0, kind: .city, target: city.key, operation: .changed, at: store.effects.now()))
      }
      return edition.hash
    }
  }

  /// The editions this store knows, oldest first, with the cities each is current in.
  package func editions() async throws -> [(hash: String, registeredAt: String, cities: [String])] {
    try await store.database.read { connection in
      let cities = try connection.cities.all()
      return try connection.editions.all().map { edition in
        (edition.hash, edition.registeredAt.description, cities.filter { $0.edition == edition.key }.map(\.slug))
      }
    }
  }
}

extension CityPlan {
  func check() throws(Refusal) {
    guard TextRules.isHandle(slug) else {
      throw .invalid("slug", en: "A slug has 3 to 32 of a-z 0-9 . _ -", ja: "slug は a-z 0-9 . _ - の3～32文字です。")
    }
    guard CityTime(identifier: timeZone) != nil else {
      throw .invalid("time_zone", en: "No such time zone.", ja: "そのようなタイムゾーンはありません。")
    }
    guard !regions.isEmpty, !locales.isEmpty else {
      throw .invalid("regions", en: "A city needs regions and languages.", ja: "地域と言語が必要です。")
    }
  }
}

extension Store {
  fileprivate func insertCity(_ plan: CityPlan, in transaction: Transaction) throws {
    let connection = transaction.connection
    let now = effects.now()
    guard try connection.cities.find(slug: plan.slug) == nil else { throw Refusal(.cityExists) }
    guard let edition = try connection.editions.all().last else { throw StorageError.decoding("no edition") }
    let catalogue = try editions.catalogue(edition.key, in: transaction)
    if let unknown = plan.regions.first(where: { catalogue.definition.regions[$0] == nil }) {
      throw Refusal(.unknownRegion, LocalizedText(en: "unknown region \(unknown)", ja: "知らない地域: \(unknown)"))
    }
    let city = try connection.cities.insert(
      StoredCity(
        key: 0, slug: plan.slug, name: plan.name, timeZone: plan.timeZone, locales: plan.locales,
        regions: plan.regions, registration: plan.registration, schoolYearMonth: plan.schoolYearMonth,
        schoolYearDay: plan.schoolYearDay, edition: edition.key),
      at: now)
    let root = try insertGroup(plan.name, .city, parent: nil, city: city, at: now, on: connection)
    for ward in plan.wards { _ = try insertGroup(ward, .ward, parent: root, city: city, at: now, on: connection) }
    transaction.append(Event(city: city, member: 0, kind: .city, target: city, operation: .created, at: now))
  }

  private func insertGroup(
    _ name: LocalizedText, _ kind: GroupKind, parent: Int64?, city: Int64, at now: Instant,
    on connection: any SQLConnection
  ) throws -> Int64 {
    try connection.groups.insert(
      StoredGroup(
        key: 0, id: effects.newID(), city: city, parent: parent, kind: kind, name: name.ja, englishName: name.en,
        enrolled: nil, band: nil, revision: 1, createdAt: now, closedAt: nil))
  }
}
