/// Totals.
extension Phrase {
  static let sum = Phrase("sum", ja: "合計", hira: "ぜんぶで")
  static let nothingInPeriod = Phrase("nothing logged", ja: "記録はありません", hira: "きろくは ありません")
  static let heldBack = Phrase("held back", ja: "非公開", hira: "ひみつ")

  static let heldBackWhy = Phrase(
    "Figures about too few people are held back.", ja: "人数が少ない集計は公開しません。", hira: "ひとが すくない ときは みせません。")

  static let mixedBases = Phrase(
    "Some of it counts CO2 alone, some other greenhouse gases too.", ja: "CO2 だけの値と、ほかの温室効果ガスも含む値が混ざっています。",
    hira: "CO2 だけの かずと、ほかの ガスも いれた かずが あります。")

  static func sumOf(_ entries: Int64, _ mass: Phrase) -> Phrase {
    let english = entries == 1 ? "1 entry" : "\(entries) entries"
    return Phrase(
      "\(english), \(mass.en) avoided; errors taken as fully correlated",
      ja: "\(entries)件、\(mass.ja)を削減（誤差は完全に相関すると仮定）",
      hira: "\(entries)けん、\(mass.hira) を へらした")
  }

  /// - Parameter sentence: The server's, in the user's language.
  static func equivalent(_ sentence: String) -> Phrase {
    Phrase("= \(sentence)", ja: "＝ \(sentence)", hira: "＝ \(sentence)")
  }
}
