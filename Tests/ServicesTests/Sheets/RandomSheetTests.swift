import Accounting
import Chance
import Foundation
import Models
import Services
import Testing

/// A seeded walk: teachers enter, correct and undo sheets while pupils log, and a list of all ticks that is gone through from the start
/// each time says what every group must have.
@Suite struct RandomSheetTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `every step leaves the groups with what the ticks say`(seed: UInt64) async throws {
    try await World.run(seed: seed) { world in
      var walk = try await SheetWalk(world, seed: seed)
      for step in 0..<60 {
        try await walk.step()
        if step % 4 == 3 { try await walk.compare() }
        if step % 20 == 19 { try await world.expectClean() }
      }
    }
  }
}

private struct SheetWalk {
  struct Tick {
    var arrival: Int
    /// A pupil's number, or a row of a class.
    var who: Who
    var action: ActionID
    var day: Int
    var habit: Bool
    var milligrams: Int64
    /// The class and day of the run; nil for what a pupil logged.
    var run: Run?
    var id: UUID?
  }

  enum Who: Hashable {
    case pupil(Int)
    case row(Int, Int64, day: Int)
  }

  struct Run: Hashable {
    var group: Int
    var day: Int
  }

  static let actions: [ActionID] = ["bottle-and-bag", "cooling-28c", "fridge-not-overfilled"]
  static let milligrams: [ActionID: Int64] = [
    "bottle-and-bag": 47_000, "cooling-28c": 123_390, "fridge-not-overfilled": 54_890,
  ]

  let world: World
  var dice: SeededGenerator
  let teacher: Principal
  /// Two classes, then the school, the home of the first pupil of each class, the city.
  let groups: [UUID]
  /// Two of each class, by turns.
  var pupils: [Principal] = []
  var ticks: [Tick] = []
  var runs: [Run: (id: UUID, revision: Int64)] = [:]
  var arrivals = 0

  init(_ world: World, seed: UInt64) async throws {
    self.world = world
    dice = SeededGenerator(seed: seed)
    let school = try await world.group(.school)
    let classes = [try await world.group(.class, below: school), try await world.group(.class, below: school)]
    teacher = try await world.teacher(of: school)
    let home = try await world.household(of: try await world.resident("keeper"))
    for number in 0..<4 { pupils.append(try await world.pupil("pupil \(number)", in: classes[number % 2])) }
    for pupil in pupils.prefix(2) { try await world.enrol(pupil.member.key, in: home, as: .member) }
    groups = classes + [school, home, try await world.root()]
  }

