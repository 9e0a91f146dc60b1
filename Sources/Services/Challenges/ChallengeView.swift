package import Foundation
package import Models
package import Storage

/// A challenge as somebody sees it.
package struct ChallengeView: Sendable, Hashable {
  package let challenge: StoredChallenge
  /// The city's slug.
  package let city: String
  package let organiser: StoredGroup
  package let state: ChallengeState
  /// Whether the caller looks after the organising group.
  package let canManage: Bool
  package let isInside: Bool
  package let isFilling: Bool
  package let teamCount: Int64
  /// The first ones, and of more the caller's own.
  package let teams: [Team]

  package struct Team: Sendable, Hashable {
    package let id: UUID
    package let name: String
    package let englishName: String?
    package let enrolled: Int64?
    package let isOwn: Bool
  }

  static let mostTeams = 50
}

extension ChallengeView {
  init(_ id: UUID, of principal: Principal, store: Store, on connection: any SQLConnection) throws {
    try self.init(
      ChallengeAccess(id, of: principal, store: store, on: connection), store: store, on: connection)
  }

  init(_ access: ChallengeAccess, store: Store, on connection: any SQLConnection) throws {
    let challenge = access.challenge
    let groups = try connection.challenges.namedTeams(
      of: challenge.key, limit: Self.mostTeams, besides: access.ownTeams.sorted())
    self.init(
      challenge: challenge, city: access.city.slug, organiser: access.organiser,
      state: try challenge.state(at: store.effects.now(), in: access.city.time()), canManage: access.isOrganiser,
      isInside: access.isInside, isFilling: try !connection.challenges.fills(of: challenge.key).isEmpty,
      teamCount: try connection.challenges.countTeams(of: challenge.key),
      teams: groups.map { team in
        Team(
          id: team.group.id, name: team.group.name, englishName: team.group.englishName, enrolled: team.enrolled,
          isOwn: access.ownTeams.contains(team.group.key))
      })
  }
}

extension StoredChallenge {
  func state(at now: Instant, in time: CityTime) -> ChallengeState {
    openedAt == nil ? .draft : period.state(at: now, in: time)
  }
}
