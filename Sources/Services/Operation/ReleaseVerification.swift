import Accounting
import Models
import Storage

/// Compares what is shown of groups with what their entries say.
///
/// Where nobody's change waits, all of a total has been released, or all but what waits on sheets; and what is visible of a week is, in
/// whatever places, the sum of what was released of its totals.
struct ReleaseVerification {
  let store: Store
  let connection: any SQLConnection
  /// Every total, recomputed from the entries.
  let totals: [TotalKey: Tally]

  private struct Week: Hashable, Comparable {
    let group: Int64
    let monday: Day

    init(_ key: TotalKey) { (group, monday) = (key.group, key.day.monday) }

    static func < (left: Week, right: Week) -> Bool { (left.group, left.monday) < (right.group, right.monday) }
  }

  /// - Parameter report: Takes each difference in words.
  func run(_ report: (String) -> Void) throws {
    let changers = try changers(report)
    var bases: [TotalKey: Tally] = [:]
    var differences: [Week: Tally] = [:]
    try connection.releases.forEach { row throws(StorageError) in
      if let fault = fault(row) { report("what is shown of \(row.key): \(fault)") }
      if row.isBase { bases[row.key] = row.part.tally }
      var tally = row.part.tally
      // A step into the rest of a day or week brings no members and no quantity there.
      (tally.members, tally.quantityMicro) = (0, 0)
      if row.isBase {
        differences[Week(row.key), default: .zero] -= tally
      } else {
        differences[Week(row.key), default: .zero] += tally
      }
    }
    for (week, difference) in differences.sorted(by: { $0.key < $1.key }) where !difference.isZero {
      report("group number \(week.group), week of \(week.monday): shows \(difference) more than was released")
    }
    try compareWeeks(Set(differences.keys), report)
    try compareTotals(bases, changers, report)
    for group in Set(bases.keys.map(\.group) + changers.keys.map(\.group)).sorted() where try !isReleased(group) {
      report("group number \(group): is a household, and has something waiting or shown")
    }
  }

  private func changers(_ report: (String) -> Void) throws -> [TotalKey: Changers] {
    var result: [TotalKey: Changers] = [:]
    try connection.releases.forEachChangers { key, changers throws(StorageError) in
      guard let changers else { return report("changers of \(key): unreadable") }
      result[key] = changers
    }
    return result
  }

  private func fault(_ row: ReleaseRepository.Row) -> String? {
    let (key, part) = (row.key, row.part)
    if key.action < ReleasedWeek.Place.ofWeek || (row.isBase && key.action <= 0) { return "no such place" }
    if key.action == ReleasedWeek.Place.ofWeek, key.day != key.day.monday { return "a week begins on Monday" }
    if part.contributors < 0 { return "less than no contributors" }
    if part.sheetMembers > part.tally.members { return "more rows of sheets than members" }
    return nil
  }

  private func compareWeeks(_ shown: Set<Week>, _ report: (String) -> Void) throws {
    var known: Set<Week> = []
    for (group, monday) in try connection.releases.weeks() {
      let week = Week(TotalKey(day: monday, group: group, action: 0))
      known.insert(week)
      if monday != week.monday { report("group number \(group): a week that begins on \(monday)") }
      if !shown.contains(week) { report("group number \(group), week of \(monday): released, and shows nothing") }
    }
    for week in shown.subtracting(known).sorted() {
      report("group number \(week.group), week of \(week.monday): shows what never was released")
    }
  }

  private func compareTotals(
    _ bases: [TotalKey: Tally], _ changers: [TotalKey: Changers], _ report: (String) -> Void
  ) throws {
    for key in Set(bases.keys).union(totals.keys).union(changers.keys).sorted() where key.action > 0 {
      let waiting = changers[key] ?? Changers()
      guard try isReleased(key.group), !waiting.isPending else { continue }
      var released = bases[key] ?? .zero
      released += waiting.onSheets
      let total = totals[key] ?? .zero
      if released != total {
        report("what is shown of \(key): nobody's change waits, but \(released) was released of \(total)")
      }
    }
  }

  private func isReleased(_ group: Int64) throws -> Bool {
    try store.tree.node(group, on: connection).kind.isReleased
  }
}
