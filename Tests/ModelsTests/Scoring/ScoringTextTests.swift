import Models
import Testing

@Suite struct ScoringTextTests {
  @Test(arguments: [
    (Score(29, over: 100), 29, "29.0 %"), (Score(9996, over: 10_000), 99, "99.9 %"),
    (Score(999_999_999_999_999_999, over: 1_000_000_000_000_000_000), 99, "99.9 %"), (Score(1), 100, "100.0 %"),
    (Score(201, over: 100), 201, "201.0 %"), (Score(2, over: 3), 66, "66.7 %"), (Score(0), 0, "0.0 %"),
    (Score(-1, over: 1000), 0, "-0.1 %"), (Score(-1, over: 3000), 0, "0.0 %"),
  ])
  func `what is not reached is never told as reached`(score: Score, whole: Int, tenths: String) {
    #expect(ScoringText.wholePercent(score) == whole)
    #expect(ScoringText.percent(score) == tenths)
  }
}
