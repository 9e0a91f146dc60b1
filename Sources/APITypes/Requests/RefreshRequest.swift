/// Exchanging a refresh token for new tokens. The old one is used up.
public struct RefreshRequest: RequestBody {
  public var refreshToken: String

  public init(refreshToken: String) { self.refreshToken = refreshToken }

  enum CodingKeys: String, CodingKey, CaseIterable { case refreshToken = "refresh_token" }

  public init(from decoder: any Decoder) throws {
    refreshToken = try FieldReader(decoder, CodingKeys.self).value(.refreshToken)
  }
}
