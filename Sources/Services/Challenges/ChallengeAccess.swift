import Accounting
import Foundation
import Models
import Storage

/// The groups somebody is in, with those around them, and the schools where somebody teaches, whose classes are like own ones.
struct OwnGroups {
  let groups: [Int64]
  let schools: [Int64]

  init(of principal: Principal, on day: Day, store: Store, connection: any SQLConnection) throws {
    let memberships = try connection.memberships.ofMember(principal.member.key, on: day)
    groups = try store.tree.closure(of: memberships.map(\.group), on: connection).groups
    schools = memberships.filter { $0.role == .teacher && $0.kind == .school }.map(\.group)
  }
}

/// What somebody may do with one challenge. Foreign ones look like missing ones.
struct ChallengeAccess {
  let challenge: StoredChallenge
  let city: StoredCity
  let organiser: StoredGroup
  /// Looks after the organising group.
  let isOrganiser: Bool
  /// A member or staff of the organiser or of a team; staff of the teams' schools too.
  let belongs: Bool
  /// The same but for those who only live in the city or ward.
  let isInside: Bool
  /// The caller's own groups that are teams, and those of which the caller is staff.
  let ownTeams: Set<Int64>

  /// - Throws: ``Refusal/notFound`` unless the caller may know of it.
  init(_ id: UUID, of principal: Principal, store: Store, on connection: any SQLConnection) throws {
    guard let challenge = try connection.challenges.find(id, city: principal.city) else { throw Refusal.notFound }
    try self.init(challenge, of: principal, store: store, on: connection)
    guard canSee else { throw Refusal.notFound }
  }

  init(
    _ challenge: StoredChallenge, of principal: Principal, store: Store, on connection: any SQLConnection
  ) throws {
    guard let organiser = try connection.groups.find(challenge.organiser, city: challenge.city) else {
      throw Refusal.notFound
    }
    let access = try GroupAccess(organiser, of: principal, store: store, on: connection, now: store.effects.now())
    self.challenge = challenge
    self.organiser = organiser
    city = access.city
    isOrganiser = access.canManage
    let own = try OwnGroups(of: principal, on: access.today, store: store, connection: connection)
    ownTeams = Set(try connection.challenges.teams(of: challenge.key, among: own.groups, below: own.schools))
    let isMember = access.role != nil || access.containsCaller
    belongs = isMember || access.canManage || !ownTeams.isEmpty
    isInside =
      access.canManage || isMember && !organiser.kind.holdsStrangers
      || !ownTeams.isEmpty && !(challenge.teamKind ?? organiser.kind).holdsStrangers
  }

  /// Somebody without a login, of a challenge that anyone may see.
  init(anyone challenge: StoredChallenge, store: Store, on connection: any SQLConnection) throws {
    guard let organiser = try connection.groups.find(challenge.organiser, city: challenge.city) else {
      throw Refusal.notFound
    }
    self.challenge = challenge
    self.organiser = organiser
    city = try store.cities.city(challenge.city, on: connection)
    (isOrganiser, belongs, isInside, ownTeams) = (false, false, false, [])
  }

  /// Of a visitor: a member sees what members may, and else, as somebody without a login, what anyone may.
  init(_ id: UUID, visitor: Principal?, store: Store, on connection: any SQLConnection) throws {
    if let visitor {
      do {
        self = try ChallengeAccess(id, of: visitor, store: store, on: connection)
        return
      } catch let refusal as Refusal where refusal.code == .notFound {}
    }
    guard let challenge = try connection.challenges.findPublic(id) else { throw Refusal.notFound }
    self = try ChallengeAccess(anyone: challenge, store: store, on: connection)
  }

  var canSee: Bool {
    if isOrganiser { return true }
    guard challenge.openedAt != nil else { return false }
    return belongs || challenge.visibility != .group
  }

  func requireOrganiser() throws(Refusal) {
    guard isOrganiser else { throw Refusal(.notAllowed) }
  }
}
