import Foundation
import Models
import Services
import Storage
import Testing

extension World {
  static let origin = "198.51.100.0/24"

  /// The root group of a city.
  func root(_ city: String = "saitama") async throws -> UUID { try await catalogue.city(city).root.id }

  func ward(_ city: String = "saitama") async throws -> UUID {
    let wards = try await groups.directory(city: city, kinds: [.ward], after: 0, limit: 1).groups
    return try #require(wards.first).id
  }

  func make(_ kind: GroupKind, below parent: UUID? = nil, by keeper: Principal) async throws -> UUID {
    let root = try await root(try await catalogue.slug(of: keeper.member.city))
    let draft = GroupService.Draft(kind: kind, parent: parent ?? root, name: "\(kind) of \(keeper.member.handle ?? "")")
    return try await groups.create(draft, by: keeper).view.group.id
  }

  /// A household of these people; the first one is its keeper.
  func household(of people: Principal..., below parent: UUID? = nil) async throws -> UUID {
    try await gather(people, in: .household, below: parent)
  }

  /// The same of a list.
  func household(of people: [Principal], below parent: UUID? = nil) async throws -> UUID {
    try await gather(people, in: .household, below: parent)
  }

  /// A club of these people; the first one is its keeper.
  func club(of people: Principal..., below parent: UUID? = nil) async throws -> UUID {
    try await gather(people, in: .club, below: parent)
  }

  private func gather(_ people: [Principal], in kind: GroupKind, below parent: UUID?) async throws -> UUID {
    let keeper = try #require(people.first)
    let group = try await make(kind, below: parent, by: keeper)
    for person in people.dropFirst() { try await join(group, of: keeper, person) }
    return group
  }

  /// Lets somebody in by a fresh code of the group's keeper.
  @discardableResult
  func join(
    _ group: UUID, of keeper: Principal, _ person: Principal, as role: Role? = nil
  ) async throws -> MembershipService.Joined {
    let code = try await codes.create(in: group, role: role, expiresAt: nil, by: keeper)
    return try await memberships.join(code: code.displayed, origin: Self.origin, by: person)
  }

  func leave(_ group: UUID, _ person: Principal) async throws {
    try await memberships.end(person.member.id, in: group, by: person)
  }

  /// The groups of a member today, without their ancestors.
  func groups(of person: Principal) async throws -> Set<UUID> {
    Set(try await groups.list(of: person).filter { $0.role != nil }.map(\.group.id))
  }
}
