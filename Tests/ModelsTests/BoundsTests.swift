import Models
import Testing

@Suite struct BoundsTests {
  @Test(
    arguments: [
      (0, .usual), (200, .usual), (201, .unusual), (1_000, .unusual), (1_001, .exceeded), (.max, .exceeded),
      (-1, .usual),
    ] as [(Int64, DailyBound)]
  )
  func aDayIsJudgedByItsTotal(total: Int64, expected: DailyBound) {
    #expect(DailyBound(totalMicro: total, usualMicro: 200, mostMicro: 1_000) == expected)
  }

  @Test func whereUsualIsTheMostNothingIsUnusual() {
    #expect(DailyBound(totalMicro: 10, usualMicro: 10, mostMicro: 10) == .usual)
    #expect(DailyBound(totalMicro: 11, usualMicro: 10, mostMicro: 10) == .exceeded)
  }
}
