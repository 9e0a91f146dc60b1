import Accounting
import Models

/// Challenges.
extension Phrase {
  static let columnState = Phrase("STATE", ja: "状態", hira: "いま")
  static let columnPeriod = Phrase("DAYS", ja: "期間", hira: "いつ")
  static let columnOrganiser = Phrase("BY", ja: "主催", hira: "だれが")
  static let columnChallenge = Phrase("CHALLENGE", ja: "チャレンジ", hira: "チャレンジ")
  static let columnScore = Phrase("SCORE", ja: "得点", hira: "とくてん")
  static let columnTookPart = Phrase("TOOK PART", ja: "参加", hira: "さんか")

  static let noChallenges = Phrase("no challenges just now", ja: "いまはチャレンジがありません", hira: "いまは チャレンジが ありません")
  static let stillFilling = Phrase(
    "What was logged before is still being counted.", ja: "これまでの記録を集計しています。", hira: "まえの きろくを かぞえています。")
  static let noLastDay = Phrase(
    "say the last day with --to", ja: "最後の日を --to で指定してください", hira: "さいごの日を --to で おしえてください")

  static let lastBeforeFirst = Phrase(
    "the last day comes before the first", ja: "最後の日が最初の日より前です", hira: "さいごの日が さいしょの日より まえです")
  static let notBegunYet = Phrase(
    "Figures appear once it has begun.", ja: "始まると、ここに数が出ます。", hira: "はじまると かずが でます。")
  static let heldBackOnBoard = Phrase(
    """
    Figures are shown once five people have logged (to outsiders ten), and of new and usual things three each or nobody; beside another \
    challenge of the same days, since this one opened.
    """,
    ja: """
      数は、5人（関係者以外には10人）が記録し、新しい行動もいつもの行動も3人以上か0人なら表示します。ほかのチャレンジと期間が重なるときは、\
      公開してからの人数です。
      """,
    hira: """
      5にん（なかまでは ない ひとには 10にん）が きろくすると みせます。あたらしい ことも いつもの ことも、3にん いじょうか、だれも いない \
      ときです。おなじ ときに ほかの チャレンジも あるなら、はじまってからの にんずうです。
      """)
  static let goalReached = Phrase("The goal is reached.", ja: "目標を達成しました。", hira: "もくひょうを たっせい しました。")
  static let ranksAmongShown = Phrase(
    "Ranks are among the teams whose figures may be shown.", ja: "順位は、数を出せるチームの中のものです。",
    hira: "かずを だせる チームの なかの じゅんいです。")

  init(_ text: LocalizedText) { self.init(text.en, ja: text.ja, hira: text.text(.jaHira)) }

  static func band(_ number: Int) -> Phrase { Phrase("band \(number)", ja: "区分\(number)", hira: "グループ \(number)") }

  static func bands(_ sizes: [Int64]) -> Phrase {
    let text = sizes.map(String.init).joined(separator: ", ")
    return Phrase(
      "ranked in bands; further ones begin at \(text) people", ja: "人数の区分ごとに順位を決めます（\(text)人から次の区分）",
      hira: "おなじくらいの おおきさの チームで くらべます（\(text)にんから つぎの グループ）")
  }

  static func visibility(_ visibility: ChallengeVisibility) -> Phrase {
    switch visibility {
    case .group: Phrase("seen by those who belong to it", ja: "関係者に公開", hira: "なかまだけが みられます")
    case .city: Phrase("seen by everybody in the city", ja: "市内のみんなに公開", hira: "まちの みんなが みられます")
    case .public: Phrase("public", ja: "だれにでも公開", hira: "だれでも みられます")
    }
  }

  static func onlyActions(_ names: String) -> Phrase {
    Phrase("actions: \(names)", ja: "行動: \(names)", hira: "こうどう: \(names)")
  }

  static let teamsAtOpening = Phrase(
    "teams: all there are when it opens", ja: "チーム: 公開するときにあるものすべて", hira: "チーム: はじまる ときに ある ところ ぜんぶ")

  static func onlyThemes(_ names: String) -> Phrase {
    Phrase("themes: \(names)", ja: "テーマ: \(names)", hira: "テーマ: \(names)")
  }

  static func challengeChanged(_ title: String) -> Phrase {
    Phrase("changed: \(title)", ja: "変更しました: \(title)", hira: "なおしました: \(title)")
  }