  mutating func step() async throws {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0..<3: try await log()
    case 3: try await edit()
    case 4: try await delete()
    case 5: try await undo()
    default: try await enter()
    }
  }

  private mutating func log() async throws {
    let (who, day) = (Int.random(in: 0..<4, using: &dice), -Int.random(in: 0..<2, using: &dice))
    let (action, habit) = (Self.actions.randomElement(using: &dice) ?? "", Bool.random(using: &dice))
    let isDone = own(who, action, day) != nil
    let draft = world.draft(action, on: world.day(day), habit: habit)
    guard !isDone else {
      return await expect(.aboveDailyBound) { try await world.put(world.newID(), draft, by: pupils[who]) }
    }
    let view = try await world.log(action, on: world.day(day), habit: habit, by: pupils[who])
    arrivals += 1
    ticks.append(
      Tick(
        arrival: arrivals, who: .pupil(who), action: action, day: day, habit: habit, milligrams: view.milligrams,
        run: nil, id: view.entry.id))
  }

  private mutating func edit() async throws {
    guard let index = ticks.indices.filter({ ticks[$0].run == nil }).randomElement(using: &dice),
      case .pupil(let who) = ticks[index].who, let id = ticks[index].id
    else { return }
    let day = -Int.random(in: 0..<2, using: &dice)
    let (action, habit) = (Self.actions.randomElement(using: &dice) ?? "", Bool.random(using: &dice))
    if let other = own(who, action, day), other != index { return }
    let present = try await world.entries.entry(id, of: pupils[who])
    let view = try await world.edit(present, to: world.draft(action, on: world.day(day), habit: habit), by: pupils[who])
    ticks[index].action = action
    ticks[index].day = day
    ticks[index].habit = habit
    ticks[index].milligrams = view.milligrams
  }

  private mutating func delete() async throws {
    guard let index = ticks.indices.filter({ ticks[$0].run == nil }).randomElement(using: &dice),
      case .pupil(let who) = ticks[index].who, let id = ticks[index].id
    else { return }
    try await world.entries.delete(id, precondition: .any, by: pupils[who])
    ticks.remove(at: index)
  }

  private func own(_ who: Int, _ action: ActionID, _ day: Int) -> Int? {
    ticks.firstIndex { $0.run == nil && $0.who == .pupil(who) && $0.action == action && $0.day == day }
  }

  private mutating func enter() async throws {
    let run = Run(group: Int.random(in: 0..<2, using: &dice), day: -Int.random(in: 0..<2, using: &dice))
    var wanted: [(who: Who, row: SheetRunDraft.Row)] = []
    for number in 1...3 where Bool.random(using: &dice) {
      wanted.append((.row(run.group, Int64(number), day: run.day), .init(.number(Int64(number)), randomTicks())))
    }
    for pupil in [run.group, run.group + 2] where Bool.random(using: &dice) {
      wanted.append((.pupil(pupil), .init(.nickname("pupil \(pupil)"), randomTicks())))
    }
    guard !wanted.isEmpty else { return }
    let known = runs[run]
    let view = try await world.enter(
      known?.id, in: groups[run.group], on: world.day(run.day), ifMatch: known?.revision,
      wanted.map(\.row).shuffled(using: &dice), by: teacher
    ).view
    runs[run] = (view.run.id, view.run.revision)
    let earlier = ticks.filter { $0.run == run }
    ticks.removeAll { $0.run == run }
    for (who, row) in wanted {
      for tick in row.ticks {
        let same = earlier.first { $0.who == who && $0.action == tick.action }
        if same == nil { arrivals += 1 }
        ticks.append(
          Tick(
            arrival: same?.arrival ?? arrivals, who: who, action: tick.action, day: run.day, habit: tick.habit ?? true,
            milligrams: Self.milligrams[tick.action] ?? 0, run: run))
      }
    }
    #expect(view.doneMilligrams == ticks.reduce(0) { $0 + ($1.run == run ? $1.milligrams : 0) })
  }

  private mutating func randomTicks() -> [SheetRunDraft.Tick] {
    // In the sheet's order: so they arrive.
    Self.actions.filter { _ in Bool.random(using: &dice) }.map { .init($0, habit: Bool.random(using: &dice)) }
  }

  private mutating func undo() async throws {
    guard let run = runs.keys.sorted(by: { ($0.group, $0.day) < ($1.group, $1.day) }).randomElement(using: &dice),
      let known = runs[run]
    else { return }
    try await world.sheets.delete(
      known.id, in: groups[run.group], precondition: .revisions([known.revision]), by: teacher)
    runs[run] = nil
    ticks.removeAll { $0.run == run }
  }

  /// The groups of somebody, as places in ``groups``.
  private func places(_ who: Who) -> [Int] {
    switch who {
    case .row(let group, _, _): [group, 2, 4]
    case .pupil(let number): [number % 2, 2, 4] + (number < 2 ? [3] : [])
    }
  }

  func compare() async throws {
    for day in [0, -1] {
      for (place, group) in groups.enumerated() {
        let present = ticks.filter { $0.day == day && places($0.who).contains(place) }
        let onSheet = Set(present.filter { $0.run != nil }.map { "\($0.who) \($0.action)" })
        var homes: Set<String> = []
        var (done, new): (Int64, Int64) = (0, 0)
        for tick in present.sorted(by: { $0.arrival < $1.arrival }) {
          if tick.run == nil, onSheet.contains("\(tick.who) \(tick.action)") { continue }
          // The first pupils of both classes are siblings; everybody else is a home of their own.
          let home = [.pupil(0), .pupil(1)].contains(tick.who) ? "home" : "\(tick.who)"
          if tick.action != "bottle-and-bag", !homes.insert("\(home) \(tick.action)").inserted { continue }
          done += tick.milligrams
          if !tick.habit { new += tick.milligrams }
        }
        let tally = try await world.tally(group, on: world.day(day))
        #expect(tally.entries == present.count, "group \(place) on \(day)")
        #expect(tally.members == Set(present.map(\.who)).count, "group \(place) on \(day)")
        #expect(tally.doneMilligrams == done, "group \(place) on \(day)")
        #expect(tally.newMilligrams == new, "group \(place) on \(day)")
      }
    }
  }
}
