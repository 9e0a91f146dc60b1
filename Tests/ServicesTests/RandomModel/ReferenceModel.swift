import Accounting
import Models

/// The rules of the log once more: plain lists that are gone through from the start each time, and nothing kept that
/// could go wrong.
///
/// Members and groups are numbers; group 0 is the city, the next ones are its wards. Written against the domain's
/// rules, not against the services: it shares no code with them but the vocabulary and the estimates.
struct ReferenceModel {
  struct Group {
    var kind: GroupKind
    var parent: Int?
    var isClosed = false
    var wattHours: Int64?
  }

  struct Stay {
    var member: Int
    var group: Int
    var role: Role
    var from: Day
    var to: Day?

    func holds(on day: Day) -> Bool { from <= day && (to == nil || day <= to!) }
  }

  /// What happened to one of the domain's verbs.
  enum Answer: Equatable {
    case done
    case refused(ProblemCode)
  }

  var now: Instant
  var groups: [Group] = []
  var stays: [Stay] = []
  var entries: [Entry] = []
  var arrivals = 0
  let estimates: Estimates

  init(now: Instant, estimates: Estimates) {
    self.now = now
    self.estimates = estimates
  }

  // MARK: Days

  /// The civil day in Japan, which has no summer time, so many minutes from now.
  func day(inMinutes minutes: Int64 = 0) -> Day {
    let seconds = now.milliseconds / 1000 + 9 * 3600 + 60 * minutes
    return Day(number: Int32(seconds / 86_400))
  }

  var today: Day { day() }
  /// A quarter of an hour before midnight tomorrow is accepted.
  var latestDay: Day { day(inMinutes: 15) }

  // MARK: Who is where

  func stays(of member: Int, on day: Day) -> [Stay] { stays.filter { $0.member == member && $0.holds(on: day) } }

  /// Memberships that go on, or begin tomorrow.
  func goingOn(in group: Int) -> [Stay] { stays.filter { $0.group == group && $0.to == nil } }

  func household(of member: Int, on day: Day) -> Int? {
    stays(of: member, on: day).map(\.group).first { groups[$0].kind == .household }
  }

  /// The groups a member's entries of a day belong to: the own ones and everything above.
  func scope(of member: Int, on day: Day) -> Set<Int> {
    var result: Set<Int> = []
    for stay in stays(of: member, on: day) {
      var next: Int? = stay.group
      while let group = next {
        result.insert(group)
        next = groups[group].parent
      }
    }
    return result
  }

  // MARK: Joining, leaving, roles

  mutating func join(_ member: Int, _ group: Int, as role: Role) -> Answer {
    let isHousehold = groups[group].kind == .household
    let ongoing = stays.filter { $0.member == member && $0.to == nil }
    if ongoing.contains(where: { $0.group == group }) { return .refused(.alreadyMember) }
    if isHousehold, ongoing.contains(where: { groups[$0.group].kind == .household }) {
      return .refused(.alreadyInHousehold)
    }
    // Who left today and comes back never left.
    if let index = stays.firstIndex(where: { $0.member == member && $0.group == group && $0.to == today }) {
      stays[index].to = nil
      stays[index].role = role
      return .done
    }
    let movesToday = isHousehold && household(of: member, on: today) != nil
    stays.append(
      Stay(member: member, group: group, role: role, from: movesToday ? today.advanced(by: 1) : today, to: nil))
    return .done
  }

  mutating func leave(_ member: Int, _ group: Int) -> Answer {
    let staying = goingOn(in: group)
    guard let own = staying.first(where: { $0.member == member }) else { return .refused(.notFound) }
    let others = staying.filter { $0.member != member }
    if own.role == .keeper, !others.isEmpty, !others.contains(where: { $0.role == .keeper }) {
      return .refused(.lastKeeper)
    }
    let index = stays.firstIndex { $0.member == member && $0.group == group && $0.to == nil }!
    if own.from > today { stays.remove(at: index) } else { stays[index].to = today }
    if others.isEmpty { groups[group].isClosed = true }
    return .done
  }

  mutating func setRole(_ role: Role, of member: Int, in group: Int) -> Answer {
    let keepers = goingOn(in: group).filter { $0.role == .keeper }
    let index = stays.firstIndex { $0.member == member && $0.group == group && $0.to == nil }!
    if stays[index].role == .keeper, role != .keeper, keepers.count < 2 { return .refused(.lastKeeper) }
    stays[index].role = role
    return .done
  }

  mutating func create(_ kind: GroupKind, below parent: Int, by member: Int) -> Answer {
    groups.append(Group(kind: kind, parent: parent))
    let answer = join(member, groups.count - 1, as: .keeper)
    if answer != .done { groups.removeLast() }
    return answer
  }
}
