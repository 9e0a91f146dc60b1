import Accounting

/// What one means to do again and again, and the day's screen.
extension Phrase {
  static let columnStreak = Phrase("weeks", ja: "続いた週", hira: "つづいた しゅう")

  static let noHabits = Phrase(
    "Nothing is meant yet: kizuna habit set walk --on mon,wed,fri",
    ja: "続けることはまだありません: kizuna habit set walk --on mon,wed,fri",
    hira: "つづける ことは まだ ありません: kizuna habit set walk --on mon,wed,fri")

  static func habitSet(_ title: LocalizedText, en: String, ja: String) -> Phrase {
    Phrase(
      "from now on: \(title.en), on \(en)", ja: "これから続けます: \(title.ja)（\(ja)）",
      hira: "これから つづけます: \(title.text(.jaHira))（\(ja)）")
  }

  static func habitRemoved(_ title: LocalizedText) -> Phrase {
    Phrase("no longer meant: \(title.en)", ja: "やめました: \(title.ja)", hira: "やめました: \(title.text(.jaHira))")
  }

  static func noWeekday(_ word: String) -> Phrase {
    Phrase(
      "\"\(word)\" is no day of the week; say mon to sun joined by commas, weekdays, weekend or every",
      ja: "「\(word)」は曜日ではありません。月,水,金 や 平日、週末、毎日 のように書いてください",
      hira: "「\(word)」は ようびでは ありません。月,水,金 の ように かいてね")
  }

  static func doneToday(_ title: LocalizedText, mass: String) -> Phrase {
    Phrase("  ● \(title.en)  \(mass)", ja: "  ● \(title.ja)  \(mass)", hira: "  ● \(title.text(.jaHira))  \(mass)")
  }

  /// - Parameter action: What to type for it.
  static func meantToday(_ title: LocalizedText, action: String) -> Phrase {
    Phrase(
      "  ○ \(title.en)  (kizuna log \(action))", ja: "  ○ \(title.ja)（kizuna log \(action)）",
      hira: "  ○ \(title.text(.jaHira))（kizuna log \(action)）")
  }

  static let nothingToday = Phrase("  nothing logged yet", ja: "  まだ記録がありません", hira: "  まだ きろくが ありません")

  static func ownWeek(_ mass: String, new: String) -> Phrase {
    Phrase(
      "this week: \(mass) avoided, \(new) of it new", ja: "今週: \(mass) 削減（うち新しく \(new)）",
      hira: "こんしゅう: \(mass) へらした（あたらしく \(new)）")
  }

  static func homeWeek(_ name: String, _ mass: String) -> Phrase {
    Phrase("\(name), this week: \(mass)", ja: "\(name)の今週: \(mass)", hira: "\(name)の こんしゅう: \(mass)")
  }

  static func openChallenge(_ title: String, until day: String) -> Phrase {
    Phrase("challenge: \(title), until \(day)", ja: "チャレンジ: \(title)（\(day) まで）", hira: "チャレンジ: \(title)（\(day) まで）")
  }
}
