import APITypes
import Accounting
import HTTPTypes
import Hummingbird
import Models
import Services
import Storage

/// The log.
struct EntryController: Sendable {
  let entries: EntryService
  let cursors: CursorCodec
  let effects: Effects
  let answers = EntryAnswers()

  func add(to routes: inout RouteTable) {
    routes.everyone(.addEntry, post)
    routes.everyone(.listEntries, list)
    routes.everyone(.getEntry) { call in
      try reply(try await entries.entry(call.call.id(), of: call.principal), call)
    }
    routes.everyone(.putEntry) { call in
      let body: EntryRequest = try await call.call.body()
      let outcome = try await entries.put(
        call.call.id(), EntryDraft(body), precondition: call.precondition(), by: call.principal)
      return try reply(outcome, call)
    }
    routes.everyone(.deleteEntry) { call in
      try await entries.delete(call.call.id(), precondition: call.precondition(), by: call.principal)
      return Reply.noContent()
    }
  }

  private func post(_ call: MemberCall) async throws -> Response {
    let (body, bytes) = try await call.call.bodyAndBytes(NewEntryRequest.self)
    let posted = try await entries.post(
      body.id?.uuid, EntryDraft(body.entry), claim: call.claim(bytes), by: call.principal)
    var response = try reply(posted.outcome, call)
    if posted.isReplay { response.headers[.idempotencyReplayed] = "true" }
    return response
  }

  private func list(_ call: MemberCall) async throws -> Response {
    let now = effects.now()
    let today = try await entries.today(of: call.principal)
    let asked = try call.call.queryDay("from")
    let to = try call.call.queryDay("to") ?? max(today.advanced(by: 1), asked ?? today)
    let from = asked ?? to.advanced(by: -CityTime.reachBackDays)
    guard from <= to else {
      throw Refusal(
        .invalidParameter, at: "from",
        LocalizedText(en: "The period ends before it begins.", ja: "期間の終わりが始まりより前です。"))
    }
    guard from.distance(to: to) <= 1000 else {
      throw Refusal(
        .periodTooLong, at: "from", LocalizedText(en: "At most 1,000 days at once.", ja: "一度に1000日までです。"))
    }
    let filter = "entries \(call.principal.member.key) \(from) \(to)"
    let place = try cursors.place(call.call.query("cursor"), filter: filter, count: 2, now: now)
      .map { EntryService.Place(day: Day(number: Int32(clamping: $0[0])), entry: $0[1]) }
    let page = try await entries.list(from: from, to: to, after: place, limit: call.call.limit(), of: call.principal)
    let next = page.next.map { cursors.text([Int64($0.day.number), $0.entry], filter: filter, now: now) }
    return try Reply.written(capacity: page.entries.count * Self.typicalBytes) { json in
      try answers.write(page.entries, next: next, language: call.language, to: &json)
    }
  }

  private func reply(_ outcome: EntryOutcome, _ call: MemberCall) throws -> Response {
    switch outcome {
    case .created(let view):
      var response = try reply(view, call)
      response.status = .created
      response.headers[.location] = Endpoint.getEntry.path(PublicIdentifier(view.entry.id))
      return response
    case .present(let view): return try reply(view, call)
    case .stale(let view): throw StaleEntry(present: try EntryBody(view, language: call.language))
    }
  }

  private func reply(_ view: EntryView, _ call: MemberCall) throws -> Response {
    try Reply.written(capacity: Self.typicalBytes, tag: Self.tag(of: view.entry)) { json in
      try answers.write(view, language: call.language, to: &json)
    }
  }

  /// Another one when it has been confirmed, which is no revision: the member's own edit goes on from there.
  private static func tag(of entry: StoredEntry) -> String {
    EntityTag.revision(entry.revision, marked: entry.isUnusual && !entry.isHeldBack ? "confirmed" : nil)
  }

  /// Of an entry with its explanation; longer ones are no fault.
  private static let typicalBytes = 4096
}

extension EntryDraft {
  init(_ body: EntryRequest) {
    self.init(
      action: body.action, quantity: body.quantity, unit: body.unit, day: body.day, inputs: body.inputs ?? [:],
      habit: body.habit, note: body.note)
  }
}

extension EntryBody {
  init(_ view: EntryView, language: Language) throws {
    let entry = view.entry
    self.init(
      id: PublicIdentifier(entry.id), member: PublicIdentifier(view.member), content: view.content,
      source: entry.source,
      unusual: entry.isUnusual, revision: entry.revision, createdAt: entry.createdAt,
      updatedAt: entry.updatedAt ?? entry.createdAt, estimate: EstimateBody(try view.estimate(), language: language),
      countedIn: view.countedIn.map { place in
        switch place.place {
        case .group(let id):
          CountedInBody(
            group: PublicIdentifier(id), avoidedMilligrams: place.avoidedMilligrams, reason: place.reason?.rawValue)
        case .challenge(let id):
          CountedInBody(
            challenge: PublicIdentifier(id), avoidedMilligrams: place.avoidedMilligrams,
            reason: place.reason?.rawValue)
        }
      })
  }
}

extension StoredEntry {
  /// How it came in.
  var source: String { run == nil ? "member" : "sheet" }
}
