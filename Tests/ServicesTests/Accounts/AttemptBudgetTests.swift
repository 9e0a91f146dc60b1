import Models
import Testing

@testable import Services

@Suite struct AttemptBudgetTests {
  private let start = Instant(milliseconds: 0)

  private func isOpen(_ budget: AttemptBudget, _ origin: String, after seconds: Int64) -> Bool {
    (try? budget.check(origin: origin, now: start.advanced(bySeconds: seconds))) != nil
  }

  @Test func `an origin's sixty failures run out over ten minutes`() {
    let budget = AttemptBudget()
    for _ in 0..<59 { budget.recordFailure(origin: "a", now: start) }
    #expect(isOpen(budget, "a", after: 0))
    budget.recordFailure(origin: "a", now: start)
    #expect(!isOpen(budget, "a", after: 0) && isOpen(budget, "b", after: 0))
    #expect(!isOpen(budget, "a", after: -5))
    #expect(isOpen(budget, "a", after: 10))
    let late = start.advanced(bySeconds: 600)
    for _ in 0..<59 { budget.recordFailure(origin: "a", now: late) }
    #expect(isOpen(budget, "a", after: 600))
  }

  @Test func `three thousand failures of all origins run out over ten minutes as well`() {
    let budget = AttemptBudget()
    for number in 0..<3000 { budget.recordFailure(origin: "\(number % 100)", now: start) }
    #expect(!isOpen(budget, "new", after: 0))
    let late = start.advanced(bySeconds: 600)
    for number in 0..<2999 { budget.recordFailure(origin: "\(number % 100)", now: late) }
    #expect(isOpen(budget, "new", after: 600))
    budget.recordFailure(origin: "0", now: late)
    #expect(!isOpen(budget, "new", after: 600))
  }
}
