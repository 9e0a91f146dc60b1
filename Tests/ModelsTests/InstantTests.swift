import Chance
import Foundation
import Models
import Testing

@Suite struct InstantTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00.000Z", 0),
      ("1970-01-01T00:00:00.001Z", 1),
      ("1969-12-31T23:59:59.999Z", -1),
      ("1969-12-31T00:00:00.000Z", -86_400_000),
      ("1900-01-01T00:00:00.000Z", -2_208_988_800_000),
      ("2026-11-23T04:05:06.789Z", 1_795_406_706_789),
      ("2038-01-19T03:14:07.000Z", 2_147_483_647_000),
      ("2038-01-19T03:14:08.000Z", 2_147_483_648_000),
      ("2024-02-29T23:59:59.999Z", 1_709_251_199_999),
      ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ] as [(String, Int64)]
  )
  func isWrittenAndReadAsRFC3339(text: String, milliseconds: Int64) {
    #expect(Instant(milliseconds: milliseconds).description == text)
    #expect(Instant(text)?.milliseconds == milliseconds)
  }

  @Test(
    arguments: [
      ("2026-11-23T04:05:06Z", 0), ("2026-11-23T04:05:06.7Z", 700), ("2026-11-23T04:05:06.07Z", 70),
      ("2026-11-23T04:05:06.789999999Z", 789), ("2026-11-23T04:05:06.000000001Z", 0),
    ] as [(String, Int64)]
  )
  func readsFractionsOfOneToNineDigits(text: String, fraction: Int64) {
    #expect(Instant(text)?.milliseconds == 1_795_406_706_000 + fraction)
  }

  @Test(arguments: [
    "", "T", "Z", "TZ", "2026-11-23", "2026-11-23T04:05:06", "2026-11-23T04:05Z", "2026-11-23 04:05:06Z",
    "2026-11-23t04:05:06Z", "2026-11-23T04:05:06z", "2026-11-23T04:05:06+09:00", "2026-11-23T04:05:06+00:00",
    "2026-11-23T24:00:00Z", "2026-11-23T04:60:00Z", "2026-11-23T23:59:60Z", "2026-11-23T4:05:06Z",
    "2026-11-23T-1:05:06Z", "2026-11-23T+1:05:06Z", "2026-11-23T04:-5:06Z", "2026-11-23T04:05:+6Z",
    "2026-11-23T04:05:06.Z", "2026-11-23T04:05:06.1234567890Z", "2026-11-23T04:05:06.-1Z", "2026-11-23T04:05:06.1.2Z",
    "2026-02-29T00:00:00Z", "2026-11-31T00:00:00Z", "2026-13-01T00:00:00Z", "1899-12-31T00:00:00Z",
    "26-11-23T04:05:06Z", " 2026-11-23T04:05:06Z", "2026-11-23T04:05:06Z ", "２０２６-11-23T04:05:06Z",
    "2026-11-23T０４:05:06Z", "2026-11-23T04:05:06ZT",
  ])
  func refusesEverythingElse(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func everyMomentComesBack() {
    var generator = SeededGenerator(seed: 20_261_123)
    for _ in 0..<2_000 {
      let instant = Instant(milliseconds: .random(in: -2_208_988_800_000...253_402_300_799_999, using: &generator))
      #expect(Instant(instant.description) == instant, "seed 20261123")
    }
  }

  @Test func isJSONTextOfTheSameForm() throws {
    let instant = Instant(milliseconds: -1)
    let json = try JSONEncoder().encode([instant])
    #expect(String(decoding: json, as: UTF8.self) == #"["1969-12-31T23:59:59.999Z"]"#)
    #expect(try JSONDecoder().decode([Instant].self, from: json) == [instant])
    for bad in [#"["yesterday"]"#, "[0]", "[null]"] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data(bad.utf8)) }
    }
  }

  @Test func isOrderedByTime() {
    let sorted = [-86_400_001, -1, 0, 1, 2_147_483_648_000].map { Instant(milliseconds: $0) }
    #expect(sorted.reversed().sorted() == sorted)
    #expect(Instant(milliseconds: 5).advanced(bySeconds: -1) == Instant(milliseconds: -995))
  }

  @Test(
    arguments: [(0, 0), (1, 1), (999, 1), (1_000, 1), (1_001, 2), (-1, 0), (-1_000, -1), (-2_999, -2)]
      as [(Int64, Int64)]
  )
  func wholeSecondsAreRoundedUp(distance: Int64, seconds: Int64) {
    let now = Instant(milliseconds: 1_795_406_706_789)
    #expect(now.secondsUntil(Instant(milliseconds: now.milliseconds + distance)) == seconds)
  }
}
