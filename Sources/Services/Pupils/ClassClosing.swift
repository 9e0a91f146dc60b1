import Models
import Storage

/// The end of a class: its code is dead at once, its pupils are out of it and out of what hangs on it, and nothing that was logged changes.
struct ClassClosing {
  let store: Store
  let transaction: Transaction
  let city: StoredCity

  func close(_ group: StoredGroup, by member: Int64) throws {
    let writer = MembershipWriter(store: store, transaction: transaction, city: city)
    // Staff as well as pupils; contributors of sheets ended on their day.
    for key in try transaction.connection.memberships.goingOn(in: group.key) {
      guard let person = try transaction.connection.members.find(key, city: city.key) else { continue }
      switch person.kind {
      case .adult: try writer.leave(key, group)
      case .pupil: try writer.release(key)
      }
    }
    try writer.close(group, by: member)
  }
}

extension Transaction {
  /// For closing classes: all who are in them, the classes, and the households that pupils are in.
  func lock(everybodyIn groups: [Int64]) throws {
    var locked: Set<Int64>?
    // Others may come in until the classes are locked.
    while true {
      let members = Set(try groups.flatMap { try connection.memberships.goingOn(in: $0) })
      if let locked, members.isSubset(of: locked) { return }
      let households = try members.flatMap { try connection.memberships.ofMember($0) }
        .filter { $0.kind == .household }.map(\.group)
      try lock(members.map { .member($0) } + Set(groups + households).map { .group($0) })
      locked = members.union(locked ?? [])
    }
  }
}
