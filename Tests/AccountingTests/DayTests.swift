import Testing

@testable import Accounting

@Suite struct DayTests {
  /// Counts days one by one from 1900-01-01, a Monday, with the plain rules of the calendar.
  @Test func civilConversionsAgreeWithCountingFrom1900To2400() {
    var number: Int32 = -25_567
    var weekday = 1
    for year in 1900...2400 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        for day in 1...length {
          let expected = Day(number: number)
          #expect(Day(year: year, month: month + 1, day: day) == expected)
          #expect(
            [expected.year, expected.month, expected.dayOfMonth, expected.weekday] == [year, month + 1, day, weekday]
          )
          number += 1
          weekday = weekday % 7 + 1
        }
        #expect(Day(year: year, month: month + 1, day: length + 1) == nil)
      }
    }
  }

  @Test(arguments: ["1900-01-01", "1970-01-01", "2000-02-29", "2026-11-23", "9999-12-31"])
  func textRoundTrips(text: String) throws {
    let day = try #require(Day(text))
    #expect(day.description == text)
    #expect(Day(number: day.number) == day)
  }

  @Test(arguments: [
    "", "2026-11-3", "2026-11-031", "2026/11/03", "1899-12-31", "2026-13-01", "2026-00-10", "2026-02-29", "2100-02-29",
    "２０２６-11-23", "+026-11-23", "2026-11-2 ", " 2026-11-2", "2026-11-23T", "10000-01-01", "2026-04-31",
  ])
  func otherTextIsNoDay(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func countingDays() throws {
    let day = try #require(Day("2024-02-28"))
    #expect(day.advanced(by: 1).description == "2024-02-29")
    #expect(day.advanced(by: 2).description == "2024-03-01")
    #expect(day.advanced(by: -59).description == "2023-12-31")
    #expect(day.distance(to: try #require(Day("2025-02-28"))) == 366)
    #expect(day.advanced(by: .max).number == .max)
    #expect(day.advanced(by: .min).number == .min)
    #expect(Day(number: 0) < Day(number: 1))
  }
}
