import Accounting
import Foundation
import Models
import Storage

/// Recomputes everything that is kept from the entries and memberships alone. Whatever differs is a fault.
package struct Verifier: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  package func verify() async throws -> Verification {
    let store = store
    var verification = Verification()
    for fault in try await store.database.integrityFaults() { verification.report(fault) }
    let pass = try await store.database.scan { connection in
      var pass = try VerificationPass(store: store, connection: connection)
      try pass.run()
      return pass.verification
    }
    verification.entries = pass.entries
    verification.totals = pass.totals
    verification.differenceCount += pass.differenceCount
    verification.differences += pass.differences
    return verification
  }
}

/// One pass over the log, day by day and member by member.
private struct VerificationPass {
  let store: Store
  let connection: any SQLConnection
  var verification = Verification()
  private var expected: [TotalKey: Tally] = [:]
  private var memberships: [Int64: [Membership]] = [:]
  private let contribution: Contribution
  private var challenges: ChallengeVerification
  /// The day's entries that count once a household, by household and action.
  private var siblings: [SiblingKey: [StoredEntry]] = [:]

  /// The same of those whose members are forgotten: they go on to decide which of their siblings count.
  private var folded: [Day: [SiblingKey: [StoredEntry]]] = [:]

  private struct SiblingKey: Hashable {
    let household: Int64
    let action: Int64
  }

  private struct EditionAction: Hashable {
    let edition: String
    let action: ActionID
  }
  private var oncePerHousehold: [EditionAction: Bool] = [:]

  init(store: Store, connection: any SQLConnection) throws {
    self.store = store
    self.connection = connection
    contribution = Contribution(store: store, connection: connection, remembers: true)
    challenges = try ChallengeVerification(store: store, connection: connection)
  }

  mutating func run() throws {
    var folded: [Day: [SiblingKey: [StoredEntry]]] = [:]
    verification.entries += try FoldedVerification(store: store, connection: connection).add(to: &expected) { entry in
      folded[entry.day, default: [:]][
        SiblingKey(household: entry.household ?? 0, action: entry.action), default: []
      ].append(entry)
    }
    self.folded = folded
    var group: [StoredEntry] = []
    var failure: (any Error)?
    try connection.entries.forEachLive { entry throws(StorageError) in
      guard failure == nil else { return }
      do {
        if let first = group.first, (first.day, first.member) != (entry.day, entry.member) {
          try close(group)
          if first.day != entry.day { try close(first.day) }
          group = []
        }
        group.append(entry)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if let last = group.first {
      try close(group)
      try close(last.day)
    }
    for day in self.folded.keys { try close(day) }
    try compareTotals()
    try compareEvents()
    try SheetVerification(store: store, connection: connection).run { verification.report($0) }
    try challenges.run { verification.report($0) }
    try ReleaseVerification(store: store, connection: connection, totals: expected).run { verification.report($0) }
  }

  /// All live entries of one member on one day.
  private mutating func close(_ entries: [StoredEntry]) throws {
    let day = entries[0].day
    let member = entries[0].member
    let memberships = try memberships(of: member).filter { $0.holds(on: day) && $0.role.counts }
    if memberships.count(where: { $0.kind == .household }) > 1 {
      verification.report("member number \(member): in two households on \(day)")
    }
    let scope = try store.tree.closure(of: memberships.map(\.group), on: connection)
    let household = memberships.first { $0.kind == .household }?.group ?? -member
    let ticked = Set(entries.lazy.filter { $0.run != nil }.map(\.action))
    for entry in entries {
      verification.entries += 1
      if entry.isOnSheet != (entry.run == nil && ticked.contains(entry.action)) {
        verification.report("entry \(entry.id.text): counts though it stands on a sheet, or the other way round")
      }
      if try store.scopes.value(for: entry.scope, on: connection) != scope {
        verification.report("entry \(entry.id.text): its groups are not those of its member on \(day)")
      }
      if entry.isHeldBack, !entry.isUnusual {
        verification.report("entry \(entry.id.text): waits for a confirmation it does not need")
      }
      if let own = entry.household {
        if own != household { verification.report("entry \(entry.id.text): another household on \(day)") }
        siblings[SiblingKey(household: own, action: entry.action), default: []].append(entry)
      } else if entry.heldOut != 0 {
        verification.report("entry \(entry.id.text): held out though it counts for every member")
      }
      let inputs = try CanonicalInputs.inputs(entry.inputs)
      let method = try store.methods.method(for: entry.method, on: connection)
      if try isOncePerHousehold(method) != (entry.household != nil) {
        verification.report("entry \(entry.id.text): its household is not as the action asks")
      }
      if try method.figures(quantityMicro: entry.quantityMicro, inputs: inputs) != entry.figures {
        verification.report("entry \(entry.id.text): its masses are not what its method gives")
      }
    }
    var deltas = TotalDeltas()
    try contribution.change(from: [], to: entries, into: &deltas)
    deltas.forEach { key, tally in expected[key, default: .zero] += tally }
    try challenges.add(entries, scope)
  }

  private mutating func isOncePerHousehold(_ method: Method) throws -> Bool {
    let key = EditionAction(edition: method.edition, action: method.action)
    if let known = oncePerHousehold[key] { return known }
    let edition = try connection.editions.key(hash: method.edition)
    let action = try edition.flatMap { try store.editions.catalogue($0, on: connection).action(method.action) }
    let isOnce = action?.oncePer == .household
    oncePerHousehold[key] = isOnce
    return isOnce
  }

  private mutating func close(_ day: Day) throws {
    siblings.merge(folded.removeValue(forKey: day) ?? [:]) { $0 + $1 }
    for entries in siblings.values {
      for (entry, counted) in zip(entries, try contribution.countedOnce(entries)) where entry.heldOut != counted.heldOut
      {
        verification.report("entry \(entry.id.text): counts in other groups than the first of its household should")
      }
    }
    siblings = [:]
  }

  private mutating func memberships(of member: Int64) throws -> [Membership] {
    if let known = memberships[member] { return known }
    let found = try connection.memberships.ofMember(member)
    memberships[member] = found
    return found
  }

  private mutating func compareTotals() throws {
    var rest = expected.filter { !$0.value.isZero }
    var differences: [String] = []
    var count: Int64 = 0
    try connection.totals.forEach { key, tally throws(StorageError) in
      count += 1
      let wanted = rest.removeValue(forKey: key) ?? .zero
      if wanted != tally { differences.append("total of \(key): stored \(tally), recomputed \(wanted)") }
    }
    for (key, wanted) in rest { differences.append("total of \(key): missing, recomputed \(wanted)") }
    verification.totals = count
    for difference in differences { verification.report(difference) }
  }

  /// Every revision of every entry left one event.
  private mutating func compareEvents() throws {
    let counts = try connection.events.countsOfEntries()
    for city in try connection.events.unevenCities() {
      verification.report("city number \(city): its events are not numbered from 1 to its counter")
    }
    for (entry, revision) in try connection.entries.revisions() where counts[entry] != revision {
      verification.report("entry number \(entry): \(counts[entry] ?? 0) events for \(revision) revisions")
    }
  }
}
