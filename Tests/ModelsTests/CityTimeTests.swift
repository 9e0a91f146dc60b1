import Accounting
import Models
import Testing

@Suite struct CityTimeTests {
  /// What the city's calendar says at moments written in UTC, however the client's own clock writes them.
  @Test(arguments: [
    // Tokyo is nine hours ahead and knows no daylight saving.
    ("Asia/Tokyo", "2026-11-22T14:59:59.999Z", "2026-11-22"),
    ("Asia/Tokyo", "2026-11-22T15:00:00.000Z", "2026-11-23"),
    ("Asia/Tokyo", "2026-11-23T14:59:59.999Z", "2026-11-23"),
    ("Asia/Tokyo", "2026-11-23T15:00:00.000Z", "2026-11-24"),
    // The first and the last second of a fiscal year, of a leap day, of 2038's wrap, and before 1970.
    ("Asia/Tokyo", "2027-03-31T14:59:59.000Z", "2027-03-31"),
    ("Asia/Tokyo", "2027-03-31T15:00:00.000Z", "2027-04-01"),
    ("Asia/Tokyo", "2028-02-28T15:00:00.000Z", "2028-02-29"),
    ("Asia/Tokyo", "2028-02-29T14:59:59.000Z", "2028-02-29"),
    ("Asia/Tokyo", "2028-02-29T15:00:00.000Z", "2028-03-01"),
    ("Asia/Tokyo", "2038-01-19T03:14:08.000Z", "2038-01-19"),
    ("Asia/Tokyo", "1969-12-31T14:59:59.999Z", "1969-12-31"),
    ("Asia/Tokyo", "1969-12-31T15:00:00.000Z", "1970-01-01"),
    // Summer begins 2026-03-29 and ends 2026-10-25 at 01:00 UTC.
    ("Europe/London", "2026-03-29T00:00:00.000Z", "2026-03-29"),
    ("Europe/London", "2026-03-29T22:59:59.999Z", "2026-03-29"),
    ("Europe/London", "2026-03-29T23:00:00.000Z", "2026-03-30"),
    ("Europe/London", "2026-10-24T22:59:59.999Z", "2026-10-24"),
    ("Europe/London", "2026-10-24T23:00:00.000Z", "2026-10-25"),
    ("Europe/London", "2026-10-25T23:59:59.999Z", "2026-10-25"),
    ("Europe/London", "2026-10-26T00:00:00.000Z", "2026-10-26"),
    // Summer begins 2026-03-08 and ends 2026-11-01 at 02:00 local time.
    ("America/New_York", "2026-03-08T04:59:59.999Z", "2026-03-07"),
    ("America/New_York", "2026-03-08T05:00:00.000Z", "2026-03-08"),
    ("America/New_York", "2026-03-09T03:59:59.999Z", "2026-03-08"),
    ("America/New_York", "2026-03-09T04:00:00.000Z", "2026-03-09"),
    ("America/New_York", "2026-11-01T04:00:00.000Z", "2026-11-01"),
    ("America/New_York", "2026-11-02T04:59:59.999Z", "2026-11-01"),
    ("America/New_York", "2026-11-02T05:00:00.000Z", "2026-11-02"),
    // Samoa changed sides of the date line: it had no 30 December 2011.
    ("Pacific/Apia", "2011-12-30T09:59:59.999Z", "2011-12-29"),
    ("Pacific/Apia", "2011-12-30T10:00:00.000Z", "2011-12-31"),
    ("Etc/UTC", "2026-11-23T23:59:59.999Z", "2026-11-23"),
  ])
  func theDayIsTheCitys(zone: String, moment: String, day: String) throws {
    let time = try #require(CityTime(identifier: zone))
    let instant = try #require(Instant(moment))
    #expect(time.day(at: instant).description == day)
  }

  @Test(arguments: [
    ("Asia/Tokyo", "2026-11-23", "2026-11-22T15:00:00.000Z"),
    ("Asia/Tokyo", "2028-02-29", "2028-02-28T15:00:00.000Z"),
    ("Europe/London", "2026-03-29", "2026-03-29T00:00:00.000Z"),
    ("Europe/London", "2026-03-30", "2026-03-29T23:00:00.000Z"),
    ("Europe/London", "2026-10-25", "2026-10-24T23:00:00.000Z"),
    ("Europe/London", "2026-10-26", "2026-10-26T00:00:00.000Z"),
    ("America/New_York", "2026-03-08", "2026-03-08T05:00:00.000Z"),
    ("America/New_York", "2026-11-02", "2026-11-02T05:00:00.000Z"),
    ("Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00.000Z"),
    ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z"),
    ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00.000Z"),
    // Clocks went from 24:00 to 01:00: the day began at one.
    ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z"),
  ])
  func aDayBeginsAt(zone: String, day: String, moment: String) throws {
    let time = try #require(CityTime(identifier: zone))
    #expect(time.start(of: try #require(Day(day))).description == moment)
  }

  /// Also on days that are not 24 hours long, and before 1970.
  @Test(arguments: [
    ("Asia/Tokyo", "2026-11-23T15:00:00.000Z", "0:00:00"),
    ("Asia/Tokyo", "2026-11-23T05:05:09.999Z", "14:05:09"),
    ("Asia/Tokyo", "1969-12-31T14:59:59.999Z", "23:59:59"),
    ("Europe/London", "2026-03-29T12:00:00.000Z", "13:00:00"),
    ("Europe/London", "2026-10-25T12:00:00.000Z", "12:00:00"),
    ("Asia/Kathmandu", "2026-11-23T00:00:00.000Z", "5:45:00"),
  ])
  func aClockInTheCityShows(zone: String, moment: String, clock: String) throws {
    let time = try #require(CityTime(identifier: zone))
    let instant = try #require(Instant(moment))
    #expect(time.clock(at: instant, seconds: true) == clock)
    #expect(time.clock(at: instant) == String(clock.dropLast(3)))
  }

  @Test(arguments: [
    "Asia/Tokyo", "Europe/London", "America/New_York", "Pacific/Apia", "Pacific/Kiritimati", "Asia/Kathmandu",
  ])
  func startAndDayAgree(zone: String) throws {
    let time = try #require(CityTime(identifier: zone))
    let skipped = zone == "Pacific/Apia" ? Day("2011-12-30") : nil
    let first = try #require(Day("2011-01-01"))
    for offset in 0..<800 {
      let day = first.advanced(by: offset)
      let start = time.start(of: day)
      #expect(time.day(at: start) == (day == skipped ? day.advanced(by: 1) : day))
      #expect(time.day(at: Instant(milliseconds: start.milliseconds - 1)) < day)
    }
  }

  @Test func isKnownByTheNamesOfTheTimeZoneDatabase() {
    #expect(CityTime(identifier: "Asia/Tokyo")?.identifier == "Asia/Tokyo")
    for unknown in ["", "Asia/Saitama", "Tokyo/Asia"] { #expect(CityTime(identifier: unknown) == nil) }
  }
}
