/// A session whose tokens live as long as the process.
public actor MemorySession: SessionStore {
  public private(set) var tokens: SessionTokens?
  private var isRenewing = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  public init(_ tokens: SessionTokens? = nil) { self.tokens = tokens }

  public func accessToken() -> String? { tokens?.accessToken }

  /// Logging in, or out with nil.
  public func replace(by tokens: SessionTokens?) { self.tokens = tokens }

  public func renew(
    expired accessToken: String,
    by exchange: @Sendable (_ refreshToken: String) async throws -> SessionTokens
  ) async throws -> String? {
    while isRenewing { await withCheckedContinuation { waiting.append($0) } }
    guard let tokens, tokens.accessToken == accessToken else { return self.tokens?.accessToken }
    guard let refreshToken = tokens.refreshToken else { return nil }
    isRenewing = true
    defer { endRenewal() }
    let renewed = try await exchange(refreshToken)
    // Who logged in or out in the meantime is not undone.
    if self.tokens == tokens { self.tokens = renewed }
    return self.tokens?.accessToken
  }

  private func endRenewal() {
    isRenewing = false
    for continuation in waiting { continuation.resume() }
    waiting = []
  }
}
