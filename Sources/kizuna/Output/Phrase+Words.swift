/// What is said of words on the command line that don't say what they should.
extension Phrase {
  static func noComingDay(_ word: String) -> Phrase {
    Phrase(
      "\"\(word)\" is no day; days to come look like today, tomorrow, +7, mon, 12-01, 2026-12-01",
      ja: "「\(word)」は日付ではありません。today、tomorrow、+7、mon、12-01、2026-12-01 のように書いてください",
      hira: "「\(word)」は ひづけでは ありません。きょう、あした、12-01 の ように かいてね")
  }

  static func noDay(_ word: String) -> Phrase {
    Phrase(
      "\"\(word)\" is no day; days look like today, yesterday, mon, 11-20, 2026-11-20",
      ja: "「\(word)」は日付ではありません。today、yesterday、mon、11-20、2026-11-20 のように書いてください",
      hira: "「\(word)」は ひづけでは ありません。きょう、きのう、11-20 の ように かいてね")
  }

  static func decimalComma(_ word: String) -> Phrase {
    let better = word.replacing(",", with: ".")
    return Phrase(
      "\"\(word)\" has a comma; decimals have a point (\(better)), and thousands nothing between",
      ja: "「\(word)」にコンマがあります。小数は点で（\(better)）、桁の区切りは書かないでください", hira: "「\(word)」に コンマが あります。\(better) の ように かいてね")
  }

  static func noQuantity(_ word: String) -> Phrase {
    Phrase(
      "\"\(word)\" is no quantity like 12.5km", ja: "「\(word)」は 12.5km のような量ではありません",
      hira: "「\(word)」は 12.5km の ような かずでは ありません")
  }

  static func noNumber(_ word: String) -> Phrase {
    Phrase("\(word): a number is needed", ja: "\(word): 数にしてください", hira: "\(word): かずに してね")
  }

  static func noPair(_ word: String) -> Phrase {
    Phrase(
      "\"\(word)\" is not of the form name=value", ja: "「\(word)」を 名前=値 の形にしてください",
      hira: "「\(word)」を なまえ=あたい の かたちに してね")
  }

  static func overrideWithoutUnit(_ word: String) -> Phrase {
    Phrase(
      "\"\(word)\" has no unit; write it like 'electricity.grid=0.3 kgCO2/kWh'",
      ja: "「\(word)」に単位がありません。'electricity.grid=0.3 kgCO2/kWh' のように書いてください", hira: "「\(word)」に たんいが ありません")
  }

  static func noAction(_ word: String) -> Phrase {
    Phrase(
      "there is no action \"\(word)\"; `kizuna catalogue` lists them",
      ja: "「\(word)」という行動はありません。`kizuna catalogue` で一覧を見られます",
      hira: "「\(word)」は みつかりません。`kizuna catalogue` で みてね")
  }

  static func noActionButNear(_ word: String) -> Phrase {
    Phrase(
      "there is no action \"\(word)\". Did you mean:", ja: "「\(word)」という行動はありません。もしかして:",
      hira: "「\(word)」は みつかりません。もしかして:")
  }

  static func severalActions(_ word: String) -> Phrase {
    Phrase(
      "\"\(word)\" fits several actions. Did you mean:", ja: "「\(word)」に合う行動がいくつかあります。もしかして:",
      hira: "「\(word)」は いくつか あります。どれかな:")
  }

  static func howMuch(_ action: String, unit: String) -> Phrase {
    Phrase(
      "how many \(unit)? Say it like: kizuna log \(action) 3\(unit)",
      ja: "何 \(unit) ですか。kizuna log \(action) 3\(unit) のように書いてください",
      hira: "なん \(unit) かな。kizuna log \(action) 3\(unit) の ように かいてね")
  }

  static let limitTooSmall = Phrase("--limit is 1 or more", ja: "--limit は 1 以上にしてください", hira: "--limit は 1から だよ")
  static let fromMissing = Phrase("--to needs --from", ja: "--to には --from も必要です", hira: "--to には --from も いります")

  static let periodBackwards = Phrase(
    "the period ends before it begins", ja: "期間の終わりが始まりより前です", hira: "おわりが はじまりより まえです")

  static let entryIsFixed = Phrase(
    "an entry's figures are fixed; options and quantities go with an action", ja: "記録の値は決まっています。量やオプションは行動に付けてください",
    hira: "きろくの かずは かわりません")
}
