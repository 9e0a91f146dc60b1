import Models
import Testing

@testable import Services

@Suite struct OriginBudgetTests {
  private let start = Instant(milliseconds: 0)

  private func isOpen(_ budget: OriginBudget, _ origin: String, after seconds: Int64) -> Bool {
    (try? budget.check(origin, now: start.advanced(bySeconds: seconds))) != nil
  }

  @Test func `an origin's sixty failures run out over ten minutes`() {
    let budget = OriginBudget(most: 60, windowSeconds: 600)
    for _ in 0..<59 { budget.record("a", now: start) }
    #expect(isOpen(budget, "a", after: 0))
    budget.record("a", now: start)
    #expect(!isOpen(budget, "a", after: 0) && isOpen(budget, "b", after: 0))
    #expect(!isOpen(budget, "a", after: -5))
    #expect(isOpen(budget, "a", after: 10))
    let late = start.advanced(bySeconds: 600)
    for _ in 0..<59 { budget.record("a", now: late) }
    #expect(isOpen(budget, "a", after: 600))
  }

  @Test func `three thousand failures of all origins run out over ten minutes as well`() {
    let budget = OriginBudget(most: 60, windowSeconds: 600)
    for number in 0..<3000 { budget.record("\(number % 100)", now: start) }
    #expect(!isOpen(budget, "new", after: 0))
    let late = start.advanced(bySeconds: 600)
    for number in 0..<2999 { budget.record("\(number % 100)", now: late) }
    #expect(isOpen(budget, "new", after: 600))
    budget.record("0", now: late)
    #expect(!isOpen(budget, "new", after: 600))
  }
}
