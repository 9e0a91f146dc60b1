import APIClient
import APITypes

extension CommandContext {
  /// Keeps a session that has just begun, and says before where.
  func keep(_ session: SessionBody, at address: ServerAddress) throws {
    say(.sessionPlace(places.session))
    try sessionFile.write(
      SavedSession(server: address.description, member: session.member, tokens: SessionTokens(session)))
  }

  /// Without TLS everybody on the way can read a password; on this machine itself nobody is on the way.
  func warnIfUnprotected(_ address: ServerAddress) {
    let isHere = ["localhost", "127.0.0.1", "[::1]"].contains { host in
      address.authority == host || address.authority.hasPrefix(host + ":")
    }
    if address.scheme == "http", !isHere { say(.unprotected(address.description)) }
  }
}
