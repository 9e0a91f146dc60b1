import APITypes
import Accounting
import Hummingbird
import Models
import Services

/// What staff decide about challenges: alert days, and unusual entries.
struct StaffController: Sendable {
  let alerts: AlertService
  let unusual: UnusualService
  let cursors: CursorCodec
  let effects: Effects

  func add(to routes: inout RouteTable) {
    routes.open(.listAlerts) { call in
      let found = try await alerts.list(
        city: try call.text("slug"), from: call.queryDay("from"), to: call.queryDay("to"))
      return try Reply.open(ListBody(found.map(AlertBody.init)))
    }
    routes.member(.putAlert) { call in
      let body: AlertRequest = try await call.call.body()
      return try Reply.json(
        AlertBody(
          try await alerts.put(
            body.kind, on: call.call.day(), city: try call.call.text("slug"), by: call.principal)))
    }
    routes.member(.deleteAlert) { call in
      try await alerts.remove(call.call.day(), city: try call.call.text("slug"), by: call.principal)
      return Reply.noContent()
    }
    routes.member(.listUnusual, listUnusual)
    routes.member(.confirmEntry) { call in
      try await unusual.confirm(call.call.id(), by: call.principal)
      return Reply.noContent()
    }
  }

  private func listUnusual(_ call: MemberCall) async throws -> Response {
    let group = try call.call.id()
    let (from, to) = (try call.call.queryDay("from"), try call.call.queryDay("to"))
    let filter = "unusual \(group) \(call.principal.member.key) \(from?.description ?? "") \(to?.description ?? "")"
    let now = effects.now()
    let place = try cursors.place(call.call.query("cursor"), filter: filter, count: 2, now: now)
      .map { UnusualService.Place(day: Day(number: Int32(clamping: $0[0])), entry: $0[1]) }
    let page = try await unusual.list(
      in: group, from: from, to: to, after: place, limit: call.call.limit(), of: call.principal)
    return try Reply.json(
      ListBody(
        page.entries.map(UnusualEntryBody.init),
        next: page.next.map { cursors.text([Int64($0.day.number), $0.entry], filter: filter, now: now) }))
  }
}

extension Call {
  /// The day in the path.
  fileprivate func day() throws -> Day {
    guard let day = Day(try text("day")) else {
      throw Refusal(
        .invalidParameter, at: "day",
        LocalizedText(en: "Expected a day like 2026-11-23.", ja: "2026-11-23 のような日付にしてください。"))
    }
    return day
  }
}

extension AlertBody {
  init(_ alert: AlertService.Alert) { self.init(day: alert.day, kind: alert.kind) }
}

extension UnusualEntryBody {
  init(_ entry: UnusualService.Waiting) {
    self.init(
      id: PublicIdentifier(entry.id), day: entry.day, action: entry.action, quantity: entry.quantity, unit: entry.unit,
      nickname: entry.nickname, name: entry.name, sheet: entry.sheet, row: entry.row)
  }
}
