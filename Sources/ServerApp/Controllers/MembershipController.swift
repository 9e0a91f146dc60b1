import APITypes
import Hummingbird
import Models
import Services

/// Who is in a group.
struct MembershipController: Sendable {
  let memberships: MembershipService
  let care: PupilCare
  let cursors: CursorCodec
  let effects: Effects

  func add(to routes: inout RouteTable) {
    routes.member(.join, join)
    routes.member(.listMembers, list)
    routes.member(.changeMember) { call in
      let body: MemberPatch = try await call.call.body()
      let member = try call.call.id("member")
      let group = try call.call.id()
      if let target = body.group {
        return try Reply.json(
          GroupMemberBody(try await care.move(member, from: group, to: target.uuid, by: call.principal)))
      }
      guard let role = body.role else { throw Refusal(.malformedRequest) }
      return try Reply.json(
        GroupMemberBody(try await memberships.setRole(role, of: member, in: group, by: call.principal)))
    }
    routes.everyone(.endMembership) { call in
      try await memberships.end(call.call.id("member"), in: call.call.id(), by: call.principal)
      return Reply.noContent()
    }
  }

  private func join(_ call: MemberCall) async throws -> Response {
    let (body, bytes) = try await call.call.bodyAndBytes(MembershipRequest.self)
    let joined = try await memberships.join(
      code: body.code, claim: call.claim(bytes), origin: call.call.origin, by: call.principal)
    var response = try Reply.json(
      MembershipBody(
        group: PublicIdentifier(joined.group.group.id), member: PublicIdentifier(call.principal.member.id),
        role: joined.membership.role, from: joined.membership.from),
      status: .created)
    if joined.isReplay { response.headers[.idempotencyReplayed] = "true" }
    return response
  }

  private func list(_ call: MemberCall) async throws -> Response {
    let group = try call.call.id()
    let filter = "members \(group) \(call.principal.member.key)"
    let now = effects.now()
    let after = try cursors.place(call.call.query("cursor"), filter: filter, count: 1, now: now)?[0] ?? 0
    let page = try await memberships.list(group, after: after, limit: call.call.limit(), of: call.principal)
    return try Reply.json(
      ListBody(
        page.people.map(GroupMemberBody.init), next: page.next.map { cursors.text([$0], filter: filter, now: now) }))
  }
}

extension GroupMemberBody {
  init(_ person: MembershipService.Person) {
    self.init(
      member: PublicIdentifier(person.member.id), name: person.member.displayName, nickname: person.nickname,
      role: person.membership.role,
      from: person.membership.from, to: person.membership.to)
  }
}
