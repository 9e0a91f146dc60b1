import Accounting
import Testing

@testable import kizuna

@Suite struct DayWordTests {
  /// A Friday.
  private static let today = Day(number: 20_777)

  @Test func todayIsAFriday() {
    #expect(Self.today.description == "2026-11-20")
    #expect(Self.today.weekday == 5)
  }

  @Test(arguments: [
    ("today", "2026-11-20"), ("Today", "2026-11-20"), ("今日", "2026-11-20"), ("きょう", "2026-11-20"),
    ("yesterday", "2026-11-19"), ("昨日", "2026-11-19"), ("キノウ", "2026-11-19"),
    ("thu", "2026-11-19"), ("mon", "2026-11-16"), ("MONDAY", "2026-11-16"), ("sat", "2026-11-14"),
    ("fri", "2026-11-13"), ("月", "2026-11-16"), ("月曜", "2026-11-16"), ("金曜日", "2026-11-13"),
    ("11-20", "2026-11-20"), ("11-21", "2025-11-21"), ("1-5", "2026-01-05"), ("11/3", "2026-11-03"),
    ("１１−２０", nil), ("１１-２０", "2026-11-20"), ("2-29", "2024-02-29"), ("2026-11-20", "2026-11-20"),
    ("2026-11-21", "2026-11-21"), ("2026/2/3", "2026-02-03"),
    ("", nil), ("mo", nil), ("mondays", nil), ("13-1", nil), ("2-30", nil), ("2026-02-29", nil), ("20", nil),
    ("2026-11-20-1", nil), ("-5", nil), ("tomorrow", nil), ("11-20-", nil),
  ])
  func words(word: String, day: String?) {
    #expect(DayWord.day(word, today: Self.today)?.description == day)
  }

  @Test(arguments: [
    ("today", "2026-11-20"), ("tomorrow", "2026-11-21"), ("あした", "2026-11-21"), ("明日", "2026-11-21"),
    ("+7", "2026-11-27"), ("+0", "2026-11-20"), ("fri", "2026-11-27"), ("sat", "2026-11-21"), ("木曜日", "2026-11-26"),
    ("11-20", "2026-11-20"), ("11/19", "2027-11-19"), ("12-1", "2026-12-01"), ("2-29", "2028-02-29"),
    ("2026-11-01", "2026-11-01"), ("yesterday", "2026-11-19"), ("+", nil), ("+-3", nil), ("++3", nil), ("+1000", nil),
    ("", nil),
    ("7", nil),
  ])
  func wordsOfDaysToCome(word: String, day: String?) {
    #expect(DayWord.coming(word, today: Self.today)?.description == day)
  }

  @Test func periods() {
    #expect(Period.week(of: Self.today) == Period(from: Day(number: 20_773), to: Day(number: 20_779)))
    let month = Period.month(of: Self.today)
    #expect("\(month.from) \(month.to)" == "2026-11-01 2026-11-30")
    #expect(Day("2028-02-29").map { Period.month(of: $0).to.description } == "2028-02-29")
  }
}
