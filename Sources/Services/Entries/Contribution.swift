import Accounting
import Models
import Storage

/// What entries bring to the totals of their groups. The one place where it is decided; the verifier uses the same.
struct Contribution {
  let store: Store
  let connection: any SQLConnection

  /// The groups of an entry's scope.
  func groups(_ entry: StoredEntry) throws -> [Int64] {
    try store.scopes.value(for: entry.scope, on: connection).groups
  }

  private func basis(_ entry: StoredEntry) throws -> Basis? {
    try store.methods.method(for: entry.method, on: connection).basis
  }

  /// Adds to `deltas` what changes when entries of one member on one day turn from `before` into `after`.
  ///
  /// - Parameter others: The actions of the member's other live entries of the day, since whether the member took part depends on them too.
  ///   They are in the same groups: a member's groups are the same all day.
  func change(
    from before: [StoredEntry], to after: [StoredEntry], others: Set<Int64> = [], into deltas: inout TotalDeltas
  ) throws {
    var touched: Set<TotalKey> = []
    for (entries, sign) in [(before, -1), (after, 1)] {
      for entry in entries {
        for (bit, group) in try groups(entry).enumerated() {
          let tally = try tally(of: entry, bit: bit, sign: Int64(sign))
          for action in [entry.action, TotalKey.anyAction] {
            let key = TotalKey(day: entry.day, group: group, action: action)
            touched.insert(key)
            var share = tally
            if action == TotalKey.anyAction { share.quantityMicro = 0 }
            deltas.add(share, to: key)
          }
        }
      }
    }
    for key in touched where !(key.action == TotalKey.anyAction ? !others.isEmpty : others.contains(key.action)) {
      var presence = Tally()
      presence.members = try (isPresent(key, in: after) ? 1 : 0) - (isPresent(key, in: before) ? 1 : 0)
      deltas.add(presence, to: key)
    }
  }

  private func tally(of entry: StoredEntry, bit: Int, sign: Int64) throws -> Tally {
    var tally = Tally()
    tally.entries = sign
    guard entry.counts(bit: bit) else { return tally }
    tally.quantityMicro = sign * entry.quantityMicro
    tally.doneMilligrams = sign * entry.figures.avoidedMilligrams
    tally.newMilligrams = entry.habit == false ? tally.doneMilligrams : 0
    tally.lowMilligrams = sign * entry.figures.lowMilligrams
    tally.highMilligrams = sign * entry.figures.highMilligrams
    switch try basis(entry) {
    case nil: break
    case .co2e: tally.equivalentEntries = sign
    case .mixed:
      tally.equivalentEntries = sign
      tally.carbonDioxideEntries = sign
    case .co2Gross, .co2Net, .co2: tally.carbonDioxideEntries = sign
    }
    return tally
  }

  private func isPresent(_ key: TotalKey, in entries: [StoredEntry]) throws -> Bool {
    for entry in entries where entry.day == key.day && (key.action == TotalKey.anyAction || key.action == entry.action)
    {
      if try groups(entry).contains(key.group) { return true }
    }
    return false
  }
}

extension StoredEntry {
  /// Whether its mass counts in the group that bit `bit` of its scope stands for. It always counts as participation.
  func counts(bit: Int) -> Bool { !isOutOfSeason && heldOut & (1 << Int64(bit)) == 0 }
}
