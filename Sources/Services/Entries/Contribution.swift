import Accounting
import Models
import Storage

/// What entries bring to the totals of their groups. The one place where it is decided; the verifier uses the same.
struct Contribution {
  /// The groups of an entry's scope.
  let groups: (StoredEntry) throws -> [Int64]
  let basis: (StoredEntry) throws -> Basis?

  /// Adds to `deltas` what changes when the live entries of one member on one day change from `before` to `after`.
  ///
  /// Both lists must hold all of them, since whether a member took part depends on the others; entries that are the same in both cost nothing.
  func change(from before: [StoredEntry], to after: [StoredEntry], into deltas: inout TotalDeltas) throws {
    let gone = before.filter { !after.contains($0) }
    let new = after.filter { !before.contains($0) }
    var touched: Set<TotalKey> = []
    for (entries, sign) in [(gone, -1), (new, 1)] {
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
    for key in touched {
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
    for entry in entries where entry.day == key.day && (key.action == TotalKey.anyAction || key.action == entry.action) {
      if try groups(entry).contains(key.group) { return true }
    }
    return false
  }
}

extension StoredEntry {
  /// Whether its mass counts in the group that bit `bit` of its scope stands for. It always counts as participation.
  func counts(bit: Int) -> Bool { !isOutOfSeason && heldOut & (1 << Int64(bit)) == 0 }
}
