/// A new password, by somebody who knows the present one.
public struct PasswordChange: RequestBody {
  public var currentPassword: String
  public var newPassword: String

  public init(currentPassword: String, newPassword: String) {
    self.currentPassword = currentPassword
    self.newPassword = newPassword
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case currentPassword = "current_password"
    case newPassword = "new_password"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    currentPassword = try fields.value(.currentPassword)
    newPassword = try fields.value(.newPassword)
  }
}
