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
  let replies: SessionReplies

  func add(to routes: inout RouteTable) {
    routes.open(.signUp, signUp)
    routes.open(.logIn, logIn)
    routes.open(.refresh) { call in
      let body: RefreshRequest = try await call.body()
      return try await replies.reply(sessions.refresh(body.refreshToken, origin: call.origin), status: .ok)
    }
    routes.open(.resetPassword, resetPassword)
    routes.everyone(.sessions, list)
    routes.everyone(.endSession) { call in
      let isPresent = try call.call.text("id") == "current"
      try await sessions.end(isPresent ? nil : try call.call.id(), of: call.principal)
      return Reply.noContent()
    }
    routes.everyone(.me) { try await replies.me($0.principal.member) }
    routes.member(.changeMe) { call in
      let body: MePatch = try await call.call.body()
      return try await replies.me(
        accounts.update(
          displayName: body.displayName, locale: body.locale, precondition: call.precondition(), of: call.principal))
    }
    routes.member(.changePassword) { call in
      let body: PasswordChange = try await call.call.body()
      try await accounts.changePassword(
        current: body.currentPassword, new: body.newPassword, origin: call.call.origin, of: call.principal)
      return Reply.noContent()
    }
    routes.everyone(.myTotals) { call in
      let report = try await totals.own(
        from: call.call.queryDay("from"), to: call.call.queryDay("to"), by: call.call.grouping(), of: call.principal)
      return try Reply.totals(TotalsBody(report, language: call.language))
    }
  }

  private func signUp(_ call: Call) async throws -> Response {
    let body: AccountRequest = try await call.body()
    let draft = AccountDraft(
      city: body.city, handle: body.handle, password: body.password, displayName: body.displayName,
      locale: body.locale ?? call.language, code: body.code)
    return try await replies.reply(accounts.signUp(draft, client: call.request.client, origin: call.origin))
  }

  private func logIn(_ call: Call) async throws -> Response {
    let body: SessionRequest = try await call.body()
    return try await replies.reply(
      sessions.logIn(
        city: body.city, handle: body.handle, password: body.password, client: call.request.client, origin: call.origin)
    )
  }

  private func resetPassword(_ call: Call) async throws -> Response {
    let body: PasswordReset = try await call.body()
    try await accounts.resetPassword(
      city: body.city, handle: body.handle, recoveryCode: body.recoveryCode, new: body.newPassword,
      origin: call.origin)
    return Reply.noContent()
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
}
