package import Accounting
package import Foundation
package import Models
package import Storage

/// Making groups, looking at them, changing and closing them.
package struct GroupService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  /// A group as one member sees it.
  package struct View: Sendable, Hashable {
    package let group: StoredGroup
    package let city: String
    package let parent: UUID?
    /// The caller's role; nil for the ancestors of the caller's groups.
    package let role: Role?
    /// What a class has besides.
    package let details: ClassRepository.Stored?
  }

  package struct Draft: Sendable {
    package var kind: GroupKind
    package var parent: UUID
    package var name: String
    package var enrolled: Int64?
    package var band: String?
    /// Of a class: the first day that counts for its pupils; the start of the school year unless it says otherwise.
    package var firstDay: Day?
    /// Of a class: the language of its pupils' nicknames; the city's first unless it says otherwise.
    package var language: Language?

    package init(
      kind: GroupKind, parent: UUID, name: String, enrolled: Int64? = nil, band: String? = nil, firstDay: Day? = nil,
      language: Language? = nil
    ) {
      self.kind = kind
      self.parent = parent
      self.name = name
      self.enrolled = enrolled
      self.band = band
      self.firstDay = firstDay
      self.language = language
    }
  }

  /// Any adult makes a household or club and becomes its keeper; a school's teachers make its classes; the rest is made by officers.
  package func create(
    _ draft: Draft, claim: IdempotencyClaim? = nil, by principal: Principal
  ) async throws -> (view: View, isReplay: Bool) {
    try Self.check(name: draft.name, enrolled: draft.enrolled, band: draft.band)
    let store = store
    return try await store.database.write { transaction in
      try transaction.lock(.counting(principal.city), .member(principal.member.key))
      let connection = transaction.connection
      let now = store.effects.now()
      if let earlier = try claim.earlierTarget(of: principal, store: store, in: transaction) {
        let access = try GroupAccess(earlier, of: principal, store: store, on: connection, now: now)
        return (try View(access, on: connection), true)
      }
      guard let parent = try connection.groups.find(draft.parent, city: principal.city), parent.closedAt == nil,
        draft.kind.parentKinds.contains(parent.kind)
      else { throw Refusal(.parentNotPossible, at: "/parent", ProblemCode.parentNotPossible.title) }
      let access = try GroupAccess(parent, of: principal, store: store, on: connection, now: now)
      switch draft.kind {
      case .household, .club: break
      case .ward, .company, .school: try access.require(\.isOfficer)
      case .class: try access.require(\.isStaff)
      case .city:
        throw Refusal.invalid("kind", en: "Such a group cannot be made here.", ja: "この種類のグループはここでは作れません。")
      }
      let group = try transaction.insert(draft, below: access, store: store, by: principal)
      // Who makes a household or club keeps it; a teacher who opens a class teaches it, and has it among the own groups.
      let role: Role? =
        switch draft.kind {
        case .household, .club: .keeper
        case .class where access.isTeacher: .teacher
        default: nil
        }
      if let role {
        try MembershipWriter(store: store, transaction: transaction, city: access.city)
          .join(principal.member.key, group, as: role)
      }
      try claim.keep(target: group.id, of: principal, now: now, in: transaction)
      return (try View(group, of: principal, store: store, on: connection, now: now), false)
    }
  }

  /// The groups the caller is in or will be tomorrow, their ancestors, and the classes of the schools the caller teaches in.
  package func list(of principal: Principal) async throws -> [View] {
    let store = store
    let now = store.effects.now()
    return try await store.database.read { connection in
      let today = try store.cities.city(principal.city, on: connection).time().day(at: now)
      let own = try connection.memberships.groups(of: principal.member.key, city: principal.city, from: today)
      let classes = try own.filter { $0.0.kind == .school && $0.1 == .teacher }
        .flatMap { try connection.groups.children(of: $0.0.key, city: principal.city).map(\.key) }
      let scope = try store.tree.closure(of: own.map(\.0.key) + classes, on: connection)
      return try scope.groups.compactMap { key in
        guard let group = try connection.groups.find(key, city: principal.city), group.closedAt == nil else {
          return nil
        }
        return try View(group, of: principal, store: store, on: connection, now: now)
      }
    }
  }

  package func group(_ id: UUID, of principal: Principal) async throws -> View {
    let now = store.effects.now()
    return try await store.database.read { connection in
      let access = try GroupAccess(id, of: principal, store: store, on: connection, now: now)
      return try View(access, on: connection)
    }
  }

  package func update(
    _ id: UUID, name: String?, enrolled: Int64?, band: String?, precondition: Precondition?, by principal: Principal
  ) async throws -> View {
    try Self.check(name: name ?? "-", enrolled: enrolled, band: band)
    let store = store
    return try await store.database.write { transaction in
      let now = store.effects.now()
      let access = try GroupAccess(locking: id, of: principal, store: store, in: transaction, now: now)
      try access.require(\.canManage)
      try precondition.require(access.group.revision)
      var group = access.group
      group.name = name ?? group.name
      group.enrolled = enrolled ?? group.enrolled
      group.band = band ?? group.band
      group.revision += 1
      try transaction.connection.groups.update(group)
      transaction.record(.group, group.key, .changed, by: principal, at: now)
      return try View(group, of: principal, store: store, on: transaction.connection, now: now)
    }
  }

  /// Closes a household, club or company in which nobody is left but its keeper, or a class with its pupils: their devices are logged out
  /// and what they did stays with the school.
  package func close(_ id: UUID, precondition: Precondition?, by principal: Principal) async throws {
    let store = store
    try await store.database.write { transaction in
      let connection = transaction.connection
      if let group = try connection.groups.find(id, city: principal.city), group.kind == .class {
        try transaction.lock(everybodyIn: [group.key], city: principal.city)
      }
      let access = try GroupAccess(
        locking: id, with: principal.member.id, of: principal, store: store, in: transaction, now: store.effects.now())
      try access.require(\.canManage)
      try precondition.require(access.group.revision)
      if access.group.kind == .class {
        return try ClassClosing(store: store, transaction: transaction, city: access.city)
          .close(access.group, by: principal.member.key)
      }
      guard [.household, .club, .company].contains(access.group.kind) else { throw Refusal(.notAllowed) }
      guard try !connection.memberships.goOn(in: access.group.key, besides: principal.member.key) else {
        throw Refusal(.groupNotEmpty)
      }
      let writer = MembershipWriter(store: store, transaction: transaction, city: access.city)
      if access.role != nil { try writer.leave(principal.member.key, access.group) }
      try writer.close(access.group, by: principal.member.key)
    }
  }

  /// A city's wards, schools or both, for anyone; other kinds are nobody else's business.
  package func directory(
    city slug: String, kinds: Set<GroupKind>, after: Int64, limit: Int
  ) async throws -> (groups: [StoredGroup], next: Int64?) {
    try await store.database.read { connection in
      guard let city = try connection.cities.find(slug: slug) else { throw Refusal.notFound }
      let found = try connection.groups.directory(
        wards: kinds.contains(.ward), schools: kinds.contains(.school), city: city.key, after: after, limit: limit + 1)
      return (Array(found.prefix(limit)), found.count > limit ? found[limit - 1].key : nil)
    }
  }

  static func check(name: String, enrolled: Int64?, band: String?) throws(Refusal) {
    guard TextRules.isName(name) else {
      throw .invalid("name", en: "A name has 1 to 80 characters.", ja: "名前は1～80文字です。")
    }
    if let enrolled, !(1...1_000_000).contains(enrolled) {
      throw .invalid("enrolled", en: "Between 1 and 1,000,000.", ja: "1～1,000,000にしてください。")
    }
    if let band, !TextRules.isReadable(band, length: 1...80) {
      throw .invalid("band", en: "A band has 1 to 80 characters.", ja: "区分は1～80文字です。")
    }
  }
}

