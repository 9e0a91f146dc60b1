import APITypes
import Accounting
import Hummingbird
import Models
import Services
import Storage

/// Groups, their codes, profiles and figures.
struct GroupController: Sendable {
  let groups: GroupService
  let codes: CodeService
  let profiles: ProfileService
  let totals: TotalsService

  func add(to routes: inout RouteTable) {
    routes.member(.addGroup, create)
    routes.everyone(.listGroups) { call in
      try Reply.json(ListBody(try await groups.list(of: call.principal).map { GroupBody($0, language: call.language) }))
    }
    routes.everyone(.getGroup) { call in
      try reply(try await groups.group(call.call.id(), of: call.principal), call)
    }
    routes.member(.changeGroup) { call in
      let body: GroupPatch = try await call.call.body()
      return try reply(
        try await groups.update(
          call.call.id(), name: body.name, enrolled: body.enrolled, band: body.band,
          precondition: call.precondition(), by: call.principal), call)
    }
    routes.member(.deleteGroup) { call in
      try await groups.close(call.call.id(), precondition: call.precondition(), by: call.principal)
      return Reply.noContent()
    }
    routes.everyone(.groupTotals) { call in
      let report = try await totals.group(
        call.call.id(), from: call.call.queryDay("from"), to: call.call.queryDay("to"), by: call.call.grouping(),
        of: call.principal)
      return try Reply.totals(TotalsBody(report, language: call.language))
    }
    routes.member(.addCode, createCode)
    routes.member(.listCodes) { call in
      try Reply.json(ListBody(try await codes.list(of: call.call.id(), by: call.principal).map(CodeBody.init)))
    }
    routes.member(.deleteCode) { call in
      try await codes.delete(call.call.id("code_id"), of: call.call.id(), by: call.principal)
      return Reply.noContent()
    }
    routes.member(.getProfile) { call in
      try Reply.tagged(HouseholdProfileBody(try await profiles.profile(of: call.call.id(), by: call.principal)))
    }
    routes.member(.putProfile) { call in
      let body: HouseholdProfileBody = try await call.call.body()
      try await profiles.set(try body.profile(), instead: seenProfile(call), of: call.call.id(), by: call.principal)
      return try Reply.tagged(body)
    }
  }

  private func create(_ call: MemberCall) async throws -> Response {
    let (body, bytes) = try await call.call.bodyAndBytes(GroupRequest.self)
    let draft = GroupService.Draft(
      kind: body.kind, parent: body.parent.uuid, name: body.name, enrolled: body.enrolled, band: body.band,
      firstDay: body.firstDay, language: body.locale)
    let created = try await groups.create(draft, claim: call.claim(bytes), by: call.principal)
    var response = try reply(created.view, call)
    response.status = .created
    response.headers[.location] = Endpoint.getGroup.path(PublicIdentifier(created.view.group.id))
    if created.isReplay { response.headers[.idempotencyReplayed] = "true" }
    return response
  }

  /// The profile that `If-Match` names, if it was sent and names the present one.
  private func seenProfile(_ call: MemberCall) async throws -> HouseholdProfile? {
    guard let header = call.call.request.headers[.ifMatch] else { return nil }
    let present = try await profiles.profile(of: call.call.id(), by: call.principal)
    let tag = EntityTag.content(try JSONCoding.encode(HouseholdProfileBody(present)))
    guard EntityTag.isKnown(tag, header) else { throw Refusal(.staleRevision) }
    return present
  }

  private func createCode(_ call: MemberCall) async throws -> Response {
    let body: CodeRequest = try await call.call.body()
    let code = try await codes.create(
      in: call.call.id(), role: body.role, expiresAt: body.expiresAt, by: call.principal)
    return try Reply.json(CodeBody(code), status: .created)
  }

  private func reply(_ view: GroupService.View, _ call: MemberCall) throws -> Response {
    try Reply.json(GroupBody(view, language: call.language), tag: EntityTag.revision(view.group.revision))
  }
}
