import Accounting
import Models
import Storage

/// Joining and leaving inside a transaction. Entries of the days that the change touches move along.
struct MembershipWriter {
  let store: Store
  let transaction: Transaction
  let city: StoredCity

  /// A member may be in so many groups that entries' bit masks still have room for all ancestors.
  static let mostGroups = 20

  private var connection: any SQLConnection { transaction.connection }

  /// Counts from today and takes along what the member logged today; after a household left today, from tomorrow.
  @discardableResult
  func join(_ member: Int64, _ group: StoredGroup, as role: Role) throws -> Membership {
    try transaction.lock(membershipOf: member, in: group.key, city: city.key)
    let now = store.effects.now()
    let today = try city.time().day(at: now)
    let all = try connection.memberships.ofMember(member)
    let current = all.filter { $0.to.map { $0 >= today } ?? true }
    // Rights and counting are two memberships: an officer may be a resident as well.
    let same = current.filter { $0.group == group.key && $0.role.counts == role.counts }
    if same.contains(where: { $0.to == nil }) { throw Refusal(.alreadyMember) }
    if Set(current.map(\.group)).subtracting([group.key]).count >= Self.mostGroups { throw Refusal(.tooManyGroups) }
    var from = today
    if group.kind == .household {
      let households = current.filter { $0.kind == .household }
      if households.contains(where: { $0.to == nil }) { throw Refusal(.alreadyInHousehold) }
      from = households.compactMap(\.to).max().map { $0.advanced(by: 1) } ?? today
    }
    // Who left today and comes back today never left.
    if let left = same.first(where: { $0.to == today }) {
      try connection.memberships.delete(member: member, group: group.key, role: left.role, from: left.from)
      from = left.from
    }
    try connection.memberships.insert(member: member, group: group.key, role: role, from: from)
    try settle(member, group, .created, at: now)
    return Membership(group: group.key, kind: group.kind, role: role, from: from, to: nil)
  }

  /// Ends with today; today's entries stay where they are.
  func leave(_ member: Int64, _ group: StoredGroup) throws {
    try transaction.lock(membershipOf: member, in: group.key, city: city.key)
    let now = store.effects.now()
    let today = try city.time().day(at: now)
    for membership in try connection.memberships.ofMember(member)
    where membership.group == group.key && membership.to == nil {
      if membership.from > today {
        try connection.memberships.delete(
          member: member, group: group.key, role: membership.role, from: membership.from)
      } else {
        try connection.memberships.end(member: member, group: group.key, on: today)
      }
    }
    try settle(member, group, .deleted, at: now)
  }

  /// Ends with today and begins tomorrow in another group.
  func move(_ member: Int64, from group: StoredGroup, to target: StoredGroup) throws -> Membership {
    try transaction.lock(membershipOf: member, in: group.key, target.key, city: city.key)
    let now = store.effects.now()
    let today = try city.time().day(at: now)
    guard
      let present = try connection.memberships.ofMember(member).first(where: { $0.group == group.key && $0.to == nil })
    else { throw Refusal.notFound }
    if present.from > today {
      // Moved here today: what was to begin tomorrow begins elsewhere.
      try connection.memberships.delete(member: member, group: group.key, role: present.role, from: present.from)
    } else {
      try connection.memberships.end(member: member, group: group.key, on: today)
    }
    let tomorrow = today.advanced(by: 1)
    // Back to where it came from today: then it never left.
    if let left = try connection.memberships.ofMember(member).first(where: { $0.group == target.key && $0.to == today })
    {
      try connection.memberships.delete(member: member, group: target.key, role: left.role, from: left.from)
      try connection.memberships.insert(member: member, group: target.key, role: left.role, from: left.from)
    } else {
      try connection.memberships.insert(member: member, group: target.key, role: present.role, from: tomorrow)
    }
    try settle(member, group, .deleted, at: now)
    try settle(member, target, .created, at: now)
    guard
      let begun = try connection.memberships.ofMember(member).first(where: { $0.group == target.key && $0.to == nil })
    else { throw Refusal.notFound }
    return begun
  }

  /// Lets somebody out; a pupil who is out of the class is out of everything.
  func end(_ member: StoredMember, in group: StoredGroup) throws {
    if group.kind == .class, member.kind == .pupil { try release(member.key) } else { try leave(member.key, group) }
  }

  /// Lets a pupil out of the class and out of what hangs on it: the family's household, and all devices.
  private func release(_ pupil: Int64) throws {
    for membership in try connection.memberships.ofMember(pupil) where membership.to == nil {
      guard let left = try connection.groups.find(membership.group, city: city.key) else { continue }
      try leave(pupil, left)
    }
    try connection.sessions.endAll(member: pupil, except: nil)
    try connection.passwords.delete(member: pupil)
  }

  func close(_ group: StoredGroup, by member: Int64) throws {
    let now = store.effects.now()
    try connection.codes.deleteAll(group: group.key)
    var closed = group
    closed.closedAt = now
    closed.revision += 1
    try connection.groups.update(closed)
    transaction.append(
      Event(city: city.key, member: member, kind: .group, target: group.key, operation: .deleted, at: now))
  }

  /// Today's entries, and those of tomorrow that clocks running ahead have made already.
  private func settle(_ member: Int64, _ group: StoredGroup, _ operation: Event.Operation, at now: Instant) throws {
    let time = try city.time()
    let ledger = try EntryLedger(in: city, store: store, transaction: transaction, at: now)
    var day = time.day(at: now)
    while day <= time.acceptedDays(at: now).upperBound {
      try ledger.rescope(member: member, on: day)
      day = day.advanced(by: 1)
    }
    transaction.append(
      Event(city: city.key, member: member, kind: .membership, target: group.key, operation: operation, at: now))
  }
}
