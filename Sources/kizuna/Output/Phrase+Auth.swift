/// Accounts and sessions.
extension Phrase {
  static let password = Phrase("Password:", ja: "パスワード:", hira: "パスワード:")
  static let passwordAgain = Phrase("Once more:", ja: "もう一度:", hira: "もう いちど:")

  static let passwordsDiffer = Phrase(
    "the two passwords differ", ja: "二つのパスワードが違います", hira: "2つの パスワードが ちがいます")

  static let noPasswordOnInput = Phrase(
    "there is no password on stdin", ja: "標準入力にパスワードがありません", hira: "パスワードが とどきません でした")

  static let passwordNeedsTerminal = Phrase(
    "a password can only be typed on a terminal; use --password-stdin",
    ja: "端末がないためパスワードを入力できません。--password-stdin を使ってください",
    hira: "ここでは パスワードを かけません。--password-stdin を つかってね")

  static func unprotected(_ server: String) -> Phrase {
    Phrase(
      "warning: everybody on the way to \(server) can read your password; use https",
      ja: "注意: \(server) への途中でパスワードを読まれるおそれがあります。https を使ってください",
      hira: "ちゅうい: \(server) までの とちゅうで パスワードを よまれるかも しれません")
  }

  static let keepCodes = Phrase(
    "Recovery codes: keep them in a safe place. Each gives you a new password once, and they are not shown again.",
    ja: "復旧コードです。安全な場所に保管してください。一つで一度だけ新しいパスワードにできます。もう表示されません。",
    hira: "パスワードを わすれた ときの コードです。だいじに しまってね。もう でて きません。")

  static func sessionPlace(_ path: String) -> Phrase {
    Phrase(
      "The session is kept in \(path), for you alone to read.", ja: "セッションを \(path) に、ご本人だけが読める形で保存します。",
      hira: "ログインの きろくを \(path) に しまいます。")
  }

  static func signedUp(_ handle: String, city: String, server: String) -> Phrase {
    Phrase(
      "Welcome, \(handle). You are logged in at \(server), city \(city).",
      ja: "ようこそ、\(handle) さん。\(server)（\(city)）にログインしました。", hira: "ようこそ、\(handle) さん。\(server)（\(city)）に はいりました。")
  }

  static func loggedIn(_ handle: String, city: String, server: String) -> Phrase {
    Phrase(
      "Logged in as \(handle) at \(server), city \(city).", ja: "\(handle) として \(server)（\(city)）にログインしました。",
      hira: "\(handle) として \(server)（\(city)）に はいりました。")
  }

  static func loggedInAs(_ name: String, city: String, server: String) -> Phrase {
    Phrase("\(name), city \(city), at \(server)", ja: "\(name)、\(city)、\(server)", hira: "\(name)、\(city)、\(server)")
  }

  static let notLoggedIn = Phrase(
    "you are not logged in; try: kizuna auth login", ja: "ログインしていません。kizuna auth login を実行してください",
    hira: "ログインして いません。kizuna auth login を してね")

  static func loggedInElsewhere(_ server: String, wanted: String) -> Phrase {
    Phrase(
      "you are logged in at \(server), not at \(wanted); try: kizuna auth login --server \(wanted)",
      ja: "ログインしているのは \(server) で、\(wanted) ではありません。kizuna auth login --server \(wanted) を実行してください",
      hira: "はいって いるのは \(server) で、\(wanted) では ありません")
  }

  static let pleaseLogIn = Phrase(
    "try: kizuna auth login", ja: "kizuna auth login を実行してください", hira: "kizuna auth login を してね")

  static let sessionLivesOn = Phrase(
    "the server could not be told; there the session goes on until it expires",
    ja: "サーバーに伝えられませんでした。サーバー側のセッションは期限まで残ります",
    hira: "サーバーに つたわりません でした")

  static let loggedOut = Phrase("Logged out.", ja: "ログアウトしました。", hira: "ログアウト しました。")
}
