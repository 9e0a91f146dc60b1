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
    for (entries, sign) in [(before, Int64(-1)), (after, Int64(1))] {
      // Of several entries the first of a kind brings the member, or takes it.
      var present: Set<TotalKey> = []
      for entry in entries {
        let basis = try basis(entry)
        for (bit, group) in try groups(entry).enumerated() {
          var share = entry.tally(counting: entry.counts(bit: bit), basis: basis, sign: sign)
          for action in [entry.action, TotalKey.anyAction] {
            let isAny = action == TotalKey.anyAction
            let key = TotalKey(day: entry.day, group: group, action: action)
            let isFirst = entries.count == 1 || present.insert(key).inserted
            let isAlone = isAny ? others.isEmpty : !others.contains(action)
            share.members = isFirst && isAlone ? sign : 0
            if isAny { share.quantityMicro = 0 }
            deltas.add(share, to: key)
          }
        }
      }
    }
  }
}

extension StoredEntry {
  /// What the entry brings to a group, or takes from it, besides its member.
  fileprivate func tally(counting: Bool, basis: Basis?, sign: Int64) -> Tally {
    var tally = Tally()
    tally.entries = sign
    guard counting else { return tally }
    tally.quantityMicro = sign * quantityMicro
    tally.doneMilligrams = sign * figures.avoidedMilligrams
    tally.newMilligrams = habit == false ? tally.doneMilligrams : 0
    tally.lowMilligrams = sign * figures.lowMilligrams
    tally.highMilligrams = sign * figures.highMilligrams
    switch basis {
    case nil: break
    case .co2e: tally.equivalentEntries = sign
    case .mixed:
      tally.equivalentEntries = sign
      tally.carbonDioxideEntries = sign
    case .co2Gross, .co2Net, .co2: tally.carbonDioxideEntries = sign
    }
    return tally
  }

  /// Whether its mass counts in the group that bit `bit` of its scope stands for. It always counts as participation.
  func counts(bit: Int) -> Bool { !isOutOfSeason && heldOut & (1 << Int64(bit)) == 0 }
}
