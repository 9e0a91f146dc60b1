import APIClient
import APITypes
import Foundation

/// The session's tokens in a file that several processes share.
struct SessionFile: SessionStore {
  let path: String
  let environment: CommandEnvironment

  private var file: PrivateFile { PrivateFile(path: path) }

  /// The saved session; nil when nobody is logged in.
  ///
  /// - Throws: ``CommandFailure`` for a file that is open to others or that cannot be read.
  func read() throws -> SavedSession? {
    guard let bytes = try file.read() else { return nil }
    guard let session = try? JSONCoding.decode(SavedSession.self, from: bytes) else {
      throw CommandFailure(.failure, .cannotRead(path))
    }
    return session
  }

  func write(_ session: SavedSession) throws {
    let suffix = environment.randomBytes(8).map { String($0, radix: 16) }.joined()
    try file.write(JSONCoding.encode(session), temporarySuffix: suffix)
  }

  func remove() throws { try file.remove() }

  func accessToken() throws -> String? { try read()?.tokens.accessToken }

  /// The refresh token works once: while one process exchanges it, the others wait, and then read what it brought.
  func renew(
    expired accessToken: String, by exchange: @Sendable (_ refreshToken: String) async throws -> SessionTokens
  ) async throws -> String? {
    try file.makeFolder()
    let lock = try await FileLock.take(path + ".lock", pause: environment.pause)
    defer { lock.release() }
    guard var session = try read() else { return nil }
    guard session.tokens.accessToken == accessToken else { return session.tokens.accessToken }
    guard let refreshToken = session.tokens.refreshToken else { return nil }
    session.tokens = try await exchange(refreshToken)
    try write(session)
    return session.tokens.accessToken
  }
}
