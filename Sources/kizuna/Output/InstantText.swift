import Accounting
import Models

/// Moments as people read them, by the clock of their city: "2026-11-24 Tue 12:00". JSON keeps them in UTC.
struct InstantText {
  /// Nil where the city's clock is not to be had.
  let time: CityTime?

  /// Without a city's clock in UTC, and marked so.
  func text(_ instant: Instant, _ language: Language) -> String {
    guard let time else { return instant.description }
    let day = DayText.text(time.day(at: instant), language)
    return language == .en ? "\(day) \(time.clock(at: instant))" : day + time.clock(at: instant)
  }
}

extension CommandContext {
  /// The clock of the member's city. What was done stands without it, so it fails nothing.
  func instants() async -> InstantText {
    guard !common.json, let city = try? await CatalogueSource(context: self).city() else {
      return InstantText(time: nil)
    }
    return InstantText(time: CityTime(identifier: city.timeZone))
  }

  /// One moment by that clock.
  func text(of instant: Instant?) async -> String? {
    guard let instant else { return nil }
    return await instants().text(instant, language)
  }
}
