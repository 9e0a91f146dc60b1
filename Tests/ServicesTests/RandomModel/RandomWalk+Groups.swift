import Foundation
import Models
import Services

extension RandomWalk {
  private func open(_ kinds: GroupKind...) -> [Int] {
    model.groups.indices.filter { kinds.contains(model.groups[$0].kind) && !model.groups[$0].isClosed }
  }

  /// Somebody who may act as a keeper today.
  private func keeper(of group: Int) -> Int? {
    model.stays.first { $0.group == group && $0.role == .keeper && $0.holds(on: model.today) }?.member
  }

  mutating func create(_ kind: GroupKind, below parent: Int, by member: Int) async throws {
    let (world, person, parentID) = (world, people[member], ids[parent])
    var made: UUID?
    let isDone = try await expect(
      model.create(kind, below: parent, by: member), "member \(member) makes a \(kind) below \(parent)"
    ) {
      made = try await world.groups.create(.init(kind: kind, parent: parentID, name: "x"), by: person).view.group.id
    }
    if isDone, let made { ids.append(made) }
  }

  /// By a fresh code of the group's keeper; nobody joins a group without one.
  mutating func join(_ member: Int, _ group: Int) async throws {
    guard let keeper = keeper(of: group) else { return }
    let role = [Role.member, .member, .keeper].randomElement(using: &dice)!
    let (world, person, host, id) = (world, people[member], people[keeper], ids[group])
    try await expect(model.join(member, group, as: role), "member \(member) joins \(group) as \(role)") {
      let code = try await world.codes.create(in: id, role: role, expiresAt: nil, by: host)
      _ = try await world.memberships.join(code: code.displayed, origin: "walk", by: person)
    }
  }

  mutating func leave(_ member: Int, _ group: Int) async throws {
    let (world, person, id) = (world, people[member], ids[group])
    try await expect(model.leave(member, group), "member \(member) leaves \(group)") {
      try await world.leave(id, person)
    }
  }

  mutating func joinSomething() async throws {
    guard let group = open(.household, .club).randomElement(using: &dice) else { return }
    try await join(member(), group)
  }

  mutating func leaveSomething() async throws {
    let group = open(.household, .club).randomElement(using: &dice)
    guard let group, let stay = model.goingOn(in: group).randomElement(using: &dice) else { return }
    try await leave(stay.member, group)
  }

  mutating func moveHouse() async throws {
    let member = member()
    let old = model.stays.first { $0.member == member && $0.to == nil && model.groups[$0.group].kind == .household }
    if let old { try await leave(member, old.group) }
    guard let new = open(.household).randomElement(using: &dice) else { return }
    try await join(member, new)
  }

  mutating func changeRole() async throws {
    guard let group = open(.household, .club).randomElement(using: &dice), let keeper = keeper(of: group),
      let stay = model.goingOn(in: group).randomElement(using: &dice)
    else { return }
    let role = [Role.member, .keeper, .keeper].randomElement(using: &dice)!
    let (world, person, host, id) = (world, people[stay.member], people[keeper], ids[group])
    let what = "member \(keeper) makes member \(stay.member) a \(role) of \(group)"
    try await expect(model.setRole(role, of: stay.member, in: group), what) {
      _ = try await world.memberships.setRole(role, of: person.member.id, in: id, by: host)
    }
  }

  /// Three households and two clubs at most.
  mutating func createSomething() async throws {
    let kind: GroupKind = open(.household).count < 3 ? .household : .club
    if kind == .club, open(.club).count >= 2 { return }
    try await create(kind, below: Int.random(in: 0...1, using: &dice), by: member())
  }

  mutating func changeProfile() async throws {
    let member = member()
    guard let group = model.household(of: member, on: model.today), !model.groups[group].isClosed else { return }
    var profile = HouseholdProfile()
    profile.evWattHoursPerKilometre = [nil, 110, 150, 200].randomElement(using: &dice)!
    model.groups[group].wattHours = profile.evWattHoursPerKilometre
    let (world, person, id, new) = (world, people[member], ids[group], profile)
    try await expect(.done, "member \(member) sets \(new.evWattHoursPerKilometre ?? 0) Wh/km in \(group)") {
      try await world.profiles.set(new, of: id, by: person)
    }
  }
}