  static func deleteChallenge(_ title: String) -> Phrase {
    Phrase("Delete \(title)?", ja: "\(title) を削除しますか", hira: "\(title) を けす？")
  }

  static func challengeDeleted(_ title: String) -> Phrase {
    Phrase("deleted: \(title)", ja: "削除しました: \(title)", hira: "けしました: \(title)")
  }

  static func challengeState(_ state: ChallengeState) -> Phrase {
    switch state {
    case .draft: Phrase("draft", ja: "下書き", hira: "したがき")
    case .announced: Phrase("announced", ja: "予告中", hira: "もうすぐ")
    case .open: Phrase("open", ja: "開催中", hira: "やっています")
    case .closing: Phrase("over, late entries still count", ja: "終了（遅れた記録は受付中）", hira: "おわり（あとからの きろくも まだ かぞえます）")
    case .closed: Phrase("closed", ja: "結果確定", hira: "けっかが きまりました")
    }
  }

  static func counting(_ counting: ChallengeCounting) -> Phrase {
    counting == .done
      ? Phrase("counts everything done", ja: "したことすべてを数えます", hira: "したこと ぜんぶを かぞえます")
      : Phrase("counts what is new", ja: "新しく始めたことだけを数えます", hira: "あたらしく はじめたことを かぞえます")
  }

  static func rule(_ rule: ScoringRule) -> Phrase {
    switch rule {
    case .goal: Phrase("a common goal, no ranks", ja: "みんなの目標（順位なし）", hira: "みんなの もくひょう（じゅんいは ありません）")
    case .total: Phrase("ranked by the sum", ja: "合計で順位を決めます", hira: "ぜんぶの かずで くらべます")
    case .perMember: Phrase("ranked by the mass per person", ja: "1人あたりで順位を決めます", hira: "ひとりぶんで くらべます")
    case .participation: Phrase("ranked by how many take part", ja: "参加率で順位を決めます", hira: "さんかした ひとの わりあいで くらべます")
    case .activeDays: Phrase("ranked by days taken part", ja: "参加した日数で順位を決めます", hira: "さんかした日で くらべます")
    case .fair:
      Phrase(
        "ranked per person, fair to small and large teams", ja: "大小のチームに公平な1人あたりで順位を決めます",
        hira: "おおきい チームも ちいさい チームも おなじ チャンスで くらべます")
    }
  }

  static func unranked(_ reason: Standings.UnrankedReason) -> Phrase {
    switch reason {
    case .enrolmentMissing: Phrase("size unknown", ja: "人数が不明", hira: "にんずうが わかりません")
    case .minimumParticipation: Phrase("too few took part", ja: "参加率が足りません", hira: "さんかが すくないです")
    }
  }

  static func organisedBy(_ name: String) -> Phrase {
    Phrase("organised by \(name)", ja: "主催: \(name)", hira: "\(name) の チャレンジ")
  }

  static func target(_ mass: String) -> Phrase {
    Phrase("target: \(mass) CO2", ja: "目標: CO2 \(mass)", hira: "もくひょう: CO2 \(mass)")
  }

  static func targetEntries(_ count: Int64) -> Phrase {
    Phrase("target: \(count) entries", ja: "目標: \(count)件", hira: "もくひょう: \(count)けん")
  }

  static func minimumParticipation(_ percent: Int64) -> Phrase {
    Phrase(
      "a rank needs \(percent) % to take part", ja: "順位には\(percent)%以上の参加が必要です",
      hira: "\(percent)% いじょうが さんかすると じゅんいが つきます")
  }

  static func lateUntil(_ days: Int64, _ instant: String) -> Phrase {
    guard days > 0 else {
      return Phrase(
        "entries count until \(instant) only", ja: "記録は \(instant) までのものだけ数えます",
        hira: "\(instant) までの きろくだけ かぞえます")
    }
    return Phrase(
      "late entries count for \(days) \(days == 1 ? "day" : "days"), until \(instant)",
      ja: "遅れた記録も\(days)日間、\(instant) まで数えます",
      hira: "あとからの きろくは \(instant) まで")
  }

  static func teams(_ count: Int64) -> Phrase {
    Phrase(count == 1 ? "1 team" : "\(count) teams", ja: "\(count)チーム", hira: "\(count)チーム")
  }

