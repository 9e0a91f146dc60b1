import Accounting
import Models

/// A released week as rows, with those joined that are of too few members.
struct ReleasedTable {
  let week: ReleasedWeek
  /// Without the groups below; nil where there are none of which figures are shown.
  let subtraction: Subtraction?
  let fewest: Int

  private struct Line {
    let key: String
    var tally: Tally
    var contributors: Int64
  }

  private var most: Int64 {
    guard subtraction?.tells(days: Set(week.days)) != true else { return 0 }
    return week.days.map { contributors(of: $0) }.max() ?? 0
  }

  private func contributors(of day: Day) -> Int64 {
    guard subtraction?.tells(day: day) != true else { return 0 }
    return week.parts[.init(day: day, action: ReleasedWeek.Place.ofDay)]?.fewestContributors ?? 0
  }

  func sum() -> TotalsReport.Row {
    most >= fewest ? row("sum", week.sum, isOneDay: false) : .suppressed("sum")
  }

  func byDay() -> [TotalsReport.Row] {
    let lines = week.days.map { Line(key: "\($0)", tally: week.day($0), contributors: contributors(of: $0)) }
    let disclosed = disclosed(lines, rests: [ReleasedWeek.Place.ofWeek]) { hidden in
      subtraction?.tells(days: Set(hidden.map { week.days[$0] })) == true
    }
    return rows(lines, shown: disclosed.shows, isOneDay: true)
  }

  func byAction(_ name: (Int64) throws -> String) rethrows -> [TotalsReport.Row] {
    let actions = actions()
    let lines = try actions.map { Line(key: try name($0.action), tally: $0.tally, contributors: $0.contributors) }
    return rows(lines, shown: disclosed(actions).shows, isOneDay: false)
  }

  /// A theme is shown unless it and another have something that is joined: then it would tell the parts of the join.
  func byTheme(_ theme: (Int64) throws -> String) rethrows -> [TotalsReport.Row] {
    let actions = actions()
    let themes = try actions.map { try theme($0.action) }
    let disclosed = disclosed(actions)
    let joined = Set(zip(themes, disclosed.shows).filter { !$0.1 }.map(\.0))
    let isShown = { (theme: String) in
      disclosed.showsSum && (!joined.contains(theme) || (joined.count == 1 && remainder(rests) == nil))
    }
    var lines: [String: Line] = [:]
    for (theme, action) in zip(themes, actions) {
      var tally = action.tally
      // A member of two actions is one of their theme.
      tally.members = 0
      lines[theme, default: Line(key: theme, tally: .zero, contributors: 0)].tally += tally
    }
    let sorted = lines.values.sorted { $0.key < $1.key }
    return rows(sorted, shown: sorted.map { isShown($0.key) }, isOneDay: nil)
  }

  private var rests: [Int64] { [ReleasedWeek.Place.ofDay, ReleasedWeek.Place.ofWeek] }

  private struct ActionSum {
    let action: Int64
    var tally = Tally.zero
    var contributors: Int64 = 0
  }

  private func actions() -> [ActionSum] {
    var result: [Int64: ActionSum] = [:]
    for (place, part) in week.parts where place.action > 0 {
      var sum = result[place.action] ?? ActionSum(action: place.action)
      sum.tally += part.tally
      sum.contributors = max(sum.contributors, part.fewestContributors)
      result[place.action] = sum
    }
    for action in result.keys where subtraction?.tells(actions: [action], andRests: false) == true {
      result[action]?.contributors = 0
    }
    return result.values.sorted { $0.action < $1.action }
  }

  private func disclosed(_ actions: [ActionSum]) -> DisclosedRows {
    let lines = actions.map { Line(key: "", tally: $0.tally, contributors: $0.contributors) }
    return disclosed(lines, rests: rests) { hidden in
      subtraction?.tells(actions: Set(hidden.map { actions[$0].action })) == true
    }
  }

  private func disclosed(_ lines: [Line], rests: [Int64], tells: (Set<Int>) -> Bool) -> DisclosedRows {
    DisclosedRows(
      contributors: lines.map(\.contributors), remainder: remainder(rests), sum: most, fewest: fewest, tells: tells)
  }

  /// How many contributed at least to what stands in no row; nil if there is nothing.
  private func remainder(_ rests: [Int64]) -> Int64? {
    let parts = week.parts.filter {
      rests.contains($0.key.action) && ($0.value.tally.entries != 0 || $0.value.tally.hasMass)
    }
    return parts.isEmpty
      ? nil : parts.map { $0.key.action == ReleasedWeek.Place.ofDay ? 0 : $0.value.contributors }.max()
  }

  /// What is shown comes first, the largest before; suppressed rows tell nothing by their order.
  private func rows(_ lines: [Line], shown: [Bool], isOneDay: Bool?) -> [TotalsReport.Row] {
    let rows = zip(lines, shown).map { $1 ? row($0.key, $0.tally, isOneDay: isOneDay) : .suppressed($0.key) }
    guard isOneDay != true else { return rows }
    return rows.sorted {
      ($0.isSuppressed ? 1 : 0, $1.doneMilligrams, $0.key) < ($1.isSuppressed ? 1 : 0, $0.doneMilligrams, $1.key)
    }
  }

  /// - Parameter isOneDay: Nil where members can't be counted.
  private func row(_ key: String, _ tally: Tally, isOneDay: Bool?) -> TotalsReport.Row {
    let mass: (Int64) -> Int64 = { SmallGroups.rounded($0) }
    return TotalsReport.Row(
      key: key, entries: tally.entries, activeMembers: isOneDay == true ? tally.members : nil,
      memberDays: isOneDay == false ? tally.members : nil, doneMilligrams: mass(tally.doneMilligrams),
      newMilligrams: mass(tally.newMilligrams), lowMilligrams: mass(tally.lowMilligrams),
      highMilligrams: mass(tally.highMilligrams))
  }
}
