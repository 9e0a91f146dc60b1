import APITypes
import Accounting
import Hummingbird
import Models
import Services

/// Cities, the catalogue, sheets, editions and estimates: for anyone.
struct CatalogueController: Sendable {
  let catalogue: CatalogueService
  let groups: GroupService
  let totals: TotalsService
  let cursors: CursorCodec
  let effects: Effects
  let replies = PublicReplies()

  func add(to routes: inout RouteTable) {
    routes.open(.cities) { _ in
      try Reply.open(ListBody(try await catalogue.cities().map(CityBody.init)))
    }
    routes.open(.city) { try Reply.open(CityBody(try await catalogue.city(try $0.text("slug")))) }
    routes.open(.cityTotals) { call in
      try Reply.open(
        TotalsBody(
          try await totals.city(
            try call.text("slug"), from: call.queryDay("from"), to: call.queryDay("to"), by: call.grouping()),
          language: call.language))
    }
    routes.open(.directory, directory)
    routes.open(.catalogue) { call in
      let view = try await view(call)
      return try replies.reply(call, version: view.version) {
        try JSONCoding.encode(CatalogueBody(view.catalogue, city: view.slug, language: call.language))
      }
    }
    routes.open(.catalogueAction, action)
    routes.open(.factors) { call in
      let view = try await view(call)
      return try replies.reply(call, version: view.version) {
        try JSONCoding.encode(
          FactorsBody(view.catalogue, city: view.slug, regions: view.regions, language: call.language))
      }
    }
    routes.open(.sheets) { call in
      let view = try await view(call)
      return try replies.reply(call, version: view.version) {
        try JSONCoding.encode(SheetsBody(view.catalogue, city: view.slug, language: call.language))
      }
    }
    routes.open(.sheet, sheet)
    routes.open(.edition) { call in
      let edition = try await catalogue.edition(try call.text("edition"))
      return try replies.reply(call, version: edition.edition, cacheControl: "public, max-age=31536000, immutable") {
        edition.canonicalJSON
      }
    }
    routes.open(.estimate, estimate)
  }

  private struct View {
    let slug: String
    let regions: [RegionID]
    let catalogue: Catalogue
    var version: String { "\(slug) \(catalogue.edition)" }
  }

  private func view(_ call: Call) async throws -> View {
    guard let slug = call.query("city") else {
      throw Refusal(.invalidParameter, at: "city", LocalizedText(en: "Which city?", ja: "都市を指定してください。"))
    }
    let catalogue = try await catalogue.catalogue(city: slug)
    return View(slug: slug, regions: try await self.catalogue.city(slug).city.regions, catalogue: catalogue)
  }

  private func action(_ call: Call) async throws -> Response {
    let view = try await view(call)
    guard let action = view.catalogue.action(ActionID(rawValue: try call.text("action"))) else {
      throw Refusal.notFound
    }
    return try replies.reply(call, version: view.version) {
      try JSONCoding.encode(CatalogueActionBody(action, of: view.catalogue, city: view.slug, language: call.language))
    }
  }

  private func sheet(_ call: Call) async throws -> Response {
    let view = try await view(call)
    guard let sheet = view.catalogue.sheet(SheetID(rawValue: try call.text("sheet"))) else { throw Refusal.notFound }
    return try replies.reply(call, version: view.version) {
      try JSONCoding.encode(CatalogueSheetBody(sheet, of: view.catalogue, city: view.slug, language: call.language))
    }
  }

  private func directory(_ call: Call) async throws -> Response {
    let slug = try call.text("slug")
    let kinds = try kinds(call)
    let filter = "directory \(slug) \(kinds.map(\.rawValue).sorted())"
    let now = effects.now()
    let after = try cursors.place(call.query("cursor"), filter: filter, count: 1, now: now)?[0] ?? 0
    let city = try await catalogue.city(slug)
    let page = try await groups.directory(city: slug, kinds: kinds, after: after, limit: call.limit())
    let data = page.groups.map { group in
      DirectoryGroupBody(
        id: PublicIdentifier(group.id), city: slug, kind: group.kind, parent: PublicIdentifier(city.root.id),
        name: group.name(in: call.language))
    }
    return try Reply.open(ListBody(data, next: page.next.map { cursors.text([$0], filter: filter, now: now) }))
  }

  private func kinds(_ call: Call) throws -> Set<GroupKind> {
    guard let text = call.query("kind") else { return [.ward, .school] }
    let kinds = text.split(separator: ",").map { GroupKind(rawValue: String($0)) }
    guard !kinds.isEmpty, kinds.allSatisfy({ $0 == .ward || $0 == .school }) else {
      throw Refusal(
        .invalidParameter, at: "kind", LocalizedText(en: "ward, school or both", ja: "ward と school から選んでください。"))
    }
    return Set(kinds.compactMap { $0 })
  }

  private func estimate(_ call: Call) async throws -> Response {
    let body: EstimateRequest = try await call.body()
    let question = CatalogueService.EstimateQuestion(
      city: body.city, regions: body.regions, action: body.action, quantity: body.quantity, unit: body.unit,
      day: body.day, inputs: body.inputs ?? [:], overrides: (body.overrides ?? [:]).mapValues(\.measure))
    do {
      return try Reply.json(EstimateBody(try await catalogue.estimate(question), language: call.language))
    } catch let refusal as Refusal where refusal.code == .unknownCity {
      // Elsewhere the city is a query parameter, here a field of the body.
      throw Refusal(.unknownCity, at: "/city", ProblemCode.unknownCity.title)
    }
  }
}

extension CityBody {
  init(_ view: CatalogueService.CityView) {
    let city = view.city
    self.init(
      slug: city.slug, id: PublicIdentifier(view.root.id), name: city.name, timeZone: city.timeZone,
      locales: city.locales, regions: city.regions, registration: city.registration == .open ? .open : .code,
      edition: view.edition)
  }
}
