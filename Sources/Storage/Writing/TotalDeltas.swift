package import Models

/// What the writes of one batch add to the totals, summed in memory and applied once, in one order for all, just before COMMIT.
///
/// The order makes two servers take the rows' locks in the same sequence, so they wait for one another and never in a circle. Young groups
/// come before their ancestors: the totals of a city, which every batch touches, are locked last and so for the shortest time.
package struct TotalDeltas: Sendable {
  private var deltas: [TotalKey: Tally] = [:]
  private var shares: [MemberKey: Changers.Share] = [:]
  private var sheets: [TotalKey: Tally] = [:]

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

  /// Remembers a change as that of numbered rows of a sheet.
  package mutating func noteSheet(_ tally: Tally, in key: TotalKey) {
    sheets[key, default: .zero] += tally
  }

  package mutating func merge(_ other: TotalDeltas) {
    for (key, tally) in other.deltas { deltas[key, default: .zero] += tally }
    for (key, share) in other.shares { shares[key, default: Changers.Share()] += share }
    for (key, tally) in other.sheets { sheets[key, default: .zero] += tally }
  }

  package func apply(on connection: any SQLConnection) throws(StorageError) {
    let sorted = deltas.lazy.filter { !$0.value.isZero }.sorted { Self.comesFirst($0.key, $1.key) }
    try connection.totals.add(sorted.map { ($0.key, $0.value) })
    guard !shares.isEmpty || !sheets.isEmpty else { return }
    var changers: [TotalKey: String] = [:]
    // Several changes that leave a total as it was are changes all the same.
    for (id, share) in shares where share != Changers.Share() || deltas[id.key]?.isZero == false {
      changers[id.key, default: ""] += Changers.text(of: id.member, share)
    }
    for (key, tally) in sheets where !tally.isZero { changers[key, default: ""] += Changers.text(ofSheets: tally) }
    let changed = changers.sorted { Self.comesFirst($0.key, $1.key) }
    try connection.releases.append(changed.map { ($0.key, $0.value) })
  }

  private static func comesFirst(_ left: TotalKey, _ right: TotalKey) -> Bool {
    (right.group, left.day, left.action) < (left.group, right.day, right.action)
  }
}

extension TotalDeltas {
  package func forEach(_ body: (TotalKey, Tally) -> Void) {
    for (key, tally) in deltas { body(key, tally) }
  }
}
