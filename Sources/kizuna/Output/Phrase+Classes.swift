import Models

/// Classes and their pupils.
extension Phrase {
  static let whichSchool = Phrase(
    "say with --in which school it is of", ja: "--in で学校を選んでください", hira: "--in で がっこうを えらんでね")

  static func nextOpenClass(_ name: String) -> Phrase {
    Phrase(
      "let children in: kizuna class open '\(name)'", ja: "児童・生徒を入れるには: kizuna class open '\(name)'",
      hira: "みんなを いれるには: kizuna class open '\(name)'")
  }

  static func classClosed(_ name: String, codes: Int) -> Phrase {
    Phrase(
      codes == 1 ? "\(name): 1 code closed" : "\(name): \(codes) codes closed", ja: "\(name): コードを\(codes)件無効にしました",
      hira: "\(name): コードを \(codes)こ とじました")
  }

  static func countsFrom(_ day: String) -> Phrase {
    Phrase("counts from \(day)", ja: "\(day) から数えます", hira: "\(day) から かぞえるよ")
  }

  static func pupilsOf(_ count: Int, enrolled: Int64?) -> Phrase {
    let most = enrolled.map { "/\($0)" } ?? ""
    return Phrase("pupils: \(count)\(most)", ja: "児童・生徒: \(count)\(most)人", hira: "せいと: \(count)\(most)にん")
  }

  static func openCode(_ code: String, until instant: String) -> Phrase {
    Phrase(
      "open: \(code), until \(instant)", ja: "受付中: \(code)（\(instant) まで）", hira: "うけつけちゅう: \(code)（\(instant) まで）")
  }

  static func noPupil(_ nickname: String, of name: String) -> Phrase {
    Phrase(
      "there is no \"\(nickname)\" in \(name)", ja: "\(name) に「\(nickname)」はいません", hira: "\(name) に「\(nickname)」は いないよ")
  }

  static func newCard(_ nickname: String) -> Phrase {
    Phrase(
      "New pictures for \(nickname), in order:", ja: "\(nickname) の新しい絵（この順番）:", hira: "\(nickname) の あたらしい え（このじゅんばん）:"
    )
  }

  static func moved(_ nickname: String, to name: String, from day: String) -> Phrase {
    Phrase(
      "\(nickname): \(name) from \(day)", ja: "\(nickname): \(day) から \(name)", hira: "\(nickname): \(day) から \(name)")
  }

  static func renamed(_ nickname: String) -> Phrase {
    Phrase(
      "somebody there has that name already; the new one is \(nickname)", ja: "同じ名前の人がいるので、新しい名前は \(nickname) です",
      hira: "おなじ なまえの ひとが いるから、\(nickname) に かわるよ")
  }

  static func remove(_ nickname: String, of name: String) -> Phrase {
    Phrase(
      "Take \(nickname) out of \(name)?", ja: "\(nickname) を \(name) から外しますか", hira: "\(nickname) を \(name) から はずす？")
  }

  static func removed(_ nickname: String, of name: String) -> Phrase {
    Phrase("\(nickname) is out of \(name)", ja: "\(nickname) を \(name) から外しました", hira: "\(nickname) を \(name) から はずしたよ")
  }

  static func endClass(_ name: String) -> Phrase {
    Phrase(
      "End \(name) for good? Its pupils are logged out.", ja: "\(name) を終わりにしますか（児童・生徒はログアウトされます）",
      hira: "\(name) を おわりに する？")
  }

  static func turnYear(_ school: String) -> Phrase {
    Phrase(
      "Turn the school year of \(school)? Its classes end and their pupils are logged out.",
      ja: "\(school) の年度を更新しますか（今のクラスは終わり、児童・生徒はログアウトされます）", hira: "\(school) の ねんどを かえる？")
  }

  static func classEnded(_ name: String) -> Phrase {
    Phrase("\(name) has ended", ja: "\(name) を終わりにしました", hira: "\(name) は おわったよ")
  }

  static let columnCode = Phrase("code", ja: "コード", hira: "コード")

  static func picture(_ picture: Picture) -> Phrase {
    let names: [Picture: String] = [
      .apple: "りんご", .bell: "ベル", .bicycle: "じてんしゃ", .boat: "ヨット", .book: "ほん", .butterfly: "ちょうちょ", .carrot: "にんじん",
      .cat: "ねこ", .cherry: "さくらんぼ", .clock: "とけい", .cup: "コップ", .fish: "さかな", .house: "いえ", .key: "かぎ", .leaf: "はっぱ",
      .mitten: "てぶくろ", .moon: "つき", .mountain: "やま", .onigiri: "おにぎり", .pencil: "えんぴつ", .penguin: "ペンギン",
      .rabbit: "うさぎ", .rainbow: "にじ", .snail: "かたつむり", .snowman: "ゆきだるま", .star: "ほし", .sun: "たいよう", .train: "きしゃ",
      .tree: "き", .tulip: "チューリップ", .turtle: "かめ", .umbrella: "かさ",
    ]
    let name = names[picture] ?? picture.rawValue
    return Phrase(picture.rawValue, ja: name, hira: name)
  }
}
