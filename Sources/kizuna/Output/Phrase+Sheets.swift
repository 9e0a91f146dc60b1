import Accounting

/// Paper sheets of classes.
extension Phrase {
  static let columnTicks = Phrase("ticks", ja: "チェック", hira: "チェック")
  static let columnRate = Phrase("of rows", ja: "実行率", hira: "わりあい")
  static let columnEnrolledRate = Phrase("of the class", ja: "在籍に対して", hira: "クラスで")

  static let sheetIsHTML = Phrase(
    "a blank sheet is HTML and never JSON", ja: "印刷用のシートは HTML です。JSON にはできません", hira: "シートは HTML だけです")

  static func sheetPrinted(_ path: String) -> Phrase {
    Phrase(
      "written to \(path); print it from a browser, on A4 without margins",
      ja: "\(path) に書き出しました。ブラウザーで開き、A4・余白なしで印刷してください",
      hira: "\(path) に かきました。ブラウザーで ひらいて、A4で いんさつしてね")
  }

  static let sheetEncoding = Phrase(
    "the file is neither UTF-8 nor Shift_JIS", ja: "ファイルの文字コードが UTF-8 でも Shift_JIS でもありません",
    hira: "ファイルの もじを よめません")

  static func sheetQuote(line: Int) -> Phrase {
    Phrase(
      "row \(line): a quote has no end", ja: "\(line)行目: 引用符が閉じていません", hira: "\(line)ぎょうめ: \" が とじて いません")
  }

  static let sheetEmpty = Phrase("the file has no rows", ja: "ファイルに行がありません", hira: "ファイルに ぎょうが ありません")

  static func sheetFaults(_ count: Int) -> Phrase {
    Phrase(
      "nothing was sent; the file has \(count) \(count == 1 ? "fault" : "faults"):",
      ja: "ファイルに誤りが\(count)か所あり、何も送りませんでした:",
      hira: "まちがいが \(count)こ あるので、なにも おくりませんでした:")
  }

  static let sheetNoName = Phrase(
    "the heading has no column \"row\" or \"nickname\"", ja: "見出しに「番号」か「ニックネーム」の列がありません",
    hira: "「ばんごう」か「ニックネーム」が ありません")

  static func sheetTwoNames(column: Int) -> Phrase {
    Phrase(
      "column \(column): numbers or nicknames, not both", ja: "\(column)列目: 番号とニックネームはどちらか一つにしてください",
      hira: "\(column)れつめ: ばんごうか ニックネームの どちらかに してね")
  }

  static func sheetUnknownColumn(_ name: String, column: Int) -> Phrase {
    Phrase(
      "column \(column): no action \"\(name)\"", ja: "\(column)列目: 「\(name)」という行動はありません",
      hira: "\(column)れつめ: 「\(name)」は ありません")
  }

  static func sheetColumnTwice(_ name: String, column: Int) -> Phrase {
    Phrase(
      "column \(column): \"\(name)\" stands there twice", ja: "\(column)列目: 「\(name)」が2回あります",
      hira: "\(column)れつめ: 「\(name)」が 2かい あります")
  }

  static func sheetPlace(line: Int, column: Int, _ heading: String) -> Phrase {
    let name = heading.isEmpty ? "" : " (\(heading))"
    return Phrase(
      "row \(line), column \(column)\(name)", ja: "\(line)行目 \(column)列目\(name)",
      hira: "\(line)ぎょうめ \(column)れつめ\(name)")
  }

  static func sheetStrayCell(_ place: Phrase) -> Phrase {
    Phrase(
      "\(place.en): a cell without a heading", ja: "\(place.ja): 見出しのない欄に値があります", hira: "\(place.hira): みだしが ありません")
  }

  static func sheetNumber(_ text: String, _ place: Phrase) -> Phrase {
    Phrase(
      "\(place.en): \"\(text)\" is no number from 1 to 200", ja: "\(place.ja): 「\(text)」は1～200の番号ではありません",
      hira: "\(place.hira): 「\(text)」は 1から200の ばんごうでは ありません")
  }

  static func sheetCell(_ text: String, _ place: Phrase) -> Phrase {
    Phrase(
      "\(place.en): \"\(text)\" is neither empty, 1 or ○ (new today), nor 2 or ◎ (always)",
      ja: "\(place.ja): 「\(text)」は、空欄、1か○（今日やった）、2か◎（いつも）のどれでもありません",
      hira: "\(place.hira): 「\(text)」は つかえません。○か ◎に してね")
  }

