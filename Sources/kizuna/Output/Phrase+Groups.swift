import Models

/// Groups and who is in them.
extension Phrase {
  static func kind(_ kind: GroupKind) -> Phrase {
    switch kind {
    case .city: Phrase("city", ja: "市", hira: "し")
    case .ward: Phrase("ward", ja: "区", hira: "く")
    case .school: Phrase("school", ja: "学校", hira: "がっこう")
    case .class: Phrase("class", ja: "クラス", hira: "クラス")
    case .household: Phrase("household", ja: "家庭", hira: "いえ")
    case .club: Phrase("club", ja: "サークル", hira: "サークル")
    case .company: Phrase("company", ja: "会社", hira: "かいしゃ")
    }
  }

  static func role(_ role: Role) -> Phrase {
    switch role {
    case .officer: Phrase("officer", ja: "担当者", hira: "たんとうしゃ")
    case .teacher: Phrase("teacher", ja: "先生", hira: "せんせい")
    case .keeper: Phrase("keeper", ja: "世話役", hira: "せわやく")
    case .member: Phrase("member", ja: "メンバー", hira: "メンバー")
    case .pupil: Phrase("pupil", ja: "児童・生徒", hira: "せいと")
    }
  }

  static func noGroup(_ word: String) -> Phrase {
    Phrase("you are in no group \"\(word)\"", ja: "「\(word)」というグループには入っていません", hira: "「\(word)」の グループは みつかりません")
  }

  static func severalGroups(_ word: String) -> Phrase {
    Phrase("\"\(word)\" fits several groups:", ja: "「\(word)」に合うグループがいくつかあります:", hira: "「\(word)」は いくつか あります:")
  }

  static func groupMade(_ name: String, id: String) -> Phrase {
    Phrase("made: \(name)  \(id)", ja: "作りました: \(name)  \(id)", hira: "つくりました: \(name)  \(id)")
  }

  static func joined(_ name: String, _ role: Phrase, from day: String) -> Phrase {
    Phrase(
      "joined \(name) as \(role.en), from \(day)", ja: "\(name) に\(role.ja)として入りました（\(day) から）",
      hira: "\(name) に はいりました（\(role.hira)、\(day) から）")
  }

  static func codeFor(_ name: String, _ role: Phrase, until: String?) -> Phrase {
    let english = until.map { ", until \($0)" } ?? ""
    let japanese = until.map { "、\($0) まで" } ?? ""
    return Phrase(
      "Code to join \(name) as \(role.en)\(english).",
      ja: "\(name) に\(role.ja)として入るためのコード\(japanese)。", hira: "\(name) に はいる コード\(japanese)。")
  }

  static func leave(_ name: String) -> Phrase {
    Phrase("Leave \(name)?", ja: "\(name) を抜けますか", hira: "\(name) を やめる？")
  }

  static func left(_ name: String) -> Phrase {
    Phrase("left \(name)", ja: "\(name) を抜けました", hira: "\(name) を やめました")
  }
}
