import Chance
import Models

/// One random history of a team in a challenge, and from some moment on in a second one. Its boards, which are its streams' too, and its
/// totals are read after every write, and compared are all that was ever shown.
struct BoardAttack {
  fileprivate typealias Entry = (member: Int64, day: Int, action: Int64, milligrams: Int64, isNew: Bool)

  private static let attacker: Int64 = 1
  private var dice: SeededGenerator
  private var group = SmallClass()
  private var boards: [SmallBoard] = []
  private var live: [Entry] = []
  private var masses: [Int64: [Int64]] = [:]
  private var seen: [Int64: String] = [0: "nothing"]
  /// How often the two boards showed something new.
  private(set) var boardsRead = [0, 0]
  /// How often the totals did.
  private(set) var totalsRead = 0

  init(seed: UInt64) {
    dice = SeededGenerator(seed: seed)
    open(.tenthOfMember)
  }

  private mutating func open(_ rounding: BoardRounding) {
    var board = SmallBoard(
      days: Int.random(in: 0...3, using: &dice)...Int.random(in: 3...6, using: &dice),
      actions: 1...Int64.random(in: 1...3, using: &dice), rounding: rounding)
    for entry in live { board.count(entry, sign: 1) }
    board.open()
    boards.append(board)
  }

  /// Two figures whose difference is a part of one member alone; nil if there are none.
  mutating func leak() -> String? {
    let size = Int64.random(in: 5...14, using: &dice)
    let (steps, opening) = (Int.random(in: 10...60, using: &dice), Int.random(in: 5...40, using: &dice))
    for step in 0..<steps {
      if step == opening { open(Bool.random(using: &dice) ? .tenthOfMember : .oneMember) }
      let today = min(6, step / 8)
      for _ in 0..<(Int.random(in: 0..<12, using: &dice) == 0 ? 8 : 1) { write(size, today) }
      for index in boards.indices where boards[index].read() {
        boardsRead[index] += 1
        if let leak = look(step, boards[index].figures) { return leak }
      }
      if group.read(today: SmallClass.monday.advanced(by: today)) {
        totalsRead += 1
        let rounded = group.week.figures.map { (SmallGroups.rounded($0.milligrams), $0.name) }
        if let leak = look(step, rounded) { return leak }
      }
    }
    // The results.
    for index in boards.indices {
      // Even of masses that rounding leaves as they are.
      let ones = KnownMasses.onesAlone(masses, attacker: Self.attacker)
      if let alone = boards[index].end(Bool.random(using: &dice) ? .done : .new).first(where: ones.contains) {
        return "result \(index) tells \(alone)"
      }
      if let leak = look(steps, boards[index].figures) { return leak }
    }
    return nil
  }

  private mutating func write(_ size: Int64, _ today: Int) {
    if !live.isEmpty, Int.random(in: 0..<4, using: &dice) == 0 {
      let gone = live.remove(at: Int.random(in: 0..<live.count, using: &dice))
      count(gone, sign: -1)
      guard Bool.random(using: &dice) else { return }
      count(gone, sign: 1)
      live.append(gone)
    } else {
      let member = Int64.random(in: 1...size, using: &dice)
      guard masses[member, default: []].count < (member == Self.attacker ? 2 : 4) else { return }
      let entry: Entry = (
        member, Int.random(in: 0...today, using: &dice), Int64.random(in: 1...3, using: &dice),
        Int64.random(in: 1...1 << 50, using: &dice), Int.random(in: 0..<3, using: &dice) == 0
      )
      masses[member, default: []].append(entry.milligrams)
      live.append(entry)
      count(entry, sign: 1)
    }
  }

  private mutating func count(_ entry: Entry, sign: Int64) {
    let mass = sign * entry.milligrams
    group.log(entry.member, day: entry.day, action: entry.action, milligrams: mass, isNew: entry.isNew)
    for index in boards.indices { boards[index].count(entry, sign: sign) }
  }

  private mutating func look(_ step: Int, _ figures: [(milligrams: Int64, name: String)]) -> String? {
    let ones = KnownMasses.onesAlone(masses, attacker: Self.attacker)
    for (figure, name) in figures where seen[figure] == nil {
      for (other, otherName) in seen where ones.contains(figure - other) {
        return "\(otherName) = \(other), \(step) \(name) = \(figure)"
      }
      seen[figure] = "\(step) \(name)"
    }
    return nil
  }
}

extension SmallBoard {
  fileprivate mutating func count(_ entry: BoardAttack.Entry, sign: Int64) {
    guard days.contains(entry.day), actions.contains(entry.action) else { return }
    log(entry.member, milligrams: sign * entry.milligrams, isNew: entry.isNew)
  }
}
