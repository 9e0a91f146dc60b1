import Models

/// What a verification found.
package struct Verification: Codable, Sendable, Hashable {
  package var entries: Int64 = 0
  package var totals: Int64 = 0
  package var differenceCount: Int64 = 0
  /// The first differences, in words.
  package var differences: [String] = []

  static let shownDifferences = 100

  package var isClean: Bool { differenceCount == 0 }

  mutating func report(_ difference: @autoclosure () -> String) {
    differenceCount += 1
    if differences.count < Self.shownDifferences { differences.append(difference()) }
  }
}
