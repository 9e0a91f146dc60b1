import Chance
import Models
import Testing

@Suite struct TallyTests {
  private typealias Field = WritableKeyPath<Tally, Int64>

  private static func fields() -> [Field] {
    [
      \.entries, \.members, \.quantityMicro, \.doneMilligrams, \.newMilligrams, \.lowMilligrams, \.highMilligrams,
      \.carbonDioxideEntries, \.equivalentEntries,
    ]
  }

  private static func random(_ generator: inout SeededGenerator) -> Tally {
    var tally = Tally()
    for field in fields() { tally[keyPath: field] = .random(in: -1_000_000_000...1_000_000_000, using: &generator) }
    return tally
  }

  /// A field that somebody adds must be added up, too.
  @Test func everyFieldIsKnownHere() {
    #expect(Mirror(reflecting: Tally()).children.count == Self.fields().count)
  }

  @Test func everyFieldIsAddedAndTakenAwayByItself() {
    for (index, field) in Self.fields().enumerated() {
      var one = Tally()
      one[keyPath: field] = 5
      var sum = Tally.zero
      sum += one
      sum += one
      sum -= one
      sum += one
      for (other, path) in Self.fields().enumerated() { #expect(sum[keyPath: path] == (other == index ? 10 : 0)) }
      #expect(!sum.isZero)
      sum -= one
      sum -= one
      #expect(sum.isZero)
    }
  }

  @Test func whatIsTakenAwayAgainLeavesNothing() {
    let seed: UInt64 = 42
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let parts = (0..<8).map { _ in Self.random(&generator) }
      var sum = Tally.zero
      for part in parts { sum += part }
      var reversed = Tally.zero
      for part in parts.reversed() { reversed += part }
      #expect(sum == reversed, "seed \(seed)")
      for part in parts.shuffled(using: &generator) { sum -= part }
      #expect(sum.isZero, "seed \(seed)")
    }
  }

  @Test func beginsEmpty() {
    #expect(Tally() == .zero)
    #expect(Tally.zero.isZero)
  }
}
