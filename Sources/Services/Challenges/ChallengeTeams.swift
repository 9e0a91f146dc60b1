import Foundation
import Models
import Storage

/// Which groups are the teams of a challenge, and how many belong to each.
struct ChallengeTeams {
  let challenge: StoredChallenge
  let organiser: StoredGroup
  let connection: any SQLConnection

  /// Keeps an organiser's choice; nil leaves it to the opening.
  ///
  /// - Throws: ``ProblemCode/teamNotPossible``.
  func choose(_ ids: [UUID]?) throws {
    for (index, id) in (ids ?? []).enumerated() {
      guard let group = try possible(id) else {
        throw Refusal(.teamNotPossible, at: "/teams/\(index)", ProblemCode.teamNotPossible.title)
      }
      try connection.challenges.put(StoredTeam(group: group.key, enrolled: nil), in: challenge.key)
    }
  }

  /// - Returns: Nil unless it is an open group of the teams' kind below the organiser.
  func possible(_ id: UUID) throws -> StoredGroup? {
    guard let group = try connection.groups.find(id, city: challenge.city), group.closedAt == nil,
      group.kind == challenge.teamKind, try isBelowOrganiser(group)
    else { return nil }
    return group
  }

  private func isBelowOrganiser(_ group: StoredGroup) throws -> Bool {
    var parent = group.parent
    while let key = parent {
      if key == organiser.key { return true }
      parent = try connection.groups.find(key, city: challenge.city)?.parent
    }
    return false
  }

  /// The teams as they stand at the opening, with how many belong to each by then.
  func atOpening() throws -> [StoredTeam] {
    guard let kind = challenge.teamKind else { return [try team(organiser)] }
    let chosen = try connection.challenges.teams(of: challenge.key)
    let groups =
      chosen.isEmpty
      ? try connection.challenges.possibleTeams(kind, below: organiser, limit: ChallengeDraft.mostTeams + 1)
      : try chosen.compactMap { try connection.groups.find($0.group, city: challenge.city) }.filter {
        $0.closedAt == nil
      }
    guard (1...ChallengeDraft.mostTeams).contains(groups.count) else {
      throw Refusal.invalid(
        "teams", en: "Between 1 and 10,000 groups of this kind must be there.", ja: "この種類のグループが1～10,000必要です。")
    }
    let said = Dictionary(chosen.compactMap { team in team.enrolled.map { (team.group, $0) } }) { first, _ in first }
    return try groups.map { try team($0, said: said[$0.key]) }
  }

  /// A group that comes in, as large as it says, or as the organiser does.
  func team(_ group: StoredGroup, said enrolled: Int64? = nil) throws -> StoredTeam {
    let own = try enrolment(of: group)
    return StoredTeam(group: group.key, enrolled: enrolled ?? own, firstEnrolled: own)
  }

  /// What a group says of its size; a school that says nothing is as large as its classes, if all of them say.
  private func enrolment(of group: StoredGroup) throws -> Int64? {
    if group.enrolled != nil || group.kind != .school { return group.enrolled }
    let classes = try connection.groups.children(of: group.key, city: group.city).filter { $0.kind == .class }
    let sizes = classes.compactMap(\.enrolled)
    return classes.isEmpty || sizes.count < classes.count ? nil : sizes.reduce(0, +)
  }
}
