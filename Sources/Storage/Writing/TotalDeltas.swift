package import Models

/// What the writes of one batch add to the totals, summed in memory and applied once, in one order for all, just before COMMIT.
///
/// The order makes two servers take the rows' locks in the same sequence, so they wait for one another and never in a circle. Young groups
/// come before their ancestors: the totals of a city, which every batch touches, are locked last and so for the shortest time.
package struct TotalDeltas: Sendable {
  private var deltas: [TotalKey: Tally] = [:]

  package init() {}

  package mutating func add(_ tally: Tally, to key: TotalKey) {
    deltas[key, default: .zero] += tally
  }

  package mutating func merge(_ other: TotalDeltas) {
    for (key, tally) in other.deltas { deltas[key, default: .zero] += tally }
  }

  package func apply(on connection: any SQLConnection) throws(StorageError) {
    let sorted = deltas.lazy.filter { !$0.value.isZero }
      .sorted { ($1.key.group, $0.key.day, $0.key.action) < ($0.key.group, $1.key.day, $1.key.action) }
    try connection.totals.add(sorted.map { ($0.key, $0.value) })
  }
}

extension TotalDeltas {
  package func forEach(_ body: (TotalKey, Tally) -> Void) {
    for (key, tally) in deltas { body(key, tally) }
  }
}
