extension Endpoint {
  public static let signUp = Endpoint("signUp", .post, "/v1/accounts", authentication: .none)
  public static let logIn = Endpoint("logIn", .post, "/v1/sessions", authentication: .none)
  public static let refresh = Endpoint("refreshSession", .post, "/v1/sessions/refresh", authentication: .none)
  public static let sessions = Endpoint("listSessions", .get, "/v1/sessions")
  /// Its id is a session's, or `current`.
  public static let endSession = Endpoint("endSession", .delete, "/v1/sessions/{id}")
  public static let resetPassword = Endpoint("resetPassword", .post, "/v1/password-resets", authentication: .none)

  public static let me = Endpoint("getMe", .get, "/v1/me")
  public static let changeMe = Endpoint("changeMe", .patch, "/v1/me", precondition: true)
  public static let changePassword = Endpoint("changePassword", .patch, "/v1/me/password")
  public static let myTotals = Endpoint("getMyTotals", .get, "/v1/me/totals", query: ["from", "to", "by"])

  public static let joinAsPupil = Endpoint("joinAsPupil", .post, "/v1/pupils", authentication: .none)
  public static let returnAsPupil = Endpoint("returnAsPupil", .post, "/v1/pupils/return", authentication: .none)

  /// Accounts, sessions and oneself.
  public static let accounts: [Endpoint] = [
    signUp, logIn, refresh, sessions, endSession, resetPassword, joinAsPupil, returnAsPupil, me, changeMe,
    changePassword, myTotals,
  ]
}
