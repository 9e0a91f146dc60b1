public import APITypes
public import Accounting

/// Accounts, sessions and oneself. What these methods bring is kept by the caller, not put into the session store.
extension APIClient {
  public func signUp(_ request: AccountRequest) async throws -> SessionBody {
    try await value(Call(.signUp).with(body: request)).body
  }

  public func logIn(_ request: SessionRequest) async throws -> SessionBody {
    try await value(Call(.logIn).with(body: request)).body
  }

  /// Exchanges a refresh token, which is used up, for new tokens. Calls with an expired token do so by themselves.
  public func refresh(_ refreshToken: String) async throws -> SessionBody {
    try await value(Call(.refresh).with(body: RefreshRequest(refreshToken: refreshToken))).body
  }

  public func sessions() async throws -> [SessionEntryBody] {
    try await value(Call(.sessions), as: ListBody<SessionEntryBody>.self).body.data
  }

  /// Ends a session, or with nil the present one.
  public func endSession(_ id: PublicIdentifier? = nil) async throws {
    _ = try await bytes(Call(.endSession, Endpoint.endSession.path(id?.description ?? "current")))
  }

  public func resetPassword(_ request: PasswordReset) async throws {
    _ = try await bytes(Call(.resetPassword).with(body: request))
  }

  public func me() async throws -> Answer<MemberBody> { try await value(Call(.me)) }

  public func changeMe(_ patch: MePatch, ifMatch etag: String) async throws -> Answer<MemberBody> {
    try await value(Call(.changeMe).with(body: patch).with(ifMatch: etag))
  }

  public func changePassword(_ change: PasswordChange) async throws {
    _ = try await bytes(Call(.changePassword).with(body: change))
  }

  public func myTotals(from: Day, to: Day, by key: TotalsKey = .day) async throws -> TotalsBody {
    let query: KeyValuePairs<String, String?> = ["from": "\(from)", "to": "\(to)", "by": key.rawValue]
    return try await value(Call(.myTotals).with(query: query)).body
  }
}
