import Accounting
import Models
import Testing

/// Which days an entry may carry: 400 back, today, and tomorrow a quarter of an hour before it begins.
@Suite struct AcceptedDaysTests {
  @Test(arguments: [
    ("Asia/Tokyo", "2026-11-23T14:44:59.999Z", "2026-11-23"),
    ("Asia/Tokyo", "2026-11-23T14:45:00.000Z", "2026-11-24"),
    ("Asia/Tokyo", "2026-11-23T14:59:59.999Z", "2026-11-24"),
    ("Asia/Tokyo", "2026-11-23T15:00:00.000Z", "2026-11-24"),
    ("Europe/London", "2026-10-25T23:44:59.999Z", "2026-10-25"),
    ("Europe/London", "2026-10-25T23:45:00.000Z", "2026-10-26"),
    ("America/New_York", "2026-03-09T03:44:59.999Z", "2026-03-08"),
    ("America/New_York", "2026-03-09T03:45:00.000Z", "2026-03-09"),
    ("Pacific/Apia", "2011-12-30T09:44:59.999Z", "2011-12-29"),
    ("Pacific/Apia", "2011-12-30T09:45:00.000Z", "2011-12-31"),
  ])
  func graceIsFifteenMinutes(zone: String, moment: String, latest: String) throws {
    let time = try #require(CityTime(identifier: zone))
    let days = time.acceptedDays(at: try #require(Instant(moment)))
    #expect(days.upperBound.description == latest)
  }

  @Test(arguments: [
    // The grace reaches forward only: yesterday is counted from today.
    ("2026-11-23T14:44:59.999Z", "2025-10-19"), ("2026-11-23T14:45:00.000Z", "2025-10-19"),
    ("2026-11-23T15:00:00.000Z", "2025-10-20"),
    // Over a leap day.
    ("2028-03-31T15:00:00.000Z", "2027-02-26"),
  ])
  func reachesBackFourHundredDays(moment: String, earliest: String) throws {
    let time = try #require(CityTime(identifier: "Asia/Tokyo"))
    let days = time.acceptedDays(at: try #require(Instant(moment)))
    #expect(days.lowerBound.description == earliest)
    #expect(time.day(at: try #require(Instant(moment))) == days.lowerBound.advanced(by: 400))
  }
}
