import Accounting
import Chance
import Foundation
import Models
import Services
import Testing

/// A seeded walk of two classes, with siblings in both, edits, deletes and sheets; then one of them ends and is forgotten while others log.
@Suite struct RandomFoldingTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `nothing but the pupils goes`(seed: UInt64) async throws {
    try await World.run(seed: seed) { world in
      var walk = try await FoldingWalk(world, seed: seed)
      for day in 0..<4 {
        if day > 0 { world.outside.pass(days: 1) }
        for _ in 0..<25 { try await walk.step() }
      }
      try await world.expectClean()
      let people = try await world.people(of: walk.classes[0])
      let others = try await world.people(of: walk.classes[1])
      try await world.groups.close(walk.classes[0], precondition: .any, by: walk.school.teacher)
      let before = try await world.figures()
      let days = (-3...0).map { world.day($0) }
      world.outside.pass(days: 61)
      let adult = try await world.logIn("adult")
      async let cleaning: Void = world.purge(portion: Int(seed))
      for number in 0..<10 {
        try await world.log("walk", 1, on: world.day(-number), by: adult)
        try await world.expectClean()
      }
      try await cleaning
      let after = Set(try await world.figures())
      let city = try await world.root()
      // What the adult logged meanwhile is of other days.
      #expect(before.filter { !after.contains($0) } == [], "\(city)")
      #expect(try await world.traces(of: people) == [])
      #expect(try await world.people(of: walk.classes[1]) == others)
      try await world.expectClean()
      // Late writes of the home and of the sibling go through or are refused, and never break anything.
      var refused = 0
      for day in days {
        for action in FoldingWalk.actions {
          for person in [try await world.logIn("adult"), walk.pupils[1]] {
            guard let refusal = try await refusal({ try await world.log(action, on: day, by: person) }) else {
              continue
            }
            if refusal.code == .dayClosed { refused += 1 } else { #expect(refusal.code == .aboveDailyBound) }
          }
        }
      }
      #expect(refused > 0)
      try await world.expectClean()
      let settled = try await world.figures()
      try await world.purge()
      #expect(try await world.figures() == settled)
    }
  }
}

private struct FoldingWalk {
  static let actions: [ActionID] = ["bottle-and-bag", "cooling-28c", "fridge-not-overfilled"]

  let world: World
  let school: World.School
  let classes: [UUID]
  /// By turns of both classes; the first of each and the adult are one home.
  var pupils: [Principal] = []
  let adult: Principal
  private var dice: SeededGenerator
  private var entries: [(person: Principal, view: EntryView)] = []
  private var runs: [String: SheetRunView] = [:]

  init(_ world: World, seed: UInt64) async throws {
    self.world = world
    dice = SeededGenerator(seed: seed)
    school = try await world.school()
    let classes = [try await world.openClass("1", in: school), try await world.openClass("2", in: school)]
    self.classes = classes
    adult = try await world.resident("adult")
    let home = try await world.household(of: adult)
    for number in 0..<6 {
      pupils.append(try await world.pupils(1, in: classes[number % 2], of: school.teacher)[0].principal)
    }
    for pupil in pupils.prefix(2) { try await world.enrol(pupil.member.key, in: home, as: .member) }
  }

  mutating func step() async throws {
    switch Int.random(in: 0..<8, using: &dice) {
    case 0..<4: try await log()
    case 4: try await edit()
    case 5: try await delete()
    case 6: try await enter()
    default: try await undo()
    }
  }

  private mutating func someDay() -> Day { world.day(-Int.random(in: 0..<2, using: &dice)) }

  private mutating func log() async throws {
    guard let person = (pupils + [adult]).randomElement(using: &dice),
      let action = Self.actions.randomElement(using: &dice)
    else { return }
    let (day, habit) = (someDay(), Bool.random(using: &dice))
    do {
      entries.append((person, try await world.log(action, on: day, habit: habit, by: person)))
    } catch let refusal as Refusal where refusal.code == .aboveDailyBound {
    }
  }

  private mutating func edit() async throws {
    guard let index = entries.indices.randomElement(using: &dice), let action = Self.actions.randomElement(using: &dice)
    else { return }
    let (day, person) = (someDay(), entries[index].person)
    do {
      entries[index].view = try await world.edit(entries[index].view, to: world.draft(action, on: day), by: person)
    } catch let refusal as Refusal where refusal.code == .aboveDailyBound {
    }
  }

  private mutating func delete() async throws {
    guard let index = entries.indices.randomElement(using: &dice) else { return }
    let gone = entries.remove(at: index)
    try await world.delete(gone.view, by: gone.person)
  }

  private mutating func enter() async throws {
    let (which, day) = (Int.random(in: 0..<2, using: &dice), someDay())
    let pupil = pupils[which + 2 * Int.random(in: 0..<3, using: &dice)]
    let nickname = try await world.pupils.nickname(of: pupil.member) ?? ""
    let rows: [SheetRunDraft.Row] = [
      .row(1, "bottle-and-bag", "cooling-28c"), .row(2),
      .row(nickname, "cooling-28c", habits: ["fridge-not-overfilled"]),
    ]
    let known = runs["\(which) \(day)"]
    runs["\(which) \(day)"] = try await world.enter(
      known?.run.id, in: classes[which], on: day, ifMatch: known?.run.revision,
      Array(rows.shuffled(using: &dice).prefix(2)), by: school.teacher
    ).view
  }

  private mutating func undo() async throws {
    guard let name = runs.keys.sorted().randomElement(using: &dice), let run = runs.removeValue(forKey: name) else {
      return
    }
    try await world.undo(run, in: classes[name.hasPrefix("0") ? 0 : 1], by: school.teacher)
  }
}
