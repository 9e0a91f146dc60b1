public import Accounting

/// The days of a challenge, in its city's calendar.
public struct ChallengePeriod: Hashable, Sendable {
  public let firstDay: Day
  public let lastDay: Day
  /// So many days after the last one, entries for its days still count.
  public let lateDays: Int

  public static let standardLateDays = 3
  public static let mostLateDays = 30
  /// Entries go back no further, so that a longer one could never be filled.
  public static let mostDays = 366

  public init(firstDay: Day, lastDay: Day, lateDays: Int = ChallengePeriod.standardLateDays) {
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.lateDays = lateDays
  }

  public var days: Int { firstDay.distance(to: lastDay) + 1 }

  public func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }

  /// The first instant after the last day; what arrives from then on is late.
  public func lateFrom(in time: CityTime) -> Instant { time.start(of: lastDay.advanced(by: 1)) }

  /// The first instant at which no write counts any more: 00:00 of the day after the last late one.
  public func closesAt(in time: CityTime) -> Instant { time.start(of: lastDay.advanced(by: lateDays + 1)) }

  /// The state of a challenge that was opened.
  public func state(at now: Instant, in time: CityTime) -> ChallengeState {
    if now >= closesAt(in: time) { return .closed }
    let today = time.day(at: now)
    return today < firstDay ? .announced : today <= lastDay ? .open : .closing
  }
}
