// One text to which writes append, in any order and the same member again and again:
//
//     17:0:19000:0     member 17 brought nothing new, 19,000 mg not new, no entries without mass
//     23               member 23 took something away earlier
//     s:1:1:…          numbered rows of sheets: what they changed in each part of a tally
//     +                others too
extension Changers {
  /// From so many characters on a text should be replaced by that of ``compacted``, if that is shorter.
  package static let crowdedCharacters = 500
  /// From so many characters on nothing more is appended that could only help to show a total: see ``ReleaseRepository``. So a text stays in
  /// one page of SQLite's, which keeps a thousand bytes of a row beside its neighbours.
  package static let mostCharacters = 900
  /// Of so many who brought a kind of mass more need not be known; rows ask for ten at most.
  static let enoughBringers = 12

  /// - Returns: Nil if the text is not one.
  package init?(text: String) {
    for part in text.split(separator: " ") {
      if part == "+" {
        hasOthers = true
        continue
      }
      let fields = part.split(separator: ":")
      let numbers = fields.compactMap { Int64($0) }
      switch (fields.count, numbers.count) {
      case (1, 1): earlierTakers.insert(numbers[0])
      case (4, 4):
        note(
          numbers[0],
          Share(newMilligrams: numbers[1], otherMilligrams: numbers[2], entriesWithoutMass: numbers[3]))
      case (10, 9) where fields[0] == "s": onSheets += Tally(fields: numbers)
      default: return nil
      }
    }
    if text.utf8.count >= Self.crowdedCharacters { isCrowded = compacted.text.utf8.count < text.utf8.count }
  }

  package var text: String {
    let taken = earlierTakers.sorted().map { "\($0) " }
    let brought = shares.sorted { $0.key < $1.key }.map { Self.text(of: $0.key, $0.value) }
    let sheets = onSheets.isZero ? "" : Self.text(ofSheets: onSheets)
    return (taken + brought).joined() + sheets + (hasOthers ? "+ " : "")
  }

  /// One member's share, as a text to be appended.
  package static func text(of member: Int64, _ share: Share) -> String {
    "\(member):\(share.newMilligrams):\(share.otherMilligrams):\(share.entriesWithoutMass) "
  }

  /// What sheets changed, as a text to be appended.
  package static func text(ofSheets tally: Tally) -> String {
    "s:\(tally.fields.map(String.init).joined(separator: ":")) "
  }

  /// The same, or less, in few words. What is left out are positive shares, so that less may be shown for them and never more: whoever
  /// takes away is remembered, and whoever of those left out takes away later will be.
  package var compacted: Changers {
    var few = Changers()
    few.onSheets = onSheets
    few.earlierTakers = takers
    for kind in [\Share.newMilligrams, \Share.otherMilligrams, \Share.entriesWithoutMass] {
      let bringers = shares.filter { !few.earlierTakers.contains($0.key) && $0.value[keyPath: kind] > 0 }
      for (member, share) in bringers.sorted(by: { $0.key < $1.key }).prefix(Self.enoughBringers) {
        few.shares[member] = share
      }
    }
    few.hasOthers = hasOthers || few.shares.count < shares.count
    return few
  }
}

extension Tally {
  fileprivate var fields: [Int64] {
    [
      entries, members, quantityMicro, doneMilligrams, newMilligrams, lowMilligrams, highMilligrams,
      carbonDioxideEntries, equivalentEntries,
    ]
  }

  fileprivate init(fields: [Int64]) {
    self.init()
    entries = fields[0]
    members = fields[1]
    quantityMicro = fields[2]
    doneMilligrams = fields[3]
    newMilligrams = fields[4]
    lowMilligrams = fields[5]
    highMilligrams = fields[6]
    carbonDioxideEntries = fields[7]
    equivalentEntries = fields[8]
  }
}
