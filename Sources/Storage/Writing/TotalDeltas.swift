package import Models

/// What the writes of one batch add to the totals, summed in memory and applied once, in key order, just before COMMIT.
///
/// The order makes two servers take the rows' locks in the same sequence, so they wait for one another and never in a circle.
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
    for key in deltas.keys.sorted() {
      guard let delta = deltas[key], !delta.isZero else { continue }
      try connection.totals.add(delta, to: key)
    }
  }
}

extension TotalDeltas {
  package func forEach(_ body: (TotalKey, Tally) -> Void) {
    for (key, tally) in deltas { body(key, tally) }
  }
}
