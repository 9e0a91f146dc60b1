import Accounting
import Models

/// The part of a day in which people log: they are awake for fourteen hours from eight.
struct WakingHours: Sendable {
  private let start: Instant

  private static let firstSecond: Int64 = 8 * 3600
  private static let milliseconds: Int64 = 14 * 3600 * 1000

  init(of day: Day, in time: CityTime) { start = time.start(of: day).advanced(bySeconds: Self.firstSecond) }

  /// When one of `count` things is done that are spread over these hours.
  func instant(_ index: Int, of count: Int) -> Instant {
    Instant(milliseconds: start.milliseconds + Self.milliseconds * Int64(index) / Int64(count))
  }
}