  static func moreTeams(_ count: Int64) -> Phrase {
    Phrase("… and \(count) more", ja: "ほか\(count)チーム", hira: "あと \(count)チーム")
  }

  static func asOf(_ instant: String) -> Phrase {
    Phrase("as of \(instant)", ja: "\(instant) 現在", hira: "\(instant) の かず")
  }

  static func challengeMade(_ title: String, id: String) -> Phrase {
    Phrase("made: \(title)  \(id)", ja: "作りました: \(title)  \(id)", hira: "つくりました: \(title)  \(id)")
  }

  static func nextOpenChallenge(_ id: String) -> Phrase {
    let command = "kizuna challenge open \(id)"
    return Phrase(
      "It is a draft; open it with: \(command)", ja: "まだ下書きです。公開するには: \(command)", hira: "まだ したがきです。はじめるには: \(command)")
  }

  static func openChallenge(_ title: String) -> Phrase {
    Phrase(
      "Open \(title)? Its teams, days and rule then stay as they are.", ja: "\(title) を公開しますか（チーム・期間・ルールは変えられなくなります）",
      hira: "\(title) を はじめる？（もう かえられません）")
  }

  static func challengeOpened(_ title: String, teams: Int64) -> Phrase {
    Phrase(
      "opened: \(title), \(teams) \(teams == 1 ? "team" : "teams")", ja: "公開しました: \(title)（\(teams)チーム）",
      hira: "はじめました: \(title)（\(teams)チーム）")
  }

  static func teamJoined(_ team: String, _ title: String) -> Phrase {
    Phrase("\(team) takes part in \(title)", ja: "\(team) が \(title) に参加します", hira: "\(team) が \(title) に さんかします")
  }

  static func teamSized(_ enrolled: Int64) -> Phrase {
    Phrase(
      "as \(enrolled) people, which stands in the result beside what the team says of itself",
      ja: "人数は\(enrolled)人です（結果に、チーム自身の人数とともに残ります）", hira: "\(enrolled)にんの チームに なりました")
  }

  static func leaveChallenge(_ team: String, _ title: String) -> Phrase {
    Phrase(
      "Take \(team) out of \(title)? It is ranked there no more.", ja: "\(team) を \(title) から外しますか（順位に入りません）",
      hira: "\(team) は \(title) を やめる？")
  }

  static func teamLeft(_ team: String, _ title: String) -> Phrase {
    Phrase("\(team) has left \(title)", ja: "\(team) は \(title) から抜けました", hira: "\(team) は \(title) を やめました")
  }

  static func noChallenge(_ word: String) -> Phrase {
    Phrase(
      "there is no challenge \"\(word)\" that you may see", ja: "「\(word)」というチャレンジは見つかりません",
      hira: "「\(word)」の チャレンジは みつかりません")
  }

  static func severalChallenges(_ word: String) -> Phrase {
    Phrase("\"\(word)\" fits several challenges:", ja: "「\(word)」に合うチャレンジがいくつかあります:", hira: "「\(word)」は いくつか あります:")
  }

  static let nothingToChange = Phrase(
    "say what to change: --title or --description, and of a draft --from, --to, --rule, --target, --teams, --actions, --visibility ...",
    ja: "変えるものを指定してください: --title、--description、下書きなら --from、--to、--rule、--target、--teams、--actions、--visibility など",
    hira: "なにを かえるか おしえてください: --title、--description、--from、--to、--rule、--target、--visibility など")

  static func noTemplate(_ path: String) -> Phrase {
    Phrase("\(path) is no template of a challenge", ja: "\(path) はチャレンジのひな形ではありません", hira: "\(path) は つかえない ファイルです")
  }

  /// What is wrong with one field of a file.
  static func field(_ error: FieldError) -> Phrase {
    let place = error.pointer.isEmpty ? "" : "\(error.pointer): "
    let text = error.detail
    return Phrase(place + text.en, ja: place + text.ja, hira: place + text.text(.jaHira))
  }

  static func noMass(_ text: String) -> Phrase {
    Phrase(
      "\"\(text)\" is no mass; try 100kg", ja: "「\(text)」は質量ではありません。例: 100kg", hira: "「\(text)」は おもさでは ありません。れい: 100kg")
  }

  static func noTheme(_ text: String) -> Phrase {
    Phrase("there is no theme \"\(text)\"", ja: "「\(text)」というテーマはありません", hira: "「\(text)」という テーマは ありません")
  }
}
