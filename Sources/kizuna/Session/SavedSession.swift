import APIClient
import APITypes

/// Who is logged in where, as it is kept in a file.
struct SavedSession: Codable, Equatable, Sendable {
  /// The server's address.
  let server: String
  var member: MemberBody
  var tokens: SessionTokens
}
