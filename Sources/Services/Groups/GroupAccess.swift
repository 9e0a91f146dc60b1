import Accounting
import Foundation
import Models
import Storage

/// What one member may do with one group today. Foreign groups look like missing ones.
struct GroupAccess {
  let group: StoredGroup
  let city: StoredCity
  let today: Day
  /// The caller's role in the group itself; also where the membership begins tomorrow, after another household was left today.
  let role: Role?
  let isOfficer: Bool
  /// Whether the caller teaches in the group, or in the school it is a class of.
  let isTeacher: Bool
  /// Whether the caller is in the group today, or in one below it.
  let containsCaller: Bool

  /// - Throws: ``Refusal/notFound`` unless the caller may know of the group.
  init(_ id: UUID, of principal: Principal, store: Store, on connection: any SQLConnection, now: Instant) throws {
    guard let group = try connection.groups.find(id, city: principal.city), group.closedAt == nil else {
      throw Refusal.notFound
    }
    try self.init(group, of: principal, store: store, on: connection, now: now)
    guard canSee else { throw Refusal.notFound }
  }

  /// A class, for its staff.
  init(class id: UUID, of principal: Principal, store: Store, on connection: any SQLConnection) throws {
    try self.init(id, of: principal, store: store, on: connection, now: store.effects.now())
    guard group.kind == .class else { throw Refusal.notFound }
    try require(\.isStaff)
  }

  /// For a change: has the group, and what concerns a member's place in it, for itself first.
  init(
    locking id: UUID, with member: UUID? = nil, of principal: Principal, store: Store, in transaction: Transaction,
    now: Instant
  ) throws {
    let connection = transaction.connection
    guard let group = try connection.groups.find(id, city: principal.city) else { throw Refusal.notFound }
    if let member {
      guard let found = try connection.members.find(member, city: principal.city) else { throw Refusal.notFound }
      try transaction.lock(membershipOf: found.key, in: group.key, city: principal.city)
    } else {
      try transaction.lock(.group(group.key))
    }
    try self.init(id, of: principal, store: store, on: connection, now: now)
  }

  init(
    _ group: StoredGroup, of principal: Principal, store: Store, on connection: any SQLConnection, now: Instant
  ) throws {
    self.group = group
    city = try store.cities.city(principal.city, on: connection)
    today = try city.time().day(at: now)
    let today = today
    let all = try connection.memberships.ofMember(principal.member.key)
    let memberships = all.filter { $0.holds(on: today) }
    let own = all.filter { $0.group == group.key && ($0.holds(on: today) || $0.from > today) }
    role = Role.allCases.first { role in own.contains { $0.role == role } }
    isOfficer = memberships.contains { $0.kind == .city && $0.role == .officer }
    isTeacher = memberships.contains { $0.role == .teacher && ($0.group == group.key || $0.group == group.parent) }
    containsCaller = try store.tree.closure(of: memberships.map(\.group), on: connection).groups.contains(group.key)
  }

  /// An officer stands for keepers and teachers everywhere but in households.
  private var actsAsOfficer: Bool { isOfficer && group.kind != .household }

  var canSee: Bool { role != nil || containsCaller || isTeacher || actsAsOfficer || group.kind == .ward }

  /// Teachers of a class or its school, and officers for them.
  var isStaff: Bool { [.school, .class].contains(group.kind) && (isTeacher || actsAsOfficer) }

  /// Keepers look after their group, teachers after school and classes; wards and the city are looked after by officers.
  var canManage: Bool { role == .keeper || isTeacher || actsAsOfficer }

  /// In households, clubs and companies all know one another; of a class only its staff know the nicknames.
  var canListMembers: Bool {
    switch group.kind {
    case .household, .club, .company: role != nil || actsAsOfficer
    case .school, .class: isStaff
    case .city, .ward: false
    }
  }

  /// A household's figures are its own; of other groups whoever sees them also sees what is released.
  var canReadFigures: Bool { role != nil || (group.kind != .household && canSee) }

  /// How many different members a figure must hold to be shown to the caller.
  var fewestMembers: Int {
    let isInside =
      switch group.kind {
      case .class, .school: role != nil || containsCaller || isStaff
      case .household, .club, .company: role != nil || actsAsOfficer
      case .ward, .city: false
      }
    return isInside ? SmallGroups.fewestInside : SmallGroups.fewestOutside
  }

  func require(_ right: (GroupAccess) -> Bool) throws(Refusal) {
    guard right(self) else { throw Refusal(.notAllowed) }
  }
}
