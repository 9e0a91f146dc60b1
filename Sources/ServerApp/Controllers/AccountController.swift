import APITypes
import Accounting
import HTTPTypes
import Hummingbird
import Models
import Services
import Storage

/// Accounts, sessions and oneself.
struct AccountController: Sendable {
  let accounts: AccountService
  let sessions: SessionService
  let totals: TotalsService
  let cities: CatalogueService

  func add(to routes: inout RouteTable) {
    routes.open(.signUp, signUp)
    routes.open(.logIn, logIn)
    routes.open(.refresh) { call in
      let body: RefreshRequest = try await call.body()
      return try await reply(sessions.refresh(body.refreshToken, origin: call.origin), status: .ok)
    }
    routes.open(.resetPassword, resetPassword)
    routes.member(.sessions, list)
    routes.member(.endSession) { call in
      let isPresent = try call.call.text("id") == "current"
      try await sessions.end(isPresent ? nil : try call.call.id(), of: call.principal)
      return Reply.noContent()
    }
    routes.member(.me) { try await me($0.principal.member) }
    routes.member(.changeMe) { call in
      let body: MePatch = try await call.call.body()
      return try await me(
        accounts.update(
          displayName: body.displayName, locale: body.locale, precondition: call.precondition(), of: call.principal))
    }
    routes.member(.changePassword) { call in
      let body: PasswordChange = try await call.call.body()
      try await accounts.changePassword(
        current: body.currentPassword, new: body.newPassword, origin: call.call.origin, of: call.principal)
      return Reply.noContent()
    }
    routes.member(.myTotals) { call in
      let report = try await totals.own(
        from: call.call.queryDay("from"), to: call.call.queryDay("to"), by: call.call.grouping(), of: call.principal)
      return try Reply.totals(TotalsBody(report))
    }
  }

  private func signUp(_ call: Call) async throws -> Response {
    let body: AccountRequest = try await call.body()
    let draft = AccountDraft(
      city: body.city, handle: body.handle, password: body.password, displayName: body.displayName,
      locale: body.locale ?? call.language, code: body.code)
    return try await reply(accounts.signUp(draft, client: call.client, origin: call.origin))
  }

  private func logIn(_ call: Call) async throws -> Response {
    let body: SessionRequest = try await call.body()
    return try await reply(
      sessions.logIn(
        city: body.city, handle: body.handle, password: body.password, client: call.client, origin: call.origin))
  }

  private func resetPassword(_ call: Call) async throws -> Response {
    let body: PasswordReset = try await call.body()
    try await accounts.resetPassword(
      city: body.city, handle: body.handle, recoveryCode: body.recoveryCode, new: body.newPassword,
      origin: call.origin)
    return Reply.noContent()
  }

  private func reply(
    _ opened: AccountService.Opened, status: HTTPResponse.Status = .created
  ) async throws -> Response {
    let body = SessionBody(
      member: try await body(opened.member), accessToken: opened.tokens.access, refreshToken: opened.tokens.refresh,
      expiresIn: opened.tokens.expiresInSeconds,
      recoveryCodes: opened.recoveryCodes.isEmpty ? nil : opened.recoveryCodes)
    return try Reply.json(body, status: status)
  }

  private func list(_ call: MemberCall) async throws -> Response {
    let found = try await sessions.list(of: call.principal)
    return try Reply.json(
      ListBody(
        found.map { session in
          SessionEntryBody(
            id: PublicIdentifier(session.id), current: session.key == call.principal.session,
            createdAt: session.createdAt, lastUsedAt: session.usedAt, expiresAt: session.endsAt)
        }))
  }

  private func me(_ member: StoredMember) async throws -> Response {
    try Reply.json(try await body(member), tag: EntityTag.revision(member.revision))
  }

  private func body(_ member: StoredMember) async throws -> MemberBody {
    MemberBody(
      id: PublicIdentifier(member.id), kind: member.kind == .adult ? .adult : .pupil, handle: member.handle ?? "",
      displayName: member.displayName, locale: Language(rawValue: member.locale) ?? .en,
      city: try await cities.slug(of: member.city))
  }
}
