import Accounting
import Models
import Storage

/// What entries bring to the totals of their groups. The one place where it is decided; the verifier uses the same.
struct Contribution {
  let store: Store
  let connection: any SQLConnection
  /// What was looked up already: rows of this transaction are nowhere else remembered yet. One entry alone asks once.
  private let known: Known?

  private final class Known {
    var groups: [Int64: [Int64]] = [:]
    var bases: [Int64: Basis?] = [:]
  }

  /// - Parameter remembers: For many entries at once.
  init(store: Store, connection: any SQLConnection, remembers: Bool) {
    self.store = store
    self.connection = connection
    known = remembers ? Known() : nil
  }

  /// The groups of an entry's scope.
  func groups(_ entry: StoredEntry) throws -> [Int64] {
    if let groups = known?.groups[entry.scope] { return groups }
    let groups = try store.scopes.value(for: entry.scope, on: connection).groups
    known?.groups[entry.scope] = groups
    return groups
  }

  private func isReleased(_ group: Int64) throws -> Bool {
    try store.tree.node(group, on: connection).kind.isReleased
  }

  /// Whether the action has a mass at all.
  func hasMass(_ entry: StoredEntry) throws -> Bool { try basis(entry) != nil }

  private func basis(_ entry: StoredEntry) throws -> Basis? {
    if let basis = known?.bases[entry.method] { return basis }
    let basis = try store.methods.method(for: entry.method, on: connection).basis
    known?.bases[entry.method] = basis
    return basis
  }

  /// The entries of one household, action and day as they count beside one another: in each group the first that arrived.
  ///
  /// What a sheet has already takes no place among them.
  func countedOnce(_ siblings: [StoredEntry]) throws -> [StoredEntry] {
    var result = siblings
    let counting = siblings.indices.filter { !siblings[$0].isOnSheet }
    for index in siblings.indices { result[index].heldOut = 0 }
    let masks = HouseholdOnce.heldOut(
      try counting.map { .init(arrival: siblings[$0].key, groups: try groups(siblings[$0])) })
    for (index, mask) in zip(counting, masks) { result[index].heldOut = mask }
    return result
  }

  /// Adds to `deltas` what changes when entries of one member on one day turn from `before` into `after`.
  ///
  /// - Parameter others: The actions of the member's other live entries of the day, since whether the member took part depends on them too.
  ///   They are in the same groups: a member's groups are the same all day.
  /// - Parameter isRow: Whether the member is nobody but a numbered row of a sheet.
  func change(
    from before: [StoredEntry], to after: [StoredEntry], others: Set<Int64> = [], isRow: Bool = false,
    into deltas: inout TotalDeltas
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
            if isRow {
              if try isReleased(group) { deltas.noteSheet(share, in: key) }
            } else if !isAny, try isReleased(group) {
              deltas.note(Changers.Share(share, hasMass: basis != nil), of: entry.member, in: key)
            }
            deltas.add(share, to: key)
          }
        }
      }
    }
  }
}

extension Changers.Share {
  /// - Parameter hasMass: Whether the action has a mass at all. An entry that carries nothing for another reason hides nobody's mass.
  fileprivate init(_ tally: Tally, hasMass: Bool) {
    self.init(
      newMilligrams: tally.newMilligrams, otherMilligrams: tally.doneMilligrams - tally.newMilligrams,
      entriesWithoutMass: hasMass ? 0 : tally.entries)
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
  func counts(bit: Int) -> Bool { !isOutOfSeason && !isOnSheet && heldOut & (1 << Int64(bit)) == 0 }
}
