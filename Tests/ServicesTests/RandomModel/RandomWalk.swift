import Accounting
import Chance
import Foundation
import Models
import Services
import Storage
import Testing

/// A seeded walk through what eight neighbours may do, on the services and on the model side by side.
struct RandomWalk {
  let world: World
  var model: ReferenceModel
  var dice: SeededGenerator
  var people: [Principal] = []
  /// The ids behind the model's numbers of groups.
  var ids: [UUID] = []
  /// What was done, for whoever has to find out what went wrong.
  var history: [String] = []
  /// What was answered, for comparing one engine with another.
  var transcript: [String] = []

  init(_ world: World, seed: UInt64) throws {
    self.world = world
    dice = SeededGenerator(seed: seed)
    let day = world.today
    model = ReferenceModel(now: world.outside.now, estimates: Estimates(try RealSeeds.catalogue(), day: day))
  }

  /// Eight members, three households, two clubs, some of them below a ward.
  mutating func settle() async throws {
    let (root, ward) = (try await world.root(), try await world.ward())
    model.groups = [.init(kind: .city), .init(kind: .ward, parent: 0)]
    ids = [root, ward]
    for number in 0..<8 {
      people.append(try await world.resident("member\(number)"))
      model.stays.append(.init(member: number, group: 0, role: .member, from: model.day(inMinutes: -500 * 1440)))
    }
    for (number, kind) in [GroupKind.household, .household, .household, .club, .club].enumerated() {
      try await create(kind, below: number % 2, by: number)
    }
    for (member, group) in [(5, 2), (6, 2), (7, 3), (5, 5), (6, 6), (0, 6)] { try await join(member, group) }
  }

  mutating func step() async throws {
    switch Int.random(in: 0..<100, using: &dice) {
    case ..<42: try await logSomething()
    case ..<60: try await editSomething()
    case ..<68: try await deleteSomething()
    case ..<71: try await repeatSomething()
    case ..<79: try await joinSomething()
    case ..<85: try await leaveSomething()
    case ..<88: try await moveHouse()
    case ..<91: try await changeRole()
    case ..<93: try await createSomething()
    case ..<95: try await changeProfile()
    default: moveClock()
    }
  }

  /// Runs a verb on the services and expects the model's answer.
  ///
  /// - Returns: Whether it was done.
  @discardableResult
  mutating func expect(
    _ answer: ReferenceModel.Answer, _ what: String, _ body: () async throws -> Void
  ) async throws -> Bool {
    history.append("\(world.outside.now) \(what): \(answer)")
    var found = ReferenceModel.Answer.done
    do {
      try await body()
    } catch let refusal as Refusal {
      found = .refused(refusal.code)
    }
    guard found == answer else { throw Parting(history: history.suffix(60), found: "\(found)") }
    return answer == .done
  }

  mutating func moveClock() {
    let midnight = Instant(milliseconds: Int64(model.today.advanced(by: 1).number) * 86_400_000 - 9 * 3_600_000)
    let next =
      switch Int.random(in: 0..<7, using: &dice) {
      case 0: midnight
      case 1, 6: midnight.advanced(bySeconds: Int64.random(in: -900...0, using: &dice) - 1)
      case 2: midnight.advanced(bySeconds: Int64.random(in: 0...86_399, using: &dice))
      default: world.outside.now.advanced(bySeconds: Int64.random(in: 1...14_400, using: &dice))
      }
    world.outside.move(to: max(next, world.outside.now))
    model.now = world.outside.now
    history.append("\(world.outside.now) it is \(model.today)")
  }

  mutating func member() -> Int { Int.random(in: 0..<people.count, using: &dice) }
}

/// The services and the model part.
struct Parting: Error, CustomStringConvertible {
  let history: ArraySlice<String>
  let found: String

  var description: String { (["parted:"] + history + ["found: \(found)"]).joined(separator: "\n") }
}
