import APITypes
import Accounting
import Hummingbird
import Models
import Services

/// The paper sheets of classes.
struct SheetController: Sendable {
  let sheets: SheetService
  let blank: BlankSheets
  let cursors: CursorCodec
  let effects: Effects

  /// 200 rows of 40 ticks.
  static let bodyLimitBytes = 1024 * 1024

  func add(to routes: inout RouteTable) {
    routes.member(.getBlankSheet, print)
    routes.member(.listSheetRuns, list)
    routes.member(.getSheetRun) { call in
      try reply(try await sheets.run(call.call.id("run"), in: call.call.id(), of: call.principal), call)
    }
    routes.member(.putSheetRun) { call in
      let body: SheetRunRequest = try await call.call.body(upTo: Self.bodyLimitBytes)
      let outcome = try await sheets.put(
        call.call.id("run"), in: call.call.id(), SheetRunDraft(body), precondition: call.precondition(),
        by: call.principal)
      var response = try reply(outcome.view, call)
      if case .created = outcome {
        response.status = .created
        response.headers[.location] = Endpoint.getSheetRun.path(
          try PublicIdentifier(call.call.id()), PublicIdentifier(outcome.view.run.id))
      }
      return response
    }
    routes.member(.deleteSheetRun) { call in
      try await sheets.delete(
        call.call.id("run"), in: call.call.id(), precondition: call.precondition(), by: call.principal)
      return Reply.noContent()
    }
  }

  private func print(_ call: MemberCall) async throws -> Response {
    let band = try call.call.query("band").map { word -> AgeBand in
      guard let band = AgeBand(rawValue: word), BlankSheets.bands[band] != nil else {
        throw Refusal(
          .invalidParameter, at: "band",
          LocalizedText(en: "Expected 1-3, 4-6 or secondary.", ja: "1-3、4-6、secondary のどれかにしてください。"))
      }
      return band
    }
    let page = try await blank.file(
      of: call.call.id(), sheet: call.call.query("sheet"), band: band, language: call.language, for: call.principal)
    return Reply.bytes(
      Array(page.utf8), type: "text/html; charset=utf-8", headers: [.cacheControl: "private, no-store"])
  }

  private func list(_ call: MemberCall) async throws -> Response {
    let group = try call.call.id()
    let filter = "sheet runs \(group) \(call.principal.member.key)"
    let now = effects.now()
    let place = try cursors.place(call.call.query("cursor"), filter: filter, count: 2, now: now)
      .map { SheetService.Place(day: Day(number: Int32(clamping: $0[0])), run: $0[1]) }
    let page = try await sheets.list(in: group, after: place, limit: call.call.limit(), of: call.principal)
    return try Reply.json(
      ListBody(
        page.runs.map { SheetRunBody($0, call) },
        next: page.next.map { cursors.text([Int64($0.day.number), $0.run], filter: filter, now: now) }))
  }

  private func reply(_ view: SheetRunView, _ call: MemberCall) throws -> Response {
    try Reply.json(SheetRunBody(view, call), tag: EntityTag.revision(view.run.revision))
  }
}

extension SheetRunDraft {
  init(_ body: SheetRunRequest) {
    self.init(
      sheet: body.sheet, day: body.day,
      rows: body.rows.map { row in
        Row(
          row.row.map { .number($0) } ?? .nickname(row.nickname ?? ""),
          row.ticks.map { Tick($0.action, habit: $0.habit) })
      })
  }
}

extension SheetRunBody {
  init(_ view: SheetRunView, _ call: MemberCall) {
    let rows = view.rows.map { row in
      let (number, nickname) =
        switch row.name {
        case .number(let number): (Int64?.some(number), String?.none)
        case .nickname(let nickname): (nil, nickname)
        case nil: (nil, nil)
        }
      return SheetRowBody(
        row: number, nickname: nickname, ticks: row.ticks.map { TickRequest($0.action, habit: $0.habit) },
        problem: row.refusal.map { Problem($0, language: call.language, instance: call.call.context.id) })
    }
    let items = view.items.map { item in
      Item(
        action: item.action, title: item.title.text(call.language), ticks: item.ticks,
        doneMilligrams: item.doneMilligrams, newMilligrams: item.newMilligrams, rows: view.rowCount,
        enrolled: view.enrolled)
    }
    self.init(
      run: PublicIdentifier(view.run.id), sheet: view.run.sheet, day: view.run.day, revision: view.run.revision,
      rows: view.rowCount, enrolled: view.enrolled, data: rows, byAction: items)
  }
}
