import APITypes
import Accounting
import Hummingbird
import Models
import Services

/// What of a class's entries waits to be confirmed, with a button beside each.
struct UnusualPages: Sendable {
  let groups: GroupService
  let unusual: UnusualService
  let catalogue: CatalogueService
  let visitors: PageVisitors

  /// The newest; the others come when these are done.
  private static let mostEntries = 50

  func add(to pages: inout PageTable) {
    pages.page("/classes/{id}/unusual", show)
    pages.form("/classes/{id}/unusual", ["entry"], on: show, confirm)
  }

  private func show(_ call: PageCall) async throws -> Response {
    let teacher = try await visitors.adult(call)
    let view = try await groups.classroom(call.id().uuid, of: teacher)
    let page = try await unusual.list(in: view.group.id, limit: Self.mostEntries, of: teacher)
    let catalogue = try await catalogue.catalogue(city: view.city)
    return call.page(
      "unusual",
      [
        "class_id": view.group.id.text, "class_name": view.group.name,
        "entries": page.entries.map { context($0, catalogue, call.language) },
      ])
  }

  private func confirm(_ call: PageCall, _ form: PageForm) async throws -> Response {
    let teacher = try await visitors.adult(call)
    let view = try await groups.classroom(call.id().uuid, of: teacher)
    guard let entry = PublicIdentifier(form["entry"]) else { throw Refusal(.malformedRequest) }
    do {
      try await unusual.confirm(entry.uuid, by: teacher)
    } catch let refusal as Refusal where refusal.code == .notFound {
      // Deleted meanwhile: then it is not on the page any more.
    }
    return call.redirect("/classes/\(view.group.id.text)/unusual")
  }

  private func context(
    _ entry: UnusualService.Waiting, _ catalogue: Catalogue, _ language: Language
  ) -> PageContext {
    var context: PageContext = [
      "id": entry.id.text, "day": PageNumbers.day(entry.day),
      "action": catalogue.action(entry.action)?.title.text(language) ?? entry.action.rawValue,
      "quantity": "\(PageNumbers.plain(entry.quantity)) \(entry.unit)",
    ]
    if let row = entry.row { context["row"] = row }
    if let name = entry.nickname ?? entry.name { context["name"] = name }
    if let sheet = entry.sheet { context["sheet"] = catalogue.sheet(sheet)?.title.text(language) ?? sheet.rawValue }
    return context
  }
}
