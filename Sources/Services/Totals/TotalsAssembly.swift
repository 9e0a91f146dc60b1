import Accounting
import Models
import Storage

/// Makes a report from tallies of single days.
struct TotalsAssembly {
  let from: Day
  let to: Day
  let grouping: TotalsReport.Grouping
  let asOf: Instant

  private var isOneDay: Bool { from == to }

  /// - Parameters:
  ///   - anyAction: A tally for each day.
  ///   - byAction: A tally for each day and action; may be empty for rows by day.
  ///   - name: The action behind a key, with its theme.
  func report(
    anyAction: [(day: Day, tally: Tally)], byAction: [(action: Int64, tally: Tally)],
    name: (Int64) throws -> (id: String, theme: Theme?)
  ) throws -> TotalsReport {
    let sum = anyAction.reduce(into: Tally.zero) { $0 += $1.tally }
    let rows: [TotalsReport.Row] =
      switch grouping {
      case .day: anyAction.map { row("\($0.day)", $0.tally, countsMembers: true, isOneDay: true) }
      case .action: try grouped(byAction) { try name($0).id }.map { row($0.key, $0.tally, countsMembers: true) }
      case .theme:
        try grouped(byAction) { try name($0).theme?.rawValue ?? "unknown" }
          .map { row($0.key, $0.tally, countsMembers: false) }
      }
    return TotalsReport(
      from: from, to: to, grouping: grouping, asOf: asOf, rows: rows, sum: row("sum", sum, countsMembers: true),
      bases: TotalBasis.of(sum))
  }

  private func grouped(
    _ tallies: [(action: Int64, tally: Tally)], by key: (Int64) throws -> String
  ) rethrows -> [(key: String, tally: Tally)] {
    var result: [String: Tally] = [:]
    for (action, tally) in tallies { result[try key(action), default: .zero] += tally }
    return result.sorted { ($1.value.doneMilligrams, $0.key) < ($0.value.doneMilligrams, $1.key) }
      .map { ($0.key, $0.value) }
  }

  private func row(_ key: String, _ tally: Tally, countsMembers: Bool, isOneDay: Bool? = nil) -> TotalsReport.Row {
    let isOneDay = isOneDay ?? self.isOneDay
    return TotalsReport.Row(
      key: key, entries: tally.entries, activeMembers: countsMembers && isOneDay ? tally.members : nil,
      memberDays: countsMembers && !isOneDay ? tally.members : nil, doneMilligrams: tally.doneMilligrams,
      newMilligrams: tally.newMilligrams, lowMilligrams: tally.lowMilligrams, highMilligrams: tally.highMilligrams)
  }
}
