import Accounting
import Chance
import Foundation
import Models
import Services
import Testing

/// A seeded walk of three classes and a family, with challenges that open over what is there, teams that come and go, and days that pass:
/// whatever happens, the sums are those of the entries, and a result never changes.
@Suite struct RandomChallengeTests {
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `sums are those of the entries all along`(seed: UInt64) async throws {
    try await World.run(seed: seed) { world in
      var walk = try await ChallengeWalk(world, seed: seed)
      for step in 1...160 {
        try await walk.step()
        if step.isMultiple(of: 8) { try await world.expectClean() }
      }
      #expect(walk.opened > 2)
      world.outside.pass(days: 20)
      try await world.boards.tick()
      try await walk.compareResults()
      for _ in 0..<20 { try await walk.write() }
      try await walk.compareResults()
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `a class that is forgotten in the middle stays in its challenges`(seed: UInt64) async throws {
    try await World.run(seed: seed) { world in
      var walk = try await ChallengeWalk(world, seed: seed)
      try await walk.open(last: 80)
      for _ in 0..<60 { try await walk.write() }
      let before = try await walk.counted()
      try await world.groups.close(walk.classes[0], precondition: .any, by: walk.school.teacher)
      world.outside.pass(days: 61)
      try await MaintenanceService(store: world.store, portion: 3).purge()
      #expect(try await walk.counted() == before)
      try await world.expectClean()
      for _ in 0..<20 { try await walk.write(in: 1) }
      world.outside.pass(days: 30)
      try await walk.compareResults()
    }
  }
}

private struct ChallengeWalk {
  static let actions: [ActionID] = ["bottle-and-bag", "cooling-28c", "lights-off-day", "walk"]

  let world: World
  let school: World.School
  let classes: [UUID]
  private(set) var opened = 0
  private var pupils: [(group: Int, person: Principal)] = []
  private let adult: Principal
  private var dice: SeededGenerator
  private var entries: [(person: Principal, view: EntryView)] = []
  private var runs: [String: SheetRunView] = [:]
  private var challenges: [ChallengeView] = []
  private var results: [UUID: [UInt8]] = [:]

  init(_ world: World, seed: UInt64) async throws {
    self.world = world
    dice = SeededGenerator(seed: seed)
    school = try await world.school()
    var classes: [UUID] = []
    for number in 1...3 {
      classes.append(try await world.openClass("\(number)", in: school, enrolled: Int64(10 * number)))
    }
    self.classes = classes
    adult = try await world.resident("adult")
    let home = try await world.household(of: adult)
    for number in 0..<12 {
      let pupil = try await world.pupils(1, in: classes[number % 3], of: school.teacher)[0].principal
      pupils.append((number % 3, pupil))
    }
    for pupil in pupils.prefix(3) { try await world.enrol(pupil.person.member.key, in: home, as: .member) }
  }

  mutating func step() async throws {
    switch Int.random(in: 0..<40, using: &dice) {
    case 0..<27: try await write()
    case 27..<29: try await open(last: Int.random(in: 0...4, using: &dice))
    case 29: try await changeTeam()
    case 30: try await move()
    case 31..<34: world.outside.pass(seconds: Int64.random(in: 3_000...90_000, using: &dice))
    default: try await look()
    }
  }

  /// - Parameter group: Of one class and the family only; nil for all.
  mutating func write(in group: Int? = nil) async throws {
    switch Int.random(in: 0..<9, using: &dice) {
    case 0..<4: try await log(in: group)
    case 4..<6 where group == nil: try await edit()
    case 6 where group == nil: try await delete()
    case 7: try await enter(in: group)
    default: if group == nil { try await undo() }
    }
  }

  private mutating func someDay() -> Day { world.day(-Int.random(in: 0..<4, using: &dice)) }

  private mutating func log(in group: Int?) async throws {
    let people = pupils.filter { group == nil || $0.group == group }.map(\.person) + [adult]
    guard let person = people.randomElement(using: &dice), let action = Self.actions.randomElement(using: &dice) else {
      return
    }
    // A walk of 30 km is unusual.
    let quantity: Double? = action == "walk" ? (Int.random(in: 0..<3, using: &dice) == 0 ? 30 : 2) : nil
    let (day, habit) = (someDay(), Bool.random(using: &dice))
    try await allowing(.aboveDailyBound) {
      entries.append((person, try await world.log(action, quantity, on: day, habit: habit, by: person)))
    }
  }

  private mutating func edit() async throws {
    guard let index = entries.indices.randomElement(using: &dice), let action = Self.actions.randomElement(using: &dice)
    else { return }
    let (day, person, habit) = (someDay(), entries[index].person, Bool.random(using: &dice))
    try await allowing(.aboveDailyBound) {
      entries[index].view = try await world.edit(
        entries[index].view, to: world.draft(action, on: day, habit: habit), by: person)
    }
  }

  private mutating func delete() async throws {
    guard let index = entries.indices.randomElement(using: &dice) else { return }
    let gone = entries.remove(at: index)
    try await world.delete(gone.view, by: gone.person)
  }

  private mutating func enter(in group: Int?) async throws {
    let which = group ?? Int.random(in: 0..<3, using: &dice)
    let day = someDay()
    guard let pupil = pupils.filter({ $0.group == which }).randomElement(using: &dice) else { return }
    let nickname = try await world.pupils.nickname(of: pupil.person.member) ?? ""
    let rows: [SheetRunDraft.Row] = [
      .row(1, "bottle-and-bag", "cooling-28c"), .row(2), .row(3, habits: ["lights-off-day"]),
      .row(nickname, "cooling-28c", habits: ["lights-off-day"]),
    ]
    let known = runs["\(which) \(day)"]
    try await allowing(.invalidRequest, .dayClosed) {
      runs["\(which) \(day)"] = try await world.enter(
        known?.run.id, in: classes[which], on: day, ifMatch: known?.run.revision,
        Array(rows.shuffled(using: &dice).prefix(3)), by: school.teacher
      ).view
    }
  }

  private mutating func undo() async throws {
    guard let name = runs.keys.sorted().randomElement(using: &dice), let run = runs.removeValue(forKey: name) else {
      return
    }
    try await world.undo(run, in: classes[Int(name.prefix(1)) ?? 0], by: school.teacher)
  }

  mutating func open(last: Int) async throws {
    let rule = ScoringRule.allCases.randomElement(using: &dice) ?? .total
    var draft = world.draft(
      in: school.id, rule: rule, counting: Bool.random(using: &dice) ? .done : .new,
      target: rule == .goal ? .milligrams(1_000_000) : nil, first: -Int.random(in: 0...3, using: &dice), last: last,
      lateDays: Int.random(in: 0...2, using: &dice), actions: Bool.random(using: &dice) ? [] : Array(Self.actions[1...])
    )
    if rule.ranks, Bool.random(using: &dice) { draft.teams = Array(classes.prefix(2)) }
    challenges.append(try await world.open(draft, by: school.teacher))
    opened += 1
  }

  private mutating func changeTeam() async throws {
    guard let challenge = challenges.randomElement(using: &dice), let group = classes.randomElement(using: &dice) else {
      return
    }
    let (id, isLeaving) = (challenge.challenge.id, Bool.random(using: &dice))
    let enrolled = Int64.random(in: 5...40, using: &dice)
    try await allowing(.challengeClosed, .teamNotPossible, .notFound) {
      if isLeaving {
        try await world.challenges.remove(team: group, from: id, by: school.teacher)
      } else {
        _ = try await world.challenges.put(team: group, enrolled: enrolled, in: id, by: school.teacher)
      }
    }
  }

  private mutating func move() async throws {
    guard let index = pupils.indices.randomElement(using: &dice) else { return }
    let (from, to) = (pupils[index].group, Int.random(in: 0..<3, using: &dice))
    guard from != to else { return }
    try await allowing(.notFound, .alreadyMember) {
      _ = try await world.care.move(
        pupils[index].person.member.id, from: classes[from], to: classes[to], by: school.teacher)
      pupils[index].group = to
    }
  }

  private mutating func look() async throws {
    guard let challenge = challenges.randomElement(using: &dice) else { return }
    let board = try await world.board(challenge.challenge.id, of: school.teacher)
    #expect(board.rows.allSatisfy { $0.figures?.activeMembers ?? 5 >= 1 })
    if Bool.random(using: &dice) { try await world.boards.tick() }
    try await compareResults()
  }

  /// Every result there is, or may be by now, is what it was.
  mutating func compareResults() async throws {
    for challenge in challenges {
      let seat = try await world.boards.seat(at: challenge.challenge.id, of: school.teacher)
      try await allowing(.challengeNotClosed) {
        let made = try await world.boards.result(for: seat)
        let known = results.updateValue(made.content, forKey: challenge.challenge.id)
        #expect(known == nil || known == made.content)
        let file = ResultVerification.File(
          result: try ChallengeResult(canonicalJSON: made.content), sha256: made.hash)
        #expect(try await ResultVerification.faults(in: file, store: world.store) == [])
      }
    }
  }

  func counted() async throws -> [[UUID: ChallengeFigures]] {
    var all: [[UUID: ChallengeFigures]] = []
    for challenge in challenges { all.append(try await world.counted(challenge)) }
    return all
  }

  private func allowing(_ codes: ProblemCode..., body: () async throws -> Void) async throws {
    do { try await body() } catch let refusal as Refusal where codes.contains(refusal.code) {}
  }
}
