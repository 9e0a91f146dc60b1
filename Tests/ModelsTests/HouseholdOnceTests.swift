import Chance
import Models
import Testing

@Suite struct HouseholdOnceTests {
  typealias Sibling = HouseholdOnce.Sibling

  /// Groups: 1 city, 2 ward, 3 school, 4 and 5 classes, 9 household.
  static let cases: [(String, [Sibling], [Int64])] = [
    ("nobody", [], []),
    ("one alone counts everywhere", [Sibling(arrival: 1, groups: [1, 3, 4, 9])], [0]),
    (
      "the same groups: only the first counts",
      [Sibling(arrival: 1, groups: [1, 9]), Sibling(arrival: 2, groups: [1, 9])], [0, 0b11]
    ),
    (
      "two siblings in two classes of a school: each in the own class",
      [Sibling(arrival: 7, groups: [1, 3, 4, 9]), Sibling(arrival: 8, groups: [1, 3, 5, 9])], [0, 0b1011]
    ),
    (
      "arrival decides, not the place in the list",
      [Sibling(arrival: 8, groups: [1, 3, 5, 9]), Sibling(arrival: 7, groups: [1, 3, 4, 9])], [0b1011, 0]
    ),
    (
      "nothing in common: both count",
      [Sibling(arrival: 1, groups: [1, 2]), Sibling(arrival: 2, groups: [3, 4])], [0, 0]
    ),
    (
      "the third is held out by the first here and by the second there",
      [
        Sibling(arrival: 1, groups: [1, 4]), Sibling(arrival: 2, groups: [1, 5]),
        Sibling(arrival: 3, groups: [1, 4, 5, 6]),
      ],
      [0, 0b01, 0b0111]
    ),
    ("no groups at all", [Sibling(arrival: 1, groups: []), Sibling(arrival: 2, groups: [1])], [0, 0]),
    (
      "the last bit that a mask has",
      [Sibling(arrival: 1, groups: [62]), Sibling(arrival: 2, groups: Array(0...62))], [0, 1 << 62]
    ),
  ]

  @Test(arguments: cases)
  func theFirstToArriveCounts(name: String, siblings: [Sibling], masks: [Int64]) {
    #expect(HouseholdOnce.heldOut(siblings) == masks, "\(name)")
  }

  /// The rule read off the sentence: an entry is held out of a group if another one of that group arrived earlier.
  private static func definition(_ siblings: [Sibling]) -> [[Bool]] {
    siblings.map { one in
      one.groups.map { group in siblings.contains { $0.arrival < one.arrival && $0.groups.contains(group) } }
    }
  }

  @Test(arguments: [1, 2, 3, 20_261_123] as [UInt64])
  func agreesWithItsDefinition(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let arrivals = Array((1...40).shuffled(using: &generator).prefix(.random(in: 0...7, using: &generator)))
      let siblings = arrivals.map { arrival in
        let groups = (1...12).filter { _ in Bool.random(using: &generator) }.map(Int64.init)
        return Sibling(arrival: Int64(arrival), groups: groups)
      }
      let masks = HouseholdOnce.heldOut(siblings)
      let bits = zip(siblings, masks).map { one, mask in one.groups.indices.map { mask >> $0 & 1 == 1 } }
      #expect(bits == Self.definition(siblings), "seed \(seed)")
      for (one, mask) in zip(siblings, masks) { #expect(mask >> one.groups.count == 0, "seed \(seed)") }
      // In every group exactly one entry counts.
      for group in Set(siblings.flatMap(\.groups)) {
        let counting = zip(siblings, masks).filter { one, mask in
          one.groups.firstIndex(of: group).map { mask >> $0 & 1 == 0 } ?? false
        }
        #expect(counting.count == 1, "seed \(seed)")
      }
    }
  }
}
