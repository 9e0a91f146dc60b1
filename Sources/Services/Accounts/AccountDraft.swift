package import Accounting
import Models
import Secrets

/// What somebody who signs up sends.
package struct AccountDraft: Sendable {
  package var city: String
  package var handle: String
  package var password: String
  package var displayName: String?
  package var locale: Language?
  package var code: String?

  package init(
    city: String, handle: String, password: String, displayName: String? = nil, locale: Language? = nil,
    code: String? = nil
  ) {
    self.city = city
    self.handle = handle
    self.password = password
    self.displayName = displayName
    self.locale = locale
    self.code = code
  }

  func check() throws(Refusal) {
    guard TextRules.isHandle(handle) else {
      throw .invalid(
        "handle", en: "A handle has 3 to 32 of the characters a-z 0-9 . _ - and begins with a letter or digit.",
        ja: "ハンドルは a-z 0-9 . _ - の3～32文字で、英小文字か数字で始めてください。")
    }
    if let displayName { try Self.check(displayName: displayName) }
    try Self.check(password: password, handle: handle, field: "password")
  }

  static func check(displayName: String) throws(Refusal) {
    guard TextRules.isName(displayName) else {
      throw .invalid("display_name", en: "A name has 1 to 80 characters.", ja: "名前は1～80文字です。")
    }
  }

  static func check(password: String, handle: String, field: String) throws(Refusal) {
    guard let weakness = PasswordPolicy.weakness(of: password, handle: handle) else { return }
    let detail =
      switch weakness {
      case .tooShort: LocalizedText(en: "At least 12 characters, please.", ja: "12文字以上にしてください。")
      case .tooLong: LocalizedText(en: "At most 256 characters, please.", ja: "256文字以内にしてください。")
      case .containsHandle:
        LocalizedText(en: "The password contains the handle.", ja: "パスワードにハンドルが含まれています。")
      case .common:
        LocalizedText(en: "This is one of the most common passwords.", ja: "よく使われるパスワードです。")
      }
    throw Refusal(.weakPassword, at: "/\(field)", detail)
  }
}