extension GroupService.View {
  init(_ access: GroupAccess, on connection: any SQLConnection) throws {
    let parent = try access.group.parent.flatMap { try connection.groups.find($0, city: access.group.city) }
    self.init(
      group: access.group, city: access.city.slug, parent: parent?.id, role: access.role,
      details: access.group.kind == .class ? try connection.classes.find(group: access.group.key) : nil)
  }

  init(
    _ group: StoredGroup, of principal: Principal, store: Store, on connection: any SQLConnection, now: Instant
  ) throws {
    try self.init(GroupAccess(group, of: principal, store: store, on: connection, now: now), on: connection)
  }
}

extension Transaction {
  func record(
    _ kind: Event.Kind, _ target: Int64, _ operation: Event.Operation, by principal: Principal, at now: Instant
  ) {
    append(
      Event(
        city: principal.city, member: principal.member.key, kind: kind, target: target, operation: operation, at: now))
  }

  /// Writes a group, and what a class has besides, as its draft says.
  func insert(
    _ draft: GroupService.Draft, below parent: GroupAccess, store: Store, by principal: Principal
  ) throws -> StoredGroup {
    let now = store.effects.now()
    var group = StoredGroup(
      key: 0, id: store.effects.newID(), city: principal.city, parent: parent.group.key, kind: draft.kind,
      name: draft.name, englishName: nil, enrolled: draft.enrolled, band: draft.band, revision: 1, createdAt: now,
      closedAt: nil)
    group.key = try connection.groups.insert(group)
    if draft.kind == .class { try connection.classes.insert(.init(draft, of: parent), group: group.key) }
    record(.group, group.key, .created, by: principal, at: now)
    return group
  }
}

extension ClassRepository.Stored {
  /// What a draft says of a class below a school, with its defaults.
  init(_ draft: GroupService.Draft, of school: GroupAccess) throws(Refusal) {
    let firstDay = draft.firstDay ?? school.city.schoolYear(around: school.today)
    guard abs(firstDay.distance(to: school.today)) <= CityTime.reachBackDays else {
      throw .invalid("first_day", en: "At most 400 days from today.", ja: "今日から400日以内の日にしてください。")
    }
    self.init(firstDay: firstDay, language: draft.language ?? Self.language(of: draft.band, in: school.city))
  }

  /// The city's first; children of an elementary school read Japanese names without kanji.
  private static func language(of band: String?, in city: StoredCity) -> Language {
    let language = city.languages.first ?? .ja
    return language == .ja && AgeBand(ofClass: band) != .secondary ? .jaHira : language
  }
}
