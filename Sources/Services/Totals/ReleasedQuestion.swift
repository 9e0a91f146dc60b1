package import Accounting
import Models
import Storage

/// What somebody asks of a group's released figures: one day, or one ISO week.
struct ReleasedQuestion: Sendable {
  let group: StoredGroup
  let from: Day
  let to: Day
  let grouping: TotalsReport.Grouping
  /// How many different members a figure must hold to be shown to whoever asks.
  let fewest: Int
  let edition: Int64
  let today: Day

  /// - Throws: ``ProblemCode/periodNotAvailable`` for any other period, and for a day by action or theme.
  init(
    _ group: StoredGroup, from: Day?, to: Day?, by grouping: TotalsReport.Grouping, fewest: Int, city: StoredCity,
    today: Day
  ) throws {
    var period = (from: today.monday, to: today.monday.advanced(by: 6))
    if from != nil || to != nil { period = try TotalsService.period(from, to, today: today) }
    let isWeek = period.from.weekday == 1 && period.from.distance(to: period.to) == 6
    guard isWeek || (period.from == period.to && grouping == .day) else {
      throw Refusal(
        .periodNotAvailable, at: grouping == .day ? "from" : "by",
        LocalizedText(
          en: "One week from Monday to Sunday, or one day as a whole.", ja: "月曜から日曜までの1週間か、1日の合計だけです。"))
    }
    self.group = group
    self.from = period.from
    self.to = period.to
    self.grouping = grouping
    self.fewest = fewest
    self.edition = city.edition
    self.today = today
  }

  var monday: Day { from.monday }

  /// What is left of the week without the groups below; nil for a group of a kind that has none with pupils.
  func subtraction(from week: ReleasedWeek, on connection: any SQLConnection) throws -> Subtraction? {
    guard group.kind.hasGroupsBelow else { return nil }
    let releases = connection.releases
    let below = try releases.groups(below: group.key)
    return Subtraction(
      of: week, minus: try releases.counts(of: below, monday: monday),
      waiting: (
        try releases.changers(of: group.key, from: monday, to: monday.advanced(by: 6)),
        try releases.changers(of: below, monday: monday)
      ))
  }

  func report(
    _ state: WeekRelease.State, minus subtraction: Subtraction?,
    name: (Int64) throws -> (id: String, theme: Theme?)
  ) throws -> TotalsReport {
    let table = ReleasedTable(week: state.week, subtraction: subtraction, fewest: fewest)
    let rows: [TotalsReport.Row]
    let sum: TotalsReport.Row
    if from == to {
      rows = table.byDay().filter { $0.key == "\(from)" }
      var day = rows.first ?? .suppressed("sum")
      day.key = "sum"
      sum = day
    } else {
      sum = table.sum()
      rows =
        switch grouping {
        case .day: table.byDay()
        case .action: try table.byAction { try name($0).id }
        case .theme: try table.byTheme { try name($0).theme?.rawValue ?? "unknown" }
        }
    }
    return TotalsReport(
      from: from, to: to, grouping: grouping, asOf: state.asOf, rows: rows, sum: sum,
      bases: sum.isSuppressed ? [] : TotalBasis.of(from == to ? state.week.day(from) : state.week.sum))
  }
}

extension Day {
  /// The Monday of its ISO week.
  package var monday: Day { advanced(by: 1 - weekday) }
}

extension GroupKind {
  /// Whether its figures become visible in steps; a household sees its own as they are.
  var isReleased: Bool { self != .household }
}

extension TotalBasis {
  static func of(_ tally: Tally) -> [TotalBasis] {
    (tally.carbonDioxideEntries > 0 ? [.co2] : []) + (tally.equivalentEntries > 0 ? [.co2e] : [])
  }
}
