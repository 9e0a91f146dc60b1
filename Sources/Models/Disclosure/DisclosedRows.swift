/// Which rows of a table may be shown, and which are joined because they, or what their sum would leave over, are of too few members.
package struct DisclosedRows: Hashable, Sendable {
  /// Whether the sum, and with it anything at all, is shown.
  package let showsSum: Bool
  /// For each row whether it is shown by itself.
  package let shows: [Bool]
  /// Whether anything stands in no row that is shown.
  package var joins: Bool { shows.contains(false) }

  /// - Parameters:
  ///   - contributors: For each row, how many different members contributed at least.
  ///   - remainder: The same for what the sum has besides the rows; nil if there is nothing.
  ///   - sum: The same for the sum.
  ///   - fewest: 5 or 10, by who asks.
  ///   - tells: Whether the rows of these indices, with what stands in no row, would tell of too few even as one figure.
  package init(
    contributors: [Int64], remainder: Int64?, sum: Int64, fewest: Int, tells: (Set<Int>) -> Bool = { _ in false }
  ) {
    let fewest = Int64(fewest)
    guard sum >= fewest else {
      showsSum = false
      shows = contributors.map { _ in false }
      return
    }
    var shows = contributors.map { $0 >= fewest }
    // The smallest shown row joins the hidden ones until nobody can tell them apart by subtracting.
    while true {
      let hidden = contributors.indices.filter { !shows[$0] }.map { contributors[$0] } + (remainder.map { [$0] } ?? [])
      guard !hidden.isEmpty else { break }
      let isTooLittle = hidden.count < 2 || hidden.allSatisfy { $0 < fewest }
      guard isTooLittle || tells(Set(shows.indices.filter { !shows[$0] })) else { break }
      let smallest = contributors.indices.filter { shows[$0] }.min { contributors[$0] < contributors[$1] }
      guard let smallest else { break }
      shows[smallest] = false
    }
    showsSum = true
    self.shows = shows
  }
}
