public import Models

/// A session that has just begun or been renewed: its tokens are shown here and never again.
public struct SessionBody: Codable, Hashable, Sendable {
  public var member: MemberBody
  public var accessToken: String
  /// Absent on a device that others will use after.
  public var refreshToken: String?
  /// Always `Bearer`.
  public var tokenType: String
  /// Seconds until the access token expires.
  public var expiresIn: Int64
  /// At signing up only: each can be exchanged once for a new password.
  public var recoveryCodes: [String]?
  /// When a pupil joins only: the pictures, in order, by which the pupil comes back.
  public var secret: [Picture]?

  public init(
    member: MemberBody,
    accessToken: String,
    refreshToken: String?,
    expiresIn: Int64,
    recoveryCodes: [String]? = nil,
    secret: [Picture]? = nil
  ) {
    self.member = member
    self.accessToken = accessToken
    self.refreshToken = refreshToken
    tokenType = "Bearer"
    self.expiresIn = expiresIn
    self.recoveryCodes = recoveryCodes
    self.secret = secret
  }

  enum CodingKeys: String, CodingKey {
    case member, secret
    case accessToken = "access_token"
    case refreshToken = "refresh_token"
    case tokenType = "token_type"
    case expiresIn = "expires_in"
    case recoveryCodes = "recovery_codes"
  }
}
