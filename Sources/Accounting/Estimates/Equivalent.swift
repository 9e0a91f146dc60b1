/// A measure in which a mass of CO2 is easier to picture. Each has its mass from somebody who published it; none is made up.
public enum Equivalent: String, CaseIterable, Sendable {
  /// Balls filled with CO2: 10 g each, as Toyama's schools count them (2,481 kg are 248,116 balls: とやま環境チャレンジ10,
  /// joduka-e.el.tym.ed.jp).
  case soccerBalls = "soccer_balls"
  /// Days in which one cedar takes in as much: a cedar of 36 to 40 years, one of 1,000 on a hectare, takes in 8.8 kg a year (Forestry Agency of
  /// Japan, rinya.maff.go.jp/j/sin_riyou/ondanka/20141113_topics2_2.html).
  case cedarDays = "cedar_days"
  /// Hours of a 50-inch television: an hour less a day avoids 12.4 kg a year (METI energy saving portal, the catalogue's `meti-living`).
  case televisionHours = "television_hours"

  /// What so many of it weigh.
  private var measure: (milligrams: Int64, count: Int64) {
    switch self {
    case .soccerBalls: (10_000, 1)
    case .cedarDays: (8_800_000, 365)
    case .televisionHours: (12_400_000, 365)
    }
  }

  /// How many a mass comes to, to the nearest whole; none for less than nothing.
  public func count(milligrams: Int64) -> Int64 { parts(1, milligrams) }

  /// The same in tenths.
  public func tenths(milligrams: Int64) -> Int64 { parts(10, milligrams) }

  private func parts(_ parts: Int64, _ milligrams: Int64) -> Int64 {
    guard milligrams > 0 else { return 0 }
    let (whole, rest) = milligrams.quotientAndRemainder(dividingBy: measure.milligrams)
    return parts * measure.count * whole
      + (2 * parts * measure.count * rest + measure.milligrams) / (2 * measure.milligrams)
  }

  /// The number with the words before and behind it: "スギの木1本が", "75", "日で吸うCO2".
  ///
  /// - Returns: Nil for less than one.
  public func text(milligrams: Int64, language: Language) -> (before: String, count: String, after: String)? {
    let count = count(milligrams: milligrams)
    guard count > 0 else { return nil }
    // "75", and for a cedar's longer times years: nobody pictures 41,477 days.
    let years = count / 365
    let isYears = self == .cedarDays && years >= 2
    let number = isYears ? years : count
    let words = isYears ? Self.cedarYears : words(isOne: number == 1)
    let (before, after) =
      switch language {
      case .en: words.en
      case .ja: words.ja
      case .jaHira: words.jaHira
      }
    return (before, NumberText.grouped("\(number)"), after)
  }

  private typealias Around = (before: String, after: String)

  private static let cedarYears: (en: Around, ja: Around, jaHira: Around) = (
    ("what one cedar absorbs in ", " years"), ("スギの木1本が", "年間に吸うCO2"), ("すぎの き 1ぽんが ", "ねんかんに すう CO2")
  )

  private func words(isOne: Bool) -> (en: Around, ja: Around, jaHira: Around) {
    switch self {
    case .soccerBalls:
      (
        ("", isOne ? " soccer ball full of CO2" : " soccer balls full of CO2"), ("サッカーボール", "個分のCO2"),
        ("サッカーボール ", "こぶんの CO2")
      )
    case .cedarDays:
      (
        ("what one cedar absorbs in ", isOne ? " day" : " days"), ("スギの木1本が", "日間に吸うCO2"),
        ("すぎの き 1ぽんが ", "にちかんに すう CO2")
      )
    case .televisionHours:
      (("", isOne ? " hour of television" : " hours of television"), ("テレビ", "時間分のCO2"), ("テレビ ", "じかんぶんの CO2"))
    }
  }
}
