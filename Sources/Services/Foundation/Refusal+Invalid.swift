import Accounting
import Models

extension Refusal {
  static let unknownEdition = Refusal(
    .notFound, LocalizedText(en: "No one edition begins so; see `catalogue list`.", ja: "そのような版は一つに決まりません。"))

  static func dayInFuture(today: Day) -> Refusal {
    Refusal(
      .dayInFuture, at: "/day", LocalizedText(en: "Today is \(today) in the city.", ja: "今日は \(today) です。"))
  }

  /// A field breaks a rule of its own.
  static func invalid(_ field: String, en: String, ja: String) -> Refusal {
    Refusal(.invalidValue, at: "/\(field)", LocalizedText(en: en, ja: ja))
  }
}
