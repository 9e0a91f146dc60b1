/// A civil day of the proleptic Gregorian calendar, without a time or a time zone.
///
/// Conversions between a day's number and its date follow the era method of Howard Hinnant,
/// "chrono-compatible low-level date algorithms": a year that begins on 1 March puts the leap day last.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  public init(number: Int32) {
    self.number = number
  }

  /// The day of a date, or nil for a date that does not exist or lies outside the years 1900 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Day.length(ofMonth: month, year: year) else { return nil }
    let marchYear = month > 2 ? year : year - 1
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day this many days later; before the first or after the last countable day it stays there.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    guard !overflow else { return Day(number: days < 0 ? .min : .max) }
    return Day(number: Int32(clamping: sum))
  }

  /// Days from this day to the other, negative when the other is earlier.
  public func distance(to other: Day) -> Int {
    Int(other.number) - Int(number)
  }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    let sinceMonday = (Int(number) + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
