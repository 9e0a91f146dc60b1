import Models
import Testing

@Suite struct DisclosedRowsTests {
  private func shown(_ contributors: [Int64], remainder: Int64? = nil, sum: Int64? = nil, fewest: Int = 5) -> String {
    let rows = DisclosedRows(
      contributors: contributors, remainder: remainder, sum: sum ?? contributors.max() ?? 0, fewest: fewest)
    return rows.showsSum ? rows.shows.map { $0 ? "+" : "." }.joined() : "-"
  }

  @Test(
    arguments: [
      ("-", [3, 3]), ("-", []), ("+", [5]), ("+++", [5, 9, 30]),
      // One row alone would be the sum less the others; the smallest other one joins.
      (".+.", [3, 9, 5]), ("..", [4, 5]), ("..+", [4, 7, 8]), ("....+", [1, 2, 3, 6, 9]),
    ] as [(String, [Int64])])
  func `rows below five are joined, and never with nothing but themselves`(expected: String, contributors: [Int64]) {
    #expect(shown(contributors) == expected)
  }

  @Test func `what stands in no row counts as one that is hidden`() {
    #expect(shown([5, 9], remainder: 2) == ".+")
    #expect(shown([5, 9], remainder: 7) == ".+")
    #expect(shown([2, 9], remainder: 7) == ".+")
    #expect(shown([9], remainder: 2) == ".")
  }

  @Test func `others see ten and more`() {
    #expect(shown([9, 12, 30], fewest: 10) == "..+")
    #expect(shown([9], fewest: 10) == "-")
    #expect(shown([12], sum: 9, fewest: 10) == "-")
  }
}
