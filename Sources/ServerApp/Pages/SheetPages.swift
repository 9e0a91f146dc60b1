import Accounting
import Foundation
import HTTPTypes
import Hummingbird
import Models
import Services

/// The class's paper sheets of one day, entered as a grid. A save replaces the whole run; rows that are not taken keep what was typed.
struct SheetPages: Sendable {
  let sheets: SheetService
  let groups: GroupService
  let catalogue: CatalogueService
  let visitors: PageVisitors
  let effects: Effects

  private static let fields: Set = ["sheet", "day", "run", "revision", "rows", "do"]
  private static let usualRows = 35

  func add(to pages: inout PageTable) {
    pages.page("/classes/{id}/sheet", show)
    pages.form("/classes/{id}/sheet", Self.fields, families: ["handed", "nickname", "mark"], on: show, send)
  }

  private struct Place {
    let teacher: Principal
    let group: GroupService.View
    let catalogue: Catalogue
    let time: CityTime
  }

  private func place(_ call: PageCall) async throws -> Place {
    let teacher = try await visitors.adult(call)
    let group = try await groups.classroom(call.id().uuid, of: teacher)
    return Place(
      teacher: teacher, group: group, catalogue: try await catalogue.catalogue(city: group.city),
      time: try await catalogue.time(of: group.city))
  }

  private func show(_ call: PageCall) async throws -> Response {
    let place = try await place(call)
    let today = place.time.day(at: effects.now())
    let day = call.query("day").flatMap { Day($0) } ?? today
    let asked = call.query("sheet").flatMap { place.catalogue.sheet(SheetID(rawValue: $0)) }
    guard let sheet = asked ?? place.catalogue.newestSheet else { throw Refusal.notFound }
    let count = call.query("rows").flatMap { Int($0) } ?? Int(place.group.group.enrolled ?? Int64(Self.usualRows))
    let run = try await sheets.run(of: sheet.id, on: day, in: place.group.group.id, of: place.teacher)
    let page = SheetPage(
      sheet: sheet, day: day, today: today, group: place.group, run: run?.run.id ?? freshID(),
      revision: run?.run.revision, form: run.map { SheetForm($0, count: count) } ?? SheetForm(count: count),
      answer: run,
      savedAt: run.map { place.time.clock(at: $0.run.updatedAt ?? $0.run.createdAt, seconds: true) })
    return call.page("sheet", page.context(place.catalogue, call))
  }

  private func send(_ call: PageCall, _ form: PageForm) async throws -> Response {
    let place = try await place(call)
    guard let day = Day(form["day"]), let run = UUID(uuidString: form["run"]),
      let sheet = place.catalogue.sheet(SheetID(rawValue: form["sheet"]))
    else { throw Refusal(.malformedRequest) }
    let page = SheetPage(
      sheet: sheet, day: day, today: place.time.day(at: effects.now()), group: place.group, run: run,
      revision: Int64(form["revision"]), form: SheetForm(form, items: sheet.items.map(\.action)))
    return form["do"] == "take-back" ? try await takeBack(page, place, call) : try await save(page, place, call)
  }

  private func save(_ page: SheetPage, _ place: Place, _ call: PageCall) async throws -> Response {
    var page = page
    var call = call
    let (rows, places) = page.form.draft(unknownMark: call.library.text("sheet_mark_wrong", call.language))
    do {
      let view = try await sheets.put(
        page.run, in: place.group.group.id, SheetRunDraft(sheet: page.sheet.id, day: page.day, rows: rows),
        precondition: page.revision.map { .revisions([$0]) }, by: place.teacher
      ).view
      for (row, index) in zip(view.rows, places) {
        page.form.rows[index].problem = row.refusal.map { Self.sentence($0, call) }
      }
      if page.form.rows.contains(where: { $0.problem != nil }) { call.notice = "rows_failed" }
      page.revision = view.run.revision
      page.answer = view
      page.savedAt = place.time.clock(at: effects.now(), seconds: true)
    } catch let refusal as Refusal {
      switch refusal.code.category {
      // The revision stays the one that was seen: the present one would let the next save overwrite unseen.
      case .conflict, .preconditionFailed: call = call.saying("conflict", refusal.code.status)
      case .invalid where refusal.errors.contains(where: { $0.pointer.hasPrefix("/rows/") }):
        call = call.saying("rows_failed", .unprocessableContent)
        for error in refusal.errors {
          let steps = error.pointer.split(separator: "/")
          guard steps.count > 1, steps[0] == "rows", let row = Int(steps[1]), places.indices.contains(row) else {
            continue
          }
          page.form.rows[places[row]].problem = error.detail.text(call.language)
        }
      case .invalid:
        call.remark = Self.sentence(refusal, call)
        call.status = refusal.code.status
      default: throw refusal
      }
      page.answer = try await sheets.run(
        of: page.sheet.id, on: page.day, in: place.group.group.id, of: place.teacher)
    }
    return call.page("sheet", page.context(place.catalogue, call))
  }

  /// Undoes the run; what was typed stays on the page, under a fresh id, to be entered again.
  private func takeBack(_ page: SheetPage, _ place: Place, _ call: PageCall) async throws -> Response {
    var page = page
    var call = call
    do {
      if let revision = page.revision {
        try await sheets.delete(
          page.run, in: place.group.group.id, precondition: .revisions([revision]), by: place.teacher)
      }
      page.revision = nil
      page.run = freshID()
      call.notice = "undone"
    } catch let refusal as Refusal where refusal.code.category == .preconditionFailed {
      call = call.saying("conflict", refusal.code.status)
    }
    return call.page("sheet", page.context(place.catalogue, call))
  }

  private func freshID() -> UUID { .version7(at: effects.now(), random: effects.random(10)) }

  private static func sentence(_ refusal: Refusal, _ call: PageCall) -> String {
    (refusal.errors.first?.detail ?? refusal.detail ?? refusal.code.title).text(call.language)
  }
}
