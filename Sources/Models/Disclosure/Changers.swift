/// What changed in one total since it was last released, and whose change it was.
///
/// Only what is left of a member's changes counts: a tick that was taken away and set again has changed nothing.
package struct Changers: Hashable, Sendable {
  /// One member's changes, all told.
  package struct Share: Hashable, Sendable {
    package var newMilligrams: Int64
    /// Mass that is not new.
    package var otherMilligrams: Int64
    /// Entries of an action that has no mass.
    package var entriesWithoutMass: Int64

    package init(newMilligrams: Int64 = 0, otherMilligrams: Int64 = 0, entriesWithoutMass: Int64 = 0) {
      self.newMilligrams = newMilligrams
      self.otherMilligrams = otherMilligrams
      self.entriesWithoutMass = entriesWithoutMass
    }

    package static func += (left: inout Share, right: Share) {
      left.newMilligrams += right.newMilligrams
      left.otherMilligrams += right.otherMilligrams
      left.entriesWithoutMass += right.entriesWithoutMass
    }

    var takes: Bool { newMilligrams < 0 || otherMilligrams < 0 || entriesWithoutMass < 0 }
  }

  package var shares: [Int64: Share] = [:]
  /// Those who took away something that had been released: what they bring later may only put it back.
  package var earlierTakers: Set<Int64> = []
  /// Whether it changed in other ways too, of which nothing is known that could help to show it.
  package var hasOthers = false
  /// What the numbered rows of paper sheets brought and took. They are nobody's, so it waits for nobody and hides nobody.
  package var onSheets = Tally.zero
  /// Whether the text it was read from is so long that it should be replaced by a shorter one.
  package var isCrowded = false

  package init() {}

  package mutating func note(_ member: Int64, _ share: Share) { shares[member, default: Share()] += share }

  /// What is left to know where all was counted anew: who brought what can't be told any more, and whoever took something still did.
  package var withoutEvidence: Changers {
    var rest = Changers()
    rest.earlierTakers = takers
    rest.hasOthers = true
    return rest
  }

  package var takers: Set<Int64> { earlierTakers.union(shares.lazy.filter(\.value.takes).map(\.key)) }

  /// Whether anything waits that is members' own.
  package var isPending: Bool { !shares.isEmpty || hasOthers }

  package var isEmpty: Bool { !isPending && earlierTakers.isEmpty && onSheets.isZero }
}
