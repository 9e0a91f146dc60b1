import Accounting

/// Entries: logged, listed, taken back.
extension Phrase {
  static func logged(_ entry: EntryLine) -> Phrase {
    let what = entry.what
    let avoided = entry.avoided
    return Phrase(
      "logged: \(what.en): \(avoided.en)", ja: "記録しました: \(what.ja): \(avoided.ja)",
      hira: "きろく しました: \(what.hira): \(avoided.hira)")
  }

  static func avoided(_ mass: Phrase) -> Phrase {
    Phrase("avoided \(mass.en)", ja: "\(mass.ja)を削減", hira: "\(mass.hira) を へらした")
  }

  static let noMass = Phrase("no mass of CO2 is counted", ja: "CO2 の量は数えません", hira: "CO2 の りょうは かぞえません")

  static func caution(_ text: LocalizedText) -> Phrase {
    Phrase(
      "mind: \(text.text(.en))", ja: "ご注意: \(text.text(.ja))", hira: "きを つけて: \(text.text(.jaHira))")
  }

  static func countedIn(_ names: [String]) -> Phrase {
    let japanese = names.joined(separator: "、")
    return Phrase(
      "counted in \(names.joined(separator: ", "))", ja: "集計先: \(japanese)", hira: "かぞえた ところ: \(japanese)")
  }

  static let countedNowhere = Phrase(
    "counted in your own figures only: you were in no group that day", ja: "集計先: ご自分の記録のみ（その日はどのグループにも入っていません）",
    hira: "かぞえた ところ: じぶんの きろくだけ")

  static func notCountedIn(_ names: [String], reason: Phrase) -> Phrase {
    let japanese = names.joined(separator: "、")
    return Phrase(
      "not counted in \(names.joined(separator: ", ")): \(reason.en)", ja: "集計外: \(japanese)（\(reason.ja)）",
      hira: "かぞえない ところ: \(japanese)（\(reason.hira)）")
  }

  /// Why an entry does not count; a reason of a newer server stays as it is.
  static func reason(_ code: String) -> Phrase {
    switch code {
    case "already_counted_for_household":
      Phrase("the household has counted it today already", ja: "同じ日の家庭の分はすでに数えました", hira: "いえの ぶんは もう かぞえました")
    case "out_of_season": Phrase("out of season", ja: "季節外", hira: "きせつが ちがいます")
    case "awaiting_confirmation":
      Phrase("unusually much, waiting to be confirmed", ja: "量が多いため確認待ち", hira: "いつもより おおいので、かくにんを まっています")
    case "alert_day": Phrase("a day of a heat or cold alert", ja: "熱中症・低温の警戒日", hira: "あつさ・さむさに きをつける日")
    case "challenge_closed": Phrase("the challenge was over", ja: "チャレンジ終了後の記録", hira: "チャレンジが おわったあと")
    case "already_on_sheet": Phrase("it stands on a sheet", ja: "シートに記録済み", hira: "シートに もう あります")
    default: .plain(code)
    }
  }

  static let unusual = Phrase(
    "more than usual: in challenges it counts once somebody confirms it", ja: "ふだんより多い量です。チャレンジには確認のあとで入ります",
    hira: "いつもより おおいです。チャレンジには かくにんの あとで はいります")

  static func nothingLogged(from: Day, to: Day) -> Phrase {
    Phrase(
      "nothing logged from \(from) to \(to)", ja: "\(from) から \(to) までの記録はありません",
      hira: "\(from) から \(to) までの きろくは ありません")
  }

  static func noEntry(_ word: String) -> Phrase {
    Phrase("you have no entry \(word)", ja: "記録 \(word) はありません", hira: "きろく \(word) は ありません")
  }

  static func severalEntries(_ word: String) -> Phrase {
    Phrase("several entries begin with \(word)", ja: "\(word) で始まる記録がいくつかあります", hira: "\(word) で はじまる きろくが いくつか あります")
  }

  static let nothingToUndo = Phrase("there is nothing to take back", ja: "取り消す記録がありません", hira: "とりけす きろくが ありません")

  static func takeBack(_ what: Phrase) -> Phrase {
    Phrase("Take back: \(what.en)?", ja: "取り消しますか: \(what.ja)", hira: "とりけす？: \(what.hira)")
  }

  static func takenBack(_ what: Phrase) -> Phrase {
    Phrase("taken back: \(what.en)", ja: "取り消しました: \(what.ja)", hira: "とりけしました: \(what.hira)")
  }

  static let habitYes = Phrase("always", ja: "いつも", hira: "いつも")
  static let habitNo = Phrase("newly", ja: "新しく", hira: "あたらしく")
}
