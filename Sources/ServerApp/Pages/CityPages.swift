import APITypes
import Accounting
import Hummingbird
import Models
import Services

/// A city for anybody: what its people avoided week by week, by theme, who takes part, and its open challenges. Every figure is one that
/// anyone may see, of ten people at least.
struct CityPages: Sendable {
  let catalogue: CatalogueService
  let totals: TotalsService
  let challenges: ChallengeService
  let effects: Effects

  /// The present week and those before it.
  static let weekCount = 12
  private static let mostChallenges = 30
  private static let mostFinished = 10
  /// The names of the texts, which stand in no template.
  static let texts = Theme.allCases.map { "theme_\($0.rawValue)" } + [otherThemes]
  private static let otherThemes = "city_other_themes"

  func add(to pages: inout PageTable) {
    pages.page("/cities/{slug}", show)
  }

  private struct Week {
    let monday: Day
    let byDay: TotalsReport?
    let byTheme: TotalsReport?
  }

  private func show(_ call: PageCall) async throws -> Response {
    let slug = try call.slug()
    let city = try await catalogue.city(slug).city
    let now = effects.now()
    let time = try await catalogue.time(of: slug)
    let present = time.day(at: now).monday
    var weeks: [Week] = []
    for back in (0..<Self.weekCount).reversed() {
      let monday = present.advanced(by: -7 * back)
      weeks.append(
        Week(
          monday: monday, byDay: try await totals.shown(city: slug, week: monday, by: .day),
          byTheme: try await totals.shown(city: slug, week: monday, by: .theme)))
    }
    let listed = try await challenges.publicList(city: slug, limit: Self.mostChallenges)
    return call.page(
      "city",
      [
        "slug": slug, "city_name": city.name.text(call.language), "as_of": time.clock(at: now),
        "now": figures(weeks.last?.byDay, call.language), "amount": amounts(weeks, call.language),
        "people": people(weeks), "rows": weeks.reversed().map { row($0, call.language) }, "themes": themes(weeks, call),
        "challenges": listed.filter { $0.state != .closed }.map { entry($0, call.language) },
        "any_finished": listed.contains { $0.state == .closed },
        "finished": listed.filter { $0.state == .closed }.prefix(Self.mostFinished).map { entry($0, call.language) },
      ])
  }

  private func figures(_ report: TotalsReport?, _ language: Language) -> PageContext {
    guard let sum = report?.sum else { return ["shown": false] }
    let mass = { (milligrams: Int64) in MassText.text(milligrams: milligrams, language: language) }
    return [
      "shown": true, "done": mass(sum.doneMilligrams), "new": mass(sum.newMilligrams),
      "equivalents": Equivalent.allCases.compactMap { $0.text(milligrams: sum.doneMilligrams, language: language) }
        .map { ["before": $0.before, "value": $0.count, "after": $0.after] as PageContext },
    ]
  }

  private func amounts(_ weeks: [Week], _ language: Language) -> PageContext {
    WeekChart(
      weeks: weeks.map { week in
        let sum = week.byDay?.sum
        return WeekChart.Week(
          monday: week.monday, parts: sum.map { ($0.newMilligrams, $0.doneMilligrams - $0.newMilligrams) })
      }, label: { PageNumbers.axis(milligrams: $0) }
    ).context
  }

  private func people(_ weeks: [Week]) -> PageContext {
    WeekChart(
      weeks: weeks.map { week in
        WeekChart.Week(monday: week.monday, parts: week.byDay?.sum.memberDays.map { ($0, 0) })
      }, label: { PageNumbers.grouped($0) }
    ).context
  }

  private func row(_ week: Week, _ language: Language) -> PageContext {
    var row: PageContext = ["label": PageNumbers.day(week.monday)]
    if let sum = week.byDay?.sum {
      row["shown"] =
        [
          "done": MassText.text(milligrams: sum.doneMilligrams, language: language),
          "new": MassText.text(milligrams: sum.newMilligrams, language: language),
          "days": sum.memberDays.map { PageNumbers.grouped($0) } ?? "–",
        ] as PageContext
    }
    return row
  }

  /// Sums of what is shown of the weeks: `rows`, and `told`, the hundredths of the whole that they name where that is not all.
  private func themes(_ weeks: [Week], _ call: PageCall) -> PageContext {
    let rows = weeks.flatMap { $0.byTheme?.rows ?? [] }.filter { !$0.isSuppressed }
    let sums = Theme.allCases.map { theme in
      rows.filter { $0.key == theme.rawValue }.reduce(into: (mass: Int64(0), entries: Int64(0))) {
        $0 = ($0.mass + max(0, $1.doneMilligrams), $0.entries + $1.entries)
      }
    }
    // What of a week's sum may be told by no theme, since too few did it on any day, is a row of its own.
    let all = weeks.reduce(into: Int64(0)) { $0 += max(0, $1.byTheme?.sum.doneMilligrams ?? 0) }
    let told = sums.reduce(0) { $0 + $1.mass }
    let rest = max(0, all - told)
    let most = max(1, (sums.map(\.mass) + [rest]).max() ?? 1)
    func row(_ name: String, _ mass: Int64) -> PageContext {
      [
        "title": call.library.text(name, call.language),
        "mass": MassText.text(milligrams: mass, language: call.language),
        "width": 100 * (mass / 1000) / max(1, most / 1000),
      ]
    }
    var lines = zip(Theme.allCases, sums).map { theme, sum in
      var line = row("theme_\(theme.rawValue)", sum.mass)
      // What prepares for a disaster has no mass.
      if theme == .resilience { line["times"] = ["times": PageNumbers.grouped(sum.entries)] as PageContext }
      return line
    }
    if rest > 0 { lines.append(row(Self.otherThemes, rest)) }
    var context: PageContext = ["rows": lines]
    if rest > 0, all > 0 { context["told"] = ["percent": told / max(1, all / 100)] as PageContext }
    return context
  }

  private func entry(_ view: ChallengeView, _ language: Language) -> PageContext {
    let period = view.challenge.period
    return [
      "id": "\(PublicIdentifier(view.challenge.id))", "title": view.challenge.title.text(language) ?? "",
      "organiser": view.organiser.name(in: language), "state": [view.state.rawValue: true] as PageContext,
      "period": PageNumbers.period(period.firstDay, period.lastDay),
    ]
  }
}

extension TotalsService {
  /// A city's week, or nil where it may not be seen: too long ago, or of too few.
  fileprivate func shown(city slug: String, week monday: Day, by grouping: TotalsReport.Grouping) async throws
    -> TotalsReport?
  {
    do {
      let report = try await city(slug, from: monday, to: monday.sunday, by: grouping)
      return report.sum.entries > 0 && !report.sum.isSuppressed ? report : nil
    } catch let refusal as Refusal where refusal.code == .periodNotAvailable {
      return nil
    }
  }
}

extension PageCall {
  /// The path parameter `slug`.
  func slug() throws -> String {
    guard let slug = context.parameters.get("slug") else { throw Refusal.notFound }
    return slug
  }
}
