import Models
import Testing

@Suite struct ScoreTests {
  @Test func `a score is reduced`() {
    let score = Score(-90, over: 60)
    #expect((score.numerator, score.denominator) == (-3, 2))
    #expect(Score(0, over: 7) == Score(0, over: 9))
    #expect(score.value == -1.5)
  }

  @Test func `scores that are equal as floating point numbers are told apart`() {
    let (more, less) = (Score(9_007_199_254_740_993, over: 7), Score(9_007_199_254_740_992, over: 7))
    #expect(more.value == less.value)
    #expect(less < more)
  }

  @Test func `even the largest are compared exactly`() {
    let (more, less) = (Score(.max, over: .max - 1), Score(.max - 1, over: .max - 2))
    #expect(more < less)
    #expect(Score(-.max, over: 3) < Score(-.max, over: 5))
    #expect(Score(.min, over: 2) < Score(.max, over: .max - 1))
  }
}