  static func sheetNameless(line: Int) -> Phrase {
    Phrase(
      "row \(line): whose row is it?", ja: "\(line)行目: 番号かニックネームがありません", hira: "\(line)ぎょうめ: だれの ぎょうですか")
  }

  static func noSheet(_ candidates: [String]) -> Phrase {
    let names = candidates.joined(separator: ", ")
    return candidates.isEmpty
      ? Phrase("no sheet has all of these actions", ja: "これらの行動がすべてあるシートはありません", hira: "あう シートが ありません")
      : Phrase(
        "say which sheet: --sheet with one of \(names)", ja: "どのシートですか: --sheet \(names)",
        hira: "どの シートですか: --sheet \(names)")
  }

  static func noSheetRun(_ group: String) -> Phrase {
    Phrase("\(group) has no such sheet", ja: "\(group) にそのシートはありません", hira: "\(group) に その シートは ありません")
  }

  static func sheetHead(_ title: String, _ group: String, _ day: String) -> Phrase {
    Phrase("\(title), \(group), \(day)", ja: "\(title)　\(group)　\(day)", hira: "\(title)　\(group)　\(day)")
  }

  static let sheetDryRun = Phrase(
    "nothing was sent (--dry-run)", ja: "何も送っていません（--dry-run）", hira: "なにも おくって いません（--dry-run）")

  static func sheetEntered(rows: Int64, ticks: Int64) -> Phrase {
    Phrase(
      "entered: \(rows) \(rows == 1 ? "row" : "rows"), \(ticks) \(ticks == 1 ? "tick" : "ticks")",
      ja: "入力しました: \(rows)行、チェック\(ticks)個",
      hira: "いれました: \(rows)ぎょう、チェック\(ticks)こ")
  }

  static func sheetRowRefused(_ name: String, _ reason: String) -> Phrase {
    Phrase(
      "row \(name) was not taken: \(reason)", ja: "\(name) の行は取り込めません: \(reason)",
      hira: "\(name) の ぎょうは いれられません: \(reason)")
  }

  static func undoSheet(_ what: String) -> Phrase {
    Phrase("Undo \(what)?", ja: "\(what) を取り消しますか", hira: "\(what) を とりけす？")
  }

  static func sheetUndone(_ what: String) -> Phrase {
    Phrase("undone: \(what)", ja: "取り消しました: \(what)", hira: "とりけしました: \(what)")
  }

  static func sheetRowTwice(_ name: String) -> Phrase {
    Phrase("row \(name) stands there twice", ja: "\(name) の行が2回あります", hira: "\(name) の ぎょうが 2かい あります")
  }

  static func sheetRowsMissing(_ count: Int) -> Phrase {
    Phrase(
      count == 1 ? "1 row is not on the sheet; the others are" : "\(count) rows are not on the sheet; the others are",
      ja: "\(count)行は取り込めませんでした。ほかの行は入っています", hira: "\(count)ぎょうは はいって いません。ほかは はいって います")
  }

  static func sheetMoreRows(_ rows: Int64, than enrolled: Int64) -> Phrase {
    Phrase(
      "there are \(rows) rows, and the class has \(enrolled)", ja: "クラスは\(enrolled)人ですが、\(rows)行あります",
      hira: "クラスは \(enrolled)にんですが、\(rows)ぎょう あります")
  }

  static func sheetOutOfSeason(_ titles: [LocalizedText]) -> Phrase {
    Phrase(
      "Out of season on this day: \(titles.map(\.en).joined(separator: ", ")). It stands on the sheet, and in no total.",
      ja: "この日は季節外です: \(titles.map(\.ja).joined(separator: "、"))。シートには数え、クラスなどの合計には入りません。",
      hira: "きせつが ちがいます: \(titles.map { $0.text(.jaHira) }.joined(separator: "、"))。シートには かぞえ、クラスの かずには はいりません。")
  }

  static func sheetDayAhead(_ day: String) -> Phrase {
    Phrase("\(day) is still to come", ja: "\(day) はまだ来ていません", hira: "\(day) は まだ きて いません")
  }

  static func unknownSheet(_ word: String, _ sheets: [String]) -> Phrase {
    Phrase(
      "there is no sheet \"\(word)\": \(sheets.joined(separator: ", "))",
      ja: "「\(word)」というシートはありません: \(sheets.joined(separator: "、"))",
      hira: "「\(word)」という シートは ありません: \(sheets.joined(separator: "、"))")
  }
}
