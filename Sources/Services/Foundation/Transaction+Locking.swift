import Storage

extension Transaction {
  /// Takes what a write decides about where only reading tells which that is: what others add until the locks are held is taken as well.
  func lock(untilSettled locks: () throws -> Set<WriteLock>) throws {
    var held: Set<WriteLock> = []
    while true {
      let needed = try locks()
      if needed.isSubset(of: held) { return }
      try lock(Array(needed))
      held.formUnion(needed)
    }
  }

  /// For whoever joins, leaves or moves: the member, the groups, and the member's households, where counting moves along.
  func lock(membershipOf member: Int64, in changed: Int64..., city: Int64) throws {
    try lock(untilSettled: {
      Set([.counting(city), .member(member)] + (changed + (try households(of: member))).map { .group($0) })
    })
  }

  /// For closing classes: all who are in them, the classes, and the households that pupils are in.
  func lock(everybodyIn groups: [Int64], city: Int64) throws {
    try lock(untilSettled: {
      let members = try groups.flatMap { try connection.memberships.goingOn(in: $0) }
      let households = try members.flatMap { try self.households(of: $0) }
      return Set([.counting(city)] + members.map { .member($0) } + (groups + households).map { .group($0) })
    })
  }

  private func households(of member: Int64) throws -> [Int64] {
    try connection.memberships.ofMember(member).filter { $0.kind == .household }.map(\.group)
  }
}
