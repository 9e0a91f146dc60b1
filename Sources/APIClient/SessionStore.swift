/// Keeps a session's tokens: in memory, or in a file that several processes share.
public protocol SessionStore: Sendable {
  /// The present access token, expired or not; nil when nobody is logged in.
  func accessToken() async throws -> String?

  /// Another access token in the place of one that the server calls expired; nil when nobody is logged in any more.
  ///
  /// A refresh token works once, so one renewal runs at a time; who comes while it runs, or after it, gets what it
  /// brought.
  ///
  /// `exchange`: exchanges a refresh token for new tokens at the server.
  func renew(
    expired accessToken: String,
    by exchange: @Sendable (_ refreshToken: String) async throws -> SessionTokens
  ) async throws -> String?
}
