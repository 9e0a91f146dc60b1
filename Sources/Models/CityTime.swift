public import Accounting
import Foundation

/// The civil calendar of one city: which day it is there.
///
/// Days belong to the city, not to the device: an entry made at 23:59 in Saitama is of that day wherever the phone's clock stands.
public struct CityTime: Sendable, Hashable {
  public let identifier: String
  private let zone: TimeZone

  /// - Parameter identifier: A name of the IANA time zone database, such as `Asia/Tokyo`; nil if it isn't known.
  public init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.identifier = identifier
    self.zone = zone
  }

  /// The civil day in the city at `instant`.
  public func day(at instant: Instant) -> Day {
    Day(number: Int32(clamping: localMilliseconds(at: instant).flooredQuotient(by: Instant.dayMilliseconds)))
  }

  /// What a clock in the city shows at `instant`: `14:05`, or `14:05:09`.
  public func clock(at instant: Instant, seconds isWithSeconds: Bool = false) -> String {
    let local = localMilliseconds(at: instant)
    let day = local.flooredQuotient(by: Instant.dayMilliseconds)
    let seconds = (local - day * Instant.dayMilliseconds) / 1000
    let clock = "\(seconds / 3600):\(Self.twoDigits(seconds / 60 % 60))"
    return isWithSeconds ? "\(clock):\(Self.twoDigits(seconds % 60))" : clock
  }

  private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func localMilliseconds(at instant: Instant) -> Int64 {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    return instant.milliseconds + Int64(zone.secondsFromGMT(for: date)) * 1000
  }

  /// The first instant of a civil day in the city; of a day that was skipped, the first instant after it.
  public func start(of day: Day) -> Instant {
    // Offsets are between -12 and +14 hours, and a day begins on a whole second.
    var early = Instant(milliseconds: (Int64(day.number) - 1) * Instant.dayMilliseconds)
    var late = Instant(milliseconds: (Int64(day.number) + 1) * Instant.dayMilliseconds)
    while early.advanced(bySeconds: 1) < late {
      let middle = early.advanced(bySeconds: (late.milliseconds - early.milliseconds) / 2000)
      if self.day(at: middle) < day { early = middle } else { late = middle }
    }
    return late
  }

  /// Phones run a little ahead: around midnight the day that begins within this time is already accepted.
  public static let graceSeconds: Int64 = 15 * 60

  /// How many days back an entry may lie.
  public static let reachBackDays = 400

  /// The days that an entry made at `instant` may carry.
  public func acceptedDays(at instant: Instant) -> ClosedRange<Day> {
    let latest = day(at: instant.advanced(bySeconds: Self.graceSeconds))
    return day(at: instant).advanced(by: -Self.reachBackDays)...latest
  }
}

extension Int64 {
  fileprivate func flooredQuotient(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
