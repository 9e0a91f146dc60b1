/// Settings and where they come from.
extension Phrase {
  static func noServer(_ path: String) -> Phrase {
    Phrase(
      "which server? Say --server URL, set KIZUNA_SERVER, or write server = \"URL\" into \(path)",
      ja: "サーバーがわかりません。--server URL か KIZUNA_SERVER、または \(path) の server = \"URL\" で指定してください",
      hira: "どの サーバーか わかりません。--server URL を つけてね")
  }

  static let noCity = Phrase(
    "which city? Say --city SLUG, such as --city saitama", ja: "都市がわかりません。--city saitama のように指定してください",
    hira: "どの まちか わかりません。--city saitama の ように かいてね")

  static func noAddress(_ text: String, _ origin: String) -> Phrase {
    Phrase(
      "\"\(text)\" (\(origin)) is no address like https://kizuna.example",
      ja: "「\(text)」（\(origin)）は https://kizuna.example のようなアドレスではありません",
      hira: "「\(text)」（\(origin)）は https://kizuna.example の ような アドレスでは ありません")
  }

  static func noSlug(_ text: String, _ origin: String) -> Phrase {
    Phrase(
      "\"\(text)\" (\(origin)) is no short name like saitama", ja: "「\(text)」（\(origin)）は saitama のような名前ではありません",
      hira: "「\(text)」（\(origin)）は saitama の ような なまえでは ありません")
  }

  static func noLanguage(_ text: String, _ origin: String) -> Phrase {
    Phrase(
      "\"\(text)\" (\(origin)) is none of ja, ja-Hira and en", ja: "「\(text)」（\(origin)）は ja、ja-Hira、en のどれでもありません",
      hira: "「\(text)」（\(origin)）は ja、ja-Hira、en の どれでも ありません")
  }

  static func configurationLine(_ path: String, _ line: Int) -> Phrase {
    Phrase(
      "\(path):\(line): expected a line like city = \"saitama\"",
      ja: "\(path):\(line): city = \"saitama\" のような行にしてください",
      hira: "\(path):\(line): city = \"saitama\" の ように かいてね")
  }

  static func configurationKey(_ path: String, _ line: Int, _ key: String) -> Phrase {
    let keys = ConfigurationFile.keys.joined(separator: ", ")
    return Phrase(
      "\(path):\(line): \"\(key)\" is none of \(keys)", ja: "\(path):\(line): 「\(key)」は \(keys) のどれでもありません",
      hira: "\(path):\(line): 「\(key)」は \(keys) の どれでも ありません")
  }

  static func configurationTwice(_ path: String, _ line: Int, _ key: String) -> Phrase {
    Phrase(
      "\(path):\(line): \"\(key)\" is set twice", ja: "\(path):\(line): 「\(key)」が二度書かれています",
      hira: "\(path):\(line): 「\(key)」が 2かい かいて あります")
  }

  static func notBoth(_ one: String, _ other: String) -> Phrase {
    Phrase(
      "\(one) and \(other) don't go together", ja: "\(one) と \(other) は同時に使えません",
      hira: "\(one) と \(other) は いっしょに つかえません")
  }
}
