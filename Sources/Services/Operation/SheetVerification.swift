import Accounting
import Models
import Storage

/// Recomputes from the runs what must stand in the log, and from the log what must stand on the runs.
struct SheetVerification {
  let store: Store
  let connection: any SQLConnection

  private struct Deed: Hashable {
    let member: Int64
    let action: ActionID
    let habit: Bool?
  }

  /// - Parameter report: Takes each difference in words.
  func run(_ report: (String) -> Void) throws {
    var entries: Int64 = 0
    let events = try connection.events.counts(of: .sheetRun)
    for run in try connection.sheetRuns.all() {
      let name = "run \(run.id.text)"
      let standing = try connection.entries.ofRun(run.key)
      entries += Int64(standing.count)
      if run.deletedAt != nil {
        if !standing.isEmpty { report("\(name): undone, and still has entries") }
      } else {
        try compare(run, standing) { report("\(name): \($0)") }
      }
      if events[run.key] != run.revision {
        report("\(name): \(events[run.key] ?? 0) events for \(run.revision) revisions")
      }
    }
    if try connection.entries.countOnRuns() != entries { report("entries stand on runs that are not there") }
    for member in try connection.contributors.strays() {
      report("member number \(member): stands for a row of a sheet, and is more or less than that")
    }
  }

  private func compare(_ run: StoredSheetRun, _ entries: [StoredEntry], _ report: (String) -> Void) throws {
    let contributors = try connection.contributors.ofGroup(run.group, on: run.day)
    let rows = try SheetRunContent(canonicalJSON: run.content).rows
    var wanted: Set<Deed> = []
    for row in rows {
      guard let member = row.member ?? row.place.flatMap({ contributors[$0] }) else {
        report("row \(row.place ?? 0) is nobody")
        continue
      }
      for tick in row.ticks { wanted.insert(Deed(member: member, action: tick.action, habit: tick.habit)) }
    }
    var found: Set<Deed> = []
    for entry in entries {
      let method = try store.methods.method(for: entry.method, on: connection)
      if entry.day != run.day || method.sheet?.id != run.sheet || entry.isOnSheet {
        report("entry \(entry.id.text) is of another day or sheet")
      }
      found.insert(Deed(member: entry.member, action: method.action, habit: entry.habit))
    }
    if found.count != entries.count { report("an action stands twice in a row") }
    if wanted != found { report("\(wanted.count) ticks, but \(wanted.intersection(found).count) entries of them") }
  }
}
