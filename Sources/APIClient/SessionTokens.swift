public import APITypes

/// What a session is used and renewed with.
public struct SessionTokens: Codable, Hashable, Sendable {
  public var accessToken: String
  /// Nil where the session cannot be renewed.
  public var refreshToken: String?

  public init(accessToken: String, refreshToken: String?) {
    self.accessToken = accessToken
    self.refreshToken = refreshToken
  }

  public init(_ session: SessionBody) {
    self.init(accessToken: session.accessToken, refreshToken: session.refreshToken)
  }
}

extension SessionTokens: CustomStringConvertible {
  /// Tells nothing: tokens don't belong into logs.
  public var description: String { "SessionTokens(…)" }
}
