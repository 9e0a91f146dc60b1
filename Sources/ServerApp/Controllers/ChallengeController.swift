import APITypes
import Accounting
import HTTPTypes
import Hummingbird
import Models
import Services

/// Challenges: making, changing and opening them, and who takes part.
struct ChallengeController: Sendable {
  let challenges: ChallengeService
  let cursors: CursorCodec
  let effects: Effects

  func add(to routes: inout RouteTable) {
    routes.member(.addChallenge, create)
    routes.everyone(.listChallenges) { call in
      try Reply.json(
        try await page(of: "challenges \(call.principal.member.key)", call.call) { place, limit in
          try await challenges.list(after: place, limit: limit, of: call.principal)
        })
    }
    routes.open(.cityChallenges) { call in
      let slug = try call.text("slug")
      return try Reply.open(
        try await page(of: "challenges of \(slug)", call) { place, limit in
          try await challenges.publicPage(city: slug, after: place, limit: limit)
        })
    }
    routes.visitor(.getChallenge) { call in
      let view = try await challenges.challenge(call.call.id(), visitor: call.principal)
      var response = try reply(view, call.language)
      response.headers[.cacheControl] = call.cacheControl()
      response.headers[.vary] = VisitorCall.vary
      return response
    }
    routes.member(.changeChallenge) { call in
      let body: ChallengePatch = try await call.call.body()
      try body.scoring?.requireOneTarget()
      let view = try await challenges.update(
        call.call.id(), ChallengeService.Change(body), precondition: call.precondition(), by: call.principal)
      return try reply(view, call.language)
    }
    routes.member(.deleteChallenge) { call in
      try await challenges.delete(call.call.id(), precondition: call.precondition(), by: call.principal)
      return Reply.noContent()
    }
    routes.member(.putTeam) { call in
      let body: TeamRequest = try await call.call.body()
      let view = try await challenges.put(
        team: call.call.id("group"), enrolled: body.enrolled, in: call.call.id(), by: call.principal)
      return try reply(view, call.language)
    }
    routes.member(.removeTeam) { call in
      try await challenges.remove(team: call.call.id("group"), from: call.call.id(), by: call.principal)
      return Reply.noContent()
    }
  }

  private func create(_ call: MemberCall) async throws -> Response {
    let (body, bytes) = try await call.call.bodyAndBytes(ChallengeRequest.self)
    try body.scoring.requireOneTarget()
    let created = try await challenges.create(ChallengeDraft(body), claim: call.claim(bytes), by: call.principal)
    var response = try reply(created.view, call.language)
    response.status = .created
    response.headers[.location] = Endpoint.getChallenge.path(PublicIdentifier(created.view.challenge.id))
    if created.isReplay { response.headers[.idempotencyReplayed] = "true" }
    return response
  }

  private typealias Page = (challenges: [ChallengeView], next: ChallengeService.Place?)

  private func page(
    of filter: String, _ call: Call, _ read: (ChallengeService.Place?, Int) async throws -> Page
  ) async throws -> ListBody<ChallengeBody> {
    let now = effects.now()
    let place = try cursors.place(call.query("cursor"), filter: filter, count: 2, now: now)
      .map { ChallengeService.Place(day: Day(number: Int32(clamping: $0[0])), challenge: $0[1]) }
    let page = try await read(place, call.limit())
    return ListBody(
      page.challenges.map { ChallengeBody($0, language: call.language) },
      next: page.next.map { cursors.text([Int64($0.day.number), $0.challenge], filter: filter, now: now) })
  }

  private func reply(_ view: ChallengeView, _ language: Language) throws -> Response {
    let bytes = try JSONCoding.encode(ChallengeBody(view, language: language))
    let tag = EntityTag.revision(view.challenge.revision, of: bytes)
    return Reply.bytes(bytes, type: Reply.json, headers: [.cacheControl: "private, no-store", .eTag: tag])
  }
}
