import Accounting

/// A day with its weekday: "2026-11-20 Fri", "2026-11-20（金）".
enum DayText {
  private static let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let japanese = ["月", "火", "水", "木", "金", "土", "日"]

  static func text(_ day: Day, _ language: Language) -> String {
    let weekday = weekday(day.weekday, language)
    return language == .en ? "\(day) \(weekday)" : "\(day)（\(weekday)）"
  }

  /// - Parameter number: 1 for Monday to 7 for Sunday.
  static func weekday(_ number: Int, _ language: Language) -> String {
    (language == .en ? english : japanese)[number - 1]
  }
}
