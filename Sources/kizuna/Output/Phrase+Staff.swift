import Models

/// Days that do not compete, and unusual entries.
extension Phrase {
  static func alert(_ kind: AlertKind) -> Phrase {
    switch kind {
    case .heat: Phrase("heat", ja: "暑さ", hira: "あつさ")
    case .cold: Phrase("cold", ja: "寒さ", hira: "さむさ")
    }
  }

  static func alertSet(_ day: String, _ kind: Phrase) -> Phrase {
    Phrase(
      "marked: \(day), \(kind.en). Cooling and heating of that day count in no challenge.",
      ja: "\(day) を「\(kind.ja)」の日にしました。その日の冷暖房の記録は、チャレンジには数えません。",
      hira: "\(day) を「\(kind.hira)」の ひに しました。その ひの エアコンの きろくは、チャレンジには かぞえません。")
  }

  static func alertRemoved(_ day: String) -> Phrase {
    Phrase("unmarked: \(day)", ja: "\(day) をふつうの日に戻しました", hira: "\(day) を ふつうの ひに もどしました")
  }

  static let noAlerts = Phrase(
    "No day is marked.", ja: "暑さや寒さの日はありません。", hira: "あつさや さむさの ひは ありません。")

  static let nothingUnusual = Phrase(
    "Nothing waits to be confirmed.", ja: "確認待ちの記録はありません。", hira: "かくにん まちの きろくは ありません。")

  static func confirmed(_ what: String) -> Phrase {
    Phrase("confirmed: \(what)", ja: "確認しました: \(what)", hira: "かくにんしました: \(what)")
  }

  static func notUnusual(_ word: String) -> Phrase {
    Phrase(
      "no entry \"\(word)\" waits to be confirmed here", ja: "「\(word)」という確認待ちの記録はここにはありません",
      hira: "「\(word)」という かくにん まちの きろくは ありません")
  }

  static func severalUnusual(_ word: String) -> Phrase {
    Phrase("\"\(word)\" fits several entries:", ja: "「\(word)」に合う記録がいくつかあります:", hira: "「\(word)」は いくつか あります:")
  }

  static func rowOfSheet(_ row: Int64, _ sheet: String) -> Phrase {
    Phrase("row \(row), \(sheet)", ja: "\(sheet) \(row)行目", hira: "\(sheet) \(row)ぎょうめ")
  }
}
