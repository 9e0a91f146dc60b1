import Testing

@testable import StoragePostgres

@Suite struct BackOffTests {
  private let start = ContinuousClock.now

  @Test func eachFailureDoublesTheTimeUpToFiveSeconds() {
    var backOff = BackOff()
    var now = start
    for milliseconds in [50, 100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000] {
      expect(&backOff, true, at: now)
      backOff.failed(begun: now, at: now, chance: 0)
      expect(&backOff, false, at: now.advanced(by: .milliseconds(milliseconds - 1)))
      now = now.advanced(by: .milliseconds(milliseconds))
    }
    expect(&backOff, true, at: now)
    backOff.succeeded()
    expect(&backOff, true, at: now)
    expect(&backOff, true, at: now)
  }

  @Test func chanceTakesAwayAHalfAtTheMost() {
    var backOff = BackOff()
    backOff.failed(begun: start, at: start, chance: 1)
    expect(&backOff, false, at: start.advanced(by: .milliseconds(24)))
    expect(&backOff, true, at: start.advanced(by: .milliseconds(25)))
  }

  @Test func oneTriesAtATime() {
    var backOff = BackOff()
    backOff.failed(begun: start, at: start, chance: 0)
    let later = start.advanced(by: .seconds(1))
    expect(&backOff, true, at: later)
    expect(&backOff, false, at: later.advanced(by: .seconds(4)))
    // Unless it hangs.
    expect(&backOff, true, at: later.advanced(by: .seconds(5)))
  }

  @Test func failuresOfAttemptsSideBySideCountOnce() {
    var backOff = BackOff()
    for _ in 0..<20 { backOff.failed(begun: start.advanced(by: .seconds(-1)), at: start, chance: 0) }
    expect(&backOff, true, at: start.advanced(by: .milliseconds(50)))
  }

  private func expect(_ backOff: inout BackOff, _ mayTry: Bool, at now: ContinuousClock.Instant) {
    let answer = backOff.mayTry(at: now)
    #expect(answer == mayTry)
  }
}
