import Accounting

/// Days of the week as people type them: `mon,wed`, `月、水`, `weekdays`, `weekend`, `every`.
enum WeekdayWords {
  static func days(_ text: String) throws -> [Int] {
    switch PlainText.folded(text) {
    case "every", "everyday", "毎日", "まいにち": return Array(1...7)
    case "weekdays", "平日": return Array(1...5)
    case "weekend", "週末": return [6, 7]
    default: break
    }
    let days = try CommaWords.words(text).map { word in
      guard let day = DayWord.weekday(PlainText.folded(word)) else { throw CommandFailure.usage(.noWeekday(word)) }
      return day
    }
    guard !days.isEmpty else { throw CommandFailure.usage(.noWeekday(text)) }
    return Set(days).sorted()
  }

  static func text(_ days: [Int], _ language: Language) -> String {
    days.map { DayText.weekday($0, language) }.joined(separator: language == .en ? ", " : "・")
  }
}
