/// A new password, by somebody who has a recovery code instead of the present one. The code is used up.
public struct PasswordReset: RequestBody {
  /// The city's slug.
  public var city: String
  public var handle: String
  public var recoveryCode: String
  public var newPassword: String

  public init(city: String, handle: String, recoveryCode: String, newPassword: String) {
    self.city = city
    self.handle = handle
    self.recoveryCode = recoveryCode
    self.newPassword = newPassword
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case city, handle
    case recoveryCode = "recovery_code"
    case newPassword = "new_password"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    city = try fields.value(.city)
    handle = try fields.value(.handle)
    recoveryCode = try fields.value(.recoveryCode)
    newPassword = try fields.value(.newPassword)
  }
}
