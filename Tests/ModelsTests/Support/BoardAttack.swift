import Chance
import Models

/// One random history of a team in a challenge, its board read after every write, and all that a member of it could work out.
struct BoardAttack {
  private static let attacker: Int64 = 1
  private var dice: SeededGenerator
  private var live: [(member: Int64, milligrams: Int64, isNew: Bool)] = []
  private var masses: [Int64: [Int64]] = [:]
  private var counted = ChallengeFigures()
  private var changers = Changers()
  private var shown = ShownTeam()
  private var seen: [Int64: String] = [0: "nothing"]
  private(set) var reads = 0

  init(seed: UInt64) { dice = SeededGenerator(seed: seed) }

  /// Two figures whose difference is a part of one member alone; nil if there are none.
  mutating func leak() -> String? {
    let size = Int64.random(in: 5...14, using: &dice)
    for step in 0..<Int.random(in: 10...60, using: &dice) {
      for _ in 0..<(Int.random(in: 0..<12, using: &dice) == 0 ? 8 : 1) { write(size) }
      guard let next = shown.next(counted, onSheets: .zero, changers) else { continue }
      (shown, changers) = (next.shown, Changers(text: next.rest.text) ?? Changers())
      reads += 1
      if let leak = look(step) { return leak }
    }
    return nil
  }

  private mutating func write(_ size: Int64) {
    if !live.isEmpty, Int.random(in: 0..<4, using: &dice) == 0 {
      let gone = live.remove(at: Int.random(in: 0..<live.count, using: &dice))
      count(gone, sign: -1)
      guard Bool.random(using: &dice) else { return }
      count(gone, sign: 1)
      live.append(gone)
    } else {
      let member = Int64.random(in: 1...size, using: &dice)
      guard masses[member, default: []].count < (member == Self.attacker ? 2 : 4) else { return }
      let entry = (
        member: member, milligrams: Int64.random(in: 1...1 << 50, using: &dice),
        isNew: Int.random(in: 0..<3, using: &dice) == 0
      )
      masses[member, default: []].append(entry.milligrams)
      live.append(entry)
      count(entry, sign: 1)
    }
  }

  private mutating func count(_ entry: (member: Int64, milligrams: Int64, isNew: Bool), sign: Int64) {
    let mass = sign * entry.milligrams
    counted.entries += sign
    counted.carryingEntries += sign
    counted.doneMilligrams += mass
    if entry.isNew { counted.newMilligrams += mass }
    let others = live.filter { $0.member == entry.member }.count
    if others == (sign > 0 ? 1 : 0) { counted.activeMembers += sign }
    changers.note(
      entry.member,
      Changers.Share(newMilligrams: entry.isNew ? mass : 0, otherMilligrams: entry.isNew ? 0 : mass))
  }

  private mutating func look(_ step: Int) -> String? {
    let ones = KnownMasses.onesAlone(masses, attacker: Self.attacker)
    let (done, new) = (shown.figures.doneMilligrams, shown.figures.newMilligrams)
    for (figure, name) in [(done, "\(step) done"), (new, "\(step) new"), (done - new, "\(step) not new")] {
      guard seen[figure] == nil else { continue }
      for (other, otherName) in seen where ones.contains(figure - other) {
        return "\(otherName) = \(other), \(name) = \(figure)"
      }
      seen[figure] = name
    }
    return nil
  }
}
