package import Models

/// What the writes of one batch add to the totals, summed in memory and applied once, in one order for all, just before COMMIT.
///
/// The order makes two servers take the rows' locks in the same sequence, so they wait for one another and never in a circle. Young groups
/// come before their ancestors: the totals of a city, which every batch touches, are locked last and so for the shortest time.
package struct TotalDeltas: Sendable {
  private var deltas: [TotalKey: Tally] = [:]
  private var shares: [MemberKey: Changers.Share] = [:]

  private struct MemberKey: Hashable {
    let key: TotalKey
    let member: Int64
  }

  package init() {}

  package mutating func add(_ tally: Tally, to key: TotalKey) {
    deltas[key, default: .zero] += tally
  }

  /// Remembers whose change it was, for totals that are released to others in steps of several members.
  package mutating func note(_ share: Changers.Share, of member: Int64, in key: TotalKey) {
    shares[MemberKey(key: key, member: member), default: Changers.Share()] += share
  }

  package mutating func merge(_ other: TotalDeltas) {
    for (key, tally) in other.deltas { deltas[key, default: .zero] += tally }
    for (key, share) in other.shares { shares[key, default: Changers.Share()] += share }
  }

  package func apply(on connection: any SQLConnection) throws(StorageError) {
    let sorted = deltas.lazy.filter { !$0.value.isZero }
      .sorted { ($1.key.group, $0.key.day, $0.key.action) < ($0.key.group, $1.key.day, $1.key.action) }
    try connection.totals.add(sorted.map { ($0.key, $0.value) })
    guard !shares.isEmpty else { return }
    var changers: [TotalKey: Changers] = [:]
    for (key, share) in shares { changers[key.key, default: Changers()].note(key.member, share) }
    try connection.releases.append(sorted.compactMap { delta in changers[delta.key].map { (delta.key, $0) } })
  }
}

extension TotalDeltas {
  package func forEach(_ body: (TotalKey, Tally) -> Void) {
    for (key, tally) in deltas { body(key, tally) }
  }
}
