import APITypes
import Accounting
import Hummingbird
import Models
import Services

/// How a city counts, rendered from its catalogue: every action with its arithmetic, every factor with its value, and all sources.
struct MethodPages: Sendable {
  let catalogue: CatalogueService

  func add(to pages: inout PageTable) {
    pages.page("/cities/{slug}/method", show)
  }

  private func show(_ call: PageCall) async throws -> Response {
    let slug = try call.slug()
    let city = try await catalogue.city(slug).city
    let edition = try await catalogue.catalogue(city: slug)
    let factors = FactorsBody(edition, city: slug, regions: city.regions, language: call.language)
    let used = Set(factors.sources.map(\.id) + edition.actions.flatMap(\.sources))
    let sources = SourceBody.list(used.sorted(), of: edition, language: call.language)
    let numbers = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.id, $0 + 1) })
    return call.page(
      "method",
      [
        "slug": slug, "city_name": city.name.text(call.language), "edition": edition.edition,
        "themes": Theme.allCases.map { theme -> PageContext in
          [
            "title": call.library.text("theme_\(theme.rawValue)", call.language),
            "actions": edition.actions.filter { $0.theme == theme }.map { Self.action($0, numbers, call) },
          ]
        },
        "factors": factors.data.map { Self.factor($0, numbers) },
        "sources": sources.enumerated().map { index, source -> PageContext in
          [
            "number": index + 1, "name": source.name, "year": source.year, "checked": "\(source.checked)",
            "address": source.address,
            "link": source.address.hasPrefix("https://") || source.address.hasPrefix("http://"),
          ]
        },
      ])
  }

  private static func action(_ action: Action, _ numbers: [SourceID: Int], _ call: PageCall) -> PageContext {
    let body = ActionBody(action, language: call.language)
    var context: PageContext = [
      "id": body.id.rawValue, "title": call.wording(action.title),
      "unit": UnitText.text(body.quantity.unit, language: call.language),
      "household": body.oncePer == .household,
      "sources": body.sources.compactMap { numbers[$0] }.map { ["number": $0] as PageContext },
    ]
    let formulas = [
      "baseline": body.formulas.baseline, "actual": body.formulas.actual, "saved": body.formulas.saved,
      "printed": body.formulas.printed,
    ]
    for (name, formula) in formulas { if let formula { context[name] = ["formula": formula] as PageContext } }
    if let note = body.note { context["note"] = ["text": note] as PageContext }
    return context
  }

  private static func factor(_ factor: FactorBody, _ numbers: [SourceID: Int]) -> PageContext {
    [
      "name": factor.name.rawValue, "title": factor.title, "unit": factor.unit,
      "series": factor.series.map { entry -> PageContext in
        var context: PageContext = [
          "period": entry.period
            ?? [entry.from, entry.until].compactMap { $0.map { "\($0)" } }.joined(separator: " – "),
          "formula": entry.formula, "assumed": entry.assumed && entry.low != nil,
        ]
        if let low = entry.low, let high = entry.high {
          context["range"] = ["low": PageNumbers.short(low), "high": PageNumbers.short(high)] as PageContext
        }
        if let number = entry.source.flatMap({ numbers[$0] }) { context["source"] = ["number": number] as PageContext }
        return context
      },
    ]
  }
}
