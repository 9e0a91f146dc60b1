import APITypes
import Accounting
import Hummingbird
import Models
import Services

/// Cities, the catalogue, sheets, editions and estimates: for anyone.
struct CatalogueController: Sendable {
  let catalogue: CatalogueService
  let groups: GroupService
  let cursors: CursorCodec
  let effects: Effects
  let replies = PublicReplies()

  func add(to routes: inout RouteTable) {
    routes.open(.cities) { _ in
      try Reply.json(ListBody(try await catalogue.cities().map(CityBody.init)))
    }
    routes.open(.city) { try Reply.json(CityBody(try await catalogue.city(try $0.text("slug")))) }
    routes.open(.directory, directory)
    routes.open(.catalogue) { call in
      let view = try await view(call)
      return try replies.reply(call, version: view.version) {
        CatalogueBody(view.catalogue, city: view.slug, language: call.language)
      }
    }
    routes.open(.catalogueAction, action)
    routes.open(.factors) { call in
      let view = try await view(call)
      return try replies.reply(call, version: view.version) {
        FactorsBody(view.catalogue, city: view.slug, regions: view.regions, language: call.language)
      }
    }
    routes.open(.sheets) { call in
      let view = try await view(call)
      return try replies.reply(call, version: view.version) {
        SheetsBody(view.catalogue, city: view.slug, language: call.language)
      }
    }
    routes.open(.sheet, sheet)
    routes.open(.edition) { call in
      let edition = try await catalogue.edition(try call.text("edition"))
      return Reply.bytes(
        edition.canonicalJSON, type: Reply.json,
        headers: [.eTag: "\"\(edition.edition)\"", .cacheControl: "public, max-age=31536000, immutable"])
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
      CatalogueActionBody(action, of: view.catalogue, city: view.slug, language: call.language)
    }
  }

  private func sheet(_ call: Call) async throws -> Response {
    let view = try await view(call)
    guard let sheet = view.catalogue.sheet(SheetID(rawValue: try call.text("sheet"))) else { throw Refusal.notFound }
    return try replies.reply(call, version: view.version) {
      CatalogueSheetBody(sheet, of: view.catalogue, city: view.slug, language: call.language)
    }
  }

  private func directory(_ call: Call) async throws -> Response {
    let slug = try call.text("slug")
    guard let kind = call.query("kind").flatMap(GroupKind.init(rawValue:)), [.ward, .school].contains(kind) else {
      throw Refusal(
        .invalidParameter, at: "kind", LocalizedText(en: "ward or school", ja: "ward か school にしてください。"))
    }
    let filter = "directory \(slug) \(kind.rawValue)"
    let now = effects.now()
    let after = try cursors.place(call.query("cursor"), filter: filter, count: 1, now: now)?[0] ?? 0
    let city = try await catalogue.city(slug)
    let page = try await groups.directory(city: slug, kind: kind, after: after, limit: call.limit())
    let data = page.groups.map { group in
      DirectoryGroupBody(
        id: PublicIdentifier(group.id), city: slug, kind: group.kind, parent: PublicIdentifier(city.root.id),
        name: call.language == .en ? group.englishName ?? group.name : group.name)
    }
    return try Reply.json(ListBody(data, next: page.next.map { cursors.text([$0], filter: filter, now: now) }))
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
