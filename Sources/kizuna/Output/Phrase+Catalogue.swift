import Accounting

/// The catalogue: where it comes from, and its words.
extension Phrase {
  static func usingCache(_ edition: String, server: String) -> Phrase {
    Phrase(
      "no answer from \(server): using edition \(edition) kept from earlier",
      ja: "\(server) から応答がないため、保存してある版 \(edition) を使います",
      hira: "\(server) から へんじが ないので、まえの はん \(edition) を つかいます")
  }

  static func usingProgramInstead(_ edition: String, server: String) -> Phrase {
    Phrase(
      "no answer from \(server): using edition \(edition) built into this program",
      ja: "\(server) から応答がないため、プログラムに入っている版 \(edition) を使います",
      hira: "\(server) から へんじが ないので、なかに ある はん \(edition) を つかいます")
  }

  static func usingProgram(_ edition: String) -> Phrase {
    Phrase(
      "using edition \(edition) built into this program", ja: "プログラムに入っている版 \(edition) を使います",
      hira: "なかに ある はん \(edition) を つかいます")
  }

  static func otherCity(_ slug: String, instead other: String) -> Phrase {
    Phrase(
      "nothing is known here of \(slug): using the regions of \(other)", ja: "\(slug) の情報がないため、\(other) の地域の値を使います",
      hira: "\(slug) が わからないので、\(other) の かずを つかいます")
  }

  static func theme(_ theme: Theme) -> Phrase {
    switch theme {
    case .energy: Phrase("energy", ja: "エネルギー", hira: "エネルギー")
    case .mobility: Phrase("mobility", ja: "移動", hira: "いどう")
    case .smartCities: Phrase("smart cities", ja: "スマートシティ", hira: "スマートシティ")
    case .resilience: Phrase("resilience", ja: "防災・レジリエンス", hira: "そなえ")
    }
  }

  static func kind(_ kind: ActionKind) -> Phrase {
    switch kind {
    case .pair: Phrase("one thing instead of another", ja: "かわりにしたこと", hira: "かわりに したこと")
    case .saving: Phrase("a saving", ja: "節約", hira: "せつやく")
    case .printed: Phrase("a figure printed by a campaign", ja: "キャンペーンの印刷値", hira: "シートの かず")
    case .resilience: Phrase("preparation, no CO2", ja: "備え（CO2 は数えません）", hira: "そなえ（CO2 は かぞえません）")
    }
  }

  static func bounds(usual: String, most: String) -> Phrase {
    Phrase(
      "usually up to \(usual), at most \(most)", ja: "ふつう \(usual) まで、最大 \(most)", hira: "ふつう \(usual) まで、おおくて \(most)")
  }

  static func oncePer(_ value: OncePer) -> Phrase {
    switch value {
    case .member: Phrase("person", ja: "一人ずつ", hira: "ひとりずつ")
    case .household: Phrase("household and day", ja: "家庭で一日に一度", hira: "いえで 1にちに 1かい")
    }
  }

  static func months(_ months: [Int]) -> Phrase {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let english = months.filter { (1...12).contains($0) }.map { names[$0 - 1] }.joined(separator: ", ")
    let japanese = months.map { "\($0)月" }.joined(separator: "、")
    return Phrase(english, ja: japanese, hira: months.map { "\($0)がつ" }.joined(separator: "、"))
  }

  static let with = Phrase("with", ja: "使った値", hira: "つかった かず")
  static let ownFigure = Phrase("own figure", ja: "ご自分の値", hira: "じぶんの かず")
  static let recalled = Phrase("recalled, to be looked up", ja: "記憶による値（recalled）、要確認", hira: "たしかめる ひつようが あります")

  static func latestKnown(_ period: String) -> Phrase {
    Phrase("latest known \(period)", ja: "最新値 \(period)", hira: "いちばん あたらしい かず \(period)")
  }

  static func noneFrom(_ regions: [String]) -> Phrase {
    let list = regions.joined(separator: ", ")
    return Phrase("none from \(list)", ja: "\(list) の値なし", hira: "\(list) の かずは ありません")
  }
}
