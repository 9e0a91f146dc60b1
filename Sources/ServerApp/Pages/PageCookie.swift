import Hummingbird

/// What a browser keeps for the pages.
enum PageCookie: String {
  /// The access token of a teacher or pupil.
  case session = "kizuna_session"
  /// A new pupil's nickname and pictures, sealed, until they are copied.
  case card = "kizuna_card"
  /// The class last joined on this device.
  case classroom = "kizuna_class"
  /// What a form of this browser must hold.
  case form = "kizuna_form"
  case language = "kizuna_lang"

  static let cardSeconds: Int64 = 600
  private static let yearSeconds = 365 * 86_400

  private var path: String {
    switch self {
    case .card: "/join/card"
    case .classroom: "/join"
    case .session, .form, .language: "/"
    }
  }

  /// - Parameters:
  ///   - seconds: How long it lives; the form's lives as long as the browser, language and class a year.
  ///   - isSecure: Whether it may only travel over TLS.
  func cookie(_ value: String, seconds: Int? = nil, isSecure: Bool) -> Cookie {
    let life = self == .language || self == .classroom ? Self.yearSeconds : nil
    return Cookie(
      name: rawValue, value: value, maxAge: seconds ?? life, path: path, secure: isSecure, httpOnly: true,
      sameSite: .strict)
  }

  /// Makes the browser forget it.
  func ended(isSecure: Bool) -> Cookie { cookie("", seconds: 0, isSecure: isSecure) }
}
