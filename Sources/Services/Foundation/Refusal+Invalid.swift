import Accounting
import Models

extension Refusal {
  static let unknownEdition = Refusal(
    .notFound, LocalizedText(en: "No one edition begins so; see `catalogue list`.", ja: "そのような版は一つに決まりません。"))

  static func dayInFuture(today: Day) -> Refusal {
    Refusal(
      .dayInFuture, at: "/day", LocalizedText(en: "Today is \(today) in the city.", ja: "今日は \(today) です。"))
  }

  /// - Parameter field: Where the day stands.
  /// - Throws: ``ProblemCode/dayTooEarly`` or ``ProblemCode/dayInFuture`` for a day outside of those allowed.
  static func require(_ day: Day, in days: ClosedRange<Day>, at field: String) throws(Refusal) {
    if day < days.lowerBound {
      throw Refusal(
        .dayTooEarly, at: field,
        LocalizedText(en: "Days from \(days.lowerBound) on.", ja: "\(days.lowerBound) 以降の日にしてください。"))
    }
    if day > days.upperBound {
      throw Refusal(
        .dayInFuture, at: field,
        LocalizedText(en: "Days until \(days.upperBound).", ja: "\(days.upperBound) までの日にしてください。"))
    }
  }

  /// A field breaks a rule of its own.
  static func invalid(_ field: String, en: String, ja: String) -> Refusal {
    Refusal(.invalidValue, at: "/\(field)", LocalizedText(en: en, ja: ja))
  }
}
