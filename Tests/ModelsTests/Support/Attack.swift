import Accounting
import Chance
import Models

/// One random history of a group's week, read after every write, and all that a member of it could work out.
///
/// Every entry has a random mass of its own, so that a figure that is one member's is so for no other reason.
struct Attack {
  private static let members: Int64 = 9
  private var dice: SeededGenerator
  private var group = SmallClass()
  private var live: [(member: Int64, day: Int, action: Int64, milligrams: Int64, isNew: Bool)] = []
  private var masses: [Int64: [Int64]] = [:]
  private var rows: Set<Row> = []
  private var seen: [Int64: String] = [0: "nothing"]

  private struct Row: Hashable {
    let number: Int64
    let day: Int
    let action: Int64
  }

  init(seed: UInt64) { dice = SeededGenerator(seed: seed) }

  /// Two figures, the second of which is the first and a part of one member alone; nil if there are none.
  mutating func attack() -> String? {
    let size = Int64.random(in: 3...Self.members, using: &dice)
    let actions = Int64.random(in: 1...4, using: &dice)
    for step in 0..<Int.random(in: 10...40, using: &dice) {
      let today = min(6, step / 8)
      for _ in 0..<(Int.random(in: 0..<12, using: &dice) == 0 ? 8 : 1) { write(size, actions, today) }
      if Int.random(in: 0..<6, using: &dice) == 0 { writeSheet(actions, today) }
      if group.read(today: SmallClass.monday.advanced(by: today)), let leak = look(step) { return leak }
    }
    if group.read(today: SmallClass.monday.advanced(by: 7)) { return look(100) }
    return nil
  }

  func leak() -> String? {
    var copy = self
    return copy.attack()
  }

  private mutating func write(_ size: Int64, _ actions: Int64, _ today: Int) {
    if !live.isEmpty, Int.random(in: 0..<4, using: &dice) == 0 {
      let gone = live.remove(at: Int.random(in: 0..<live.count, using: &dice))
      group.log(gone.member, day: gone.day, action: gone.action, milligrams: -gone.milligrams, isNew: gone.isNew)
      guard Bool.random(using: &dice) else { return }
      group.log(gone.member, day: gone.day, action: gone.action, milligrams: gone.milligrams, isNew: gone.isNew)
      live.append(gone)
    } else {
      let member = Int64.random(in: 1...size, using: &dice)
      // What could be anybody's alone is looked for among all sums of one's entries; that must not become too many.
      guard masses[member, default: []].count < (member == 1 ? 2 : 4) else { return }
      let entry = (
        member: member, day: Int.random(in: 0...today, using: &dice),
        action: Int64.random(in: 1...actions, using: &dice),
        milligrams: Int64.random(in: 1...1 << 50, using: &dice), isNew: Int.random(in: 0..<5, using: &dice) == 0
      )
      masses[member, default: []].append(entry.milligrams)
      live.append(entry)
      group.log(entry.member, day: entry.day, action: entry.action, milligrams: entry.milligrams, isNew: entry.isNew)
    }
  }

  /// A sheet of one action, entered or undone row by row. Its ticks have no mass: so a figure is what it is to whoever knows all sheets.
  private mutating func writeSheet(_ actions: Int64, _ today: Int) {
    let (day, action) = (Int.random(in: 0...today, using: &dice), Int64.random(in: 1...actions, using: &dice))
    let isEntered = Bool.random(using: &dice)
    for number in 1...Int64.random(in: 1...8, using: &dice) {
      let row = Row(number: number, day: day, action: action)
      guard isEntered ? rows.insert(row).inserted : rows.remove(row) != nil else { continue }
      group.tick(row: number, day: day, action: action, milligrams: 0, sign: isEntered ? 1 : -1)
    }
  }

  /// Notes every figure, and compares it with all that were seen before.
  private mutating func look(_ step: Int) -> String? {
    let ones = KnownMasses.onesAlone(masses, attacker: 1)
    for (figure, name) in group.week.figures {
      guard seen[figure] == nil else { continue }
      for (other, otherName) in seen where ones.contains(figure - other) {
        return "\(otherName) = \(other), \(step) \(name) = \(figure)"
      }
      seen[figure] = "\(step) \(name)"
    }
    return nil
  }
}
