/// What goes wrong between the program, its files and the server.
extension Phrase {
  static func unreachable(_ server: String) -> Phrase {
    Phrase(
      "no answer from \(server)", ja: "\(server) から応答がありません", hira: "\(server) から へんじが ありません")
  }

  static func unexpectedAnswer(_ status: Int) -> Phrase {
    Phrase(
      "what answers there is no Kizuna server (HTTP \(status))", ja: "応答したのは Kizuna のサーバーではありません（HTTP \(status)）",
      hira: "へんじを したのは Kizuna では ありません（HTTP \(status)）")
  }

  static func retryAfter(_ seconds: Int64) -> Phrase {
    Phrase(
      "try again in \(seconds) \(seconds == 1 ? "second" : "seconds")", ja: "\(seconds)秒後にもう一度お試しください",
      hira: "\(seconds)びょう まって、もう いちど やってみてね")
  }

  static func tryingAgain(_ number: Int, of most: Int) -> Phrase {
    Phrase(
      "no answer, trying again (\(number) of \(most))", ja: "応答がないため、もう一度送ります（\(number)/\(most)）",
      hira: "へんじが ないので、もう いちど おくります（\(number)/\(most)）")
  }

  static func internalFault(_ what: String) -> Phrase {
    Phrase("this should not happen: \(what)", ja: "予期しない問題が起きました: \(what)", hira: "おもいがけない ことが おきました: \(what)")
  }

  static func cannotRead(_ path: String) -> Phrase {
    Phrase("\(path) cannot be read", ja: "\(path) を読み取れません", hira: "\(path) を よめません")
  }

  static func saved(_ path: String) -> Phrase {
    Phrase("saved: \(path)", ja: "保存しました: \(path)", hira: "とっておきました: \(path)")
  }

  static func cannotWrite(_ path: String) -> Phrase {
    Phrase("\(path) cannot be written", ja: "\(path) に書き込めません", hira: "\(path) に かけません")
  }

  static func locked(_ path: String) -> Phrase {
    Phrase(
      "another process holds \(path)", ja: "ほかのプロセスが \(path) を使用中です", hira: "ほかの プログラムが \(path) を つかって います")
  }

  static func foreignOwner(_ path: String) -> Phrase {
    Phrase("\(path) belongs to somebody else", ja: "\(path) はほかの人のものです", hira: "\(path) は ほかの ひとの ものです")
  }

  static func permissionsTooWide(_ path: String) -> Phrase {
    Phrase(
      "others on this machine can get at \(path); close it, and log in again if somebody may have read it",
      ja: "\(path) がこの端末のほかの人にも見えます。閉じて、読まれたかもしれないときはログインし直してください",
      hira: "\(path) が ほかの ひとにも みえます。とじてね")
  }

  static func noTimeZone(_ name: String) -> Phrase {
    Phrase(
      "this machine does not know the time zone \(name)", ja: "この端末は時間帯 \(name) を知りません",
      hira: "この コンピューターは じかんたい \(name) を しりません")
  }

  static let interrupted = Phrase("interrupted", ja: "中断しました", hira: "とちゅうで やめました")
  static let nothingDone = Phrase("nothing was done", ja: "何もしませんでした", hira: "なにも しませんでした")

  static let needsYes = Phrase(
    "nobody can be asked here; --yes says that you mean it", ja: "ここでは確認できません。実行するには --yes を付けてください",
    hira: "ここでは きけません。--yes を つけてね")

  static let arrivalUnknown = Phrase(
    "whether the entry arrived is not known; `kizuna list` tells", ja: "記録が届いたかどうかわかりません。`kizuna list` で確かめてください",
    hira: "きろくが とどいたか わかりません。`kizuna list` で たしかめてね")
}
