/// What each member changed in one total since it was last released, and who took something away before.
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

  private(set) package var shares: [Int64: Share] = [:]
  /// Those who took away something that had been released: what they bring later may only put it back.
  private var earlierTakers: Set<Int64> = []

  package init() {}

  package mutating func note(_ member: Int64, _ share: Share) {
    var sum = shares[member] ?? Share()
    sum += share
    shares[member] = sum
  }

  package var takers: Set<Int64> { earlierTakers.union(shares.lazy.filter(\.value.takes).map(\.key)) }

  /// What must be remembered when the total is released.
  package var released: Changers {
    var rest = Changers()
    rest.earlierTakers = takers
    return rest
  }

  package var isEmpty: Bool { shares.isEmpty && earlierTakers.isEmpty }
}

// One text to which more is appended: member, new, other and entries without mass as `17:0:19000:0 `; an earlier taker as `23 `.
extension Changers {
  /// - Returns: Nil if the text is not one.
  package init?(text: String) {
    for part in text.split(separator: " ") {
      let numbers = part.split(separator: ":").compactMap { Int64($0) }
      switch numbers.count {
      case 1: earlierTakers.insert(numbers[0])
      case 4:
        note(
          numbers[0],
          Share(newMilligrams: numbers[1], otherMilligrams: numbers[2], entriesWithoutMass: numbers[3]))
      default: return nil
      }
    }
  }

  package var text: String {
    let taken = earlierTakers.sorted().map { "\($0) " }
    let brought = shares.sorted { $0.key < $1.key }.map { member, share in
      "\(member):\(share.newMilligrams):\(share.otherMilligrams):\(share.entriesWithoutMass) "
    }
    return (taken + brought).joined()
  }
}
