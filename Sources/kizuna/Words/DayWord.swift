import Accounting

/// A day as people type it.
///
///     today  yesterday  mon  11-20  2026-11-20  今日  昨日  月曜日  11/20
enum DayWord {
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let japaneseWeekdays = ["月", "火", "水", "木", "金", "土", "日"]

  /// The day that a word means when it is `today`: a weekday is the latest one past, a day without a year the latest one that is not
  /// to come. Nil for other words.
  static func day(_ word: String, today: Day) -> Day? {
    let word = PlainText.folded(word)
    switch word {
    case "today", "今日", "きょう": return today
    case "yesterday", "昨日", "きのう": return today.advanced(by: -1)
    default: break
    }
    if let weekday = weekday(word) {
      return today.advanced(by: -((today.weekday - weekday + 6) % 7 + 1))
    }
    return date(word) { month, day in
      // A leap day lies up to eight years back.
      (0...8).lazy.compactMap { Day(year: today.year - $0, month: month, day: day) }.first { $0 <= today }
    }
  }

  /// The same, or a failure that says what days look like.
  static func require(_ word: String, today: Day) throws -> Day {
    guard let day = day(word, today: today) else { throw CommandFailure.usage(.noDay(word)) }
    return day
  }

  /// The same of a day that may lie ahead: also `tomorrow` and, in so many days, `+7`; a weekday is the next one, a day without a year the
  /// next one that is not past.
  static func coming(_ word: String, today: Day) -> Day? {
    let word = PlainText.folded(word)
    switch word {
    case "today", "今日", "きょう": return today
    case "tomorrow", "明日", "あした", "あす": return today.advanced(by: 1)
    case "yesterday", "昨日", "きのう": return today.advanced(by: -1)
    default: break
    }
    if word.hasPrefix("+"), !word.hasPrefix("++"), let days = UInt8(word.dropFirst()) {
      return today.advanced(by: Int(days))
    }
    if let weekday = weekday(word) {
      return today.advanced(by: (weekday - today.weekday + 6) % 7 + 1)
    }
    return date(word) { month, day in
      (0...8).lazy.compactMap { Day(year: today.year + $0, month: month, day: day) }.first { $0 >= today }
    }
  }

  /// The same, or a failure that says what such days look like.
  static func requireComing(_ word: String, today: Day) throws -> Day {
    guard let day = coming(word, today: today) else { throw CommandFailure.usage(.noComingDay(word)) }
    return day
  }

  /// A day with its year, which may lie ahead: `2027-04-01`.
  static func requireDate(_ word: String) throws -> Day {
    guard let day = Day(PlainText.folded(word)) else { throw CommandFailure.usage(.noDay(word)) }
    return day
  }

  /// 1 for Monday to 7 for Sunday; three letters are enough.
  static func weekday(_ word: String) -> Int? {
    if let index = weekdays.firstIndex(where: { word.count >= 3 && $0.hasPrefix(word) }) { return index + 1 }
    return japaneseWeekdays.firstIndex { [$0, $0 + "曜", $0 + "曜日"].contains(word) }.map { $0 + 1 }
  }

  /// - Parameter withoutYear: What a month and a day alone mean.
  private static func date(_ word: String, withoutYear: (_ month: Int, _ day: Int) -> Day?) -> Day? {
    let parts = word.split(separator: word.contains("/") ? "/" : "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    switch numbers.count {
    case 3: return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    case 2: return withoutYear(numbers[0], numbers[1])
    default: return nil
    }
  }
}
