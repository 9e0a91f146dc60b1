import Accounting
import Foundation
package import Models
import Storage

/// Whether a result is what it says: by itself on any machine, and against the database.
package struct ResultVerification: Sendable {
  /// A result as a file.
  package struct File: Codable, Sendable {
    package var result: ChallengeResult
    package var sha256: String

    package init(result: ChallengeResult, sha256: String) {
      self.result = result
      self.sha256 = sha256
    }
  }

  /// What is wrong with a result, in words; empty if nothing is. Its scores, order and sentences follow from its own figures.
  package static func faults(in file: File) throws -> [String] {
    let result = file.result
    var faults: [String] = []
    if CanonicalJSON.hash(of: try result.canonicalJSON()) != file.sha256 {
      faults.append("the SHA-256 is not that of the content")
    }
    if !result.closesAfterItsDays { faults.append("it closed at another time than its days say") }
    guard let challenge = StoredChallenge(result) else { return faults + ["it names no challenge"] }
    let lines = result.standings
    let keys = Dictionary(lines.enumerated().map { ($1.team, Int64($0)) }) { first, _ in first }
    let stated = lines.filter { $0.isSuppressed != true }
    let entrants = stated.map { line in
      let own = line.isSizedByOrganiser == true ? nil : line.firstEnrolled ?? line.enrolled
      return ResultLines.Entrant(
        team: StoredTeam(group: keys[line.team] ?? -1, enrolled: line.enrolled, firstEnrolled: own),
        isTold: true, masses: line.masses, figures: ChallengeFigures(line))
    }
    for line in stated where line.activeMembers ?? 0 < Int64(result.fewestMembers) {
      faults.append("team \(line.team): it is told of too few")
    }
    let made = try ResultLines(challenge, result.rounding) { lines[Int($0)].team }.lines(entrants)
    if made.map(\.team) != stated.map(\.team) { faults.append("the teams do not stand in the order of their scores") }
    let byTeam = Dictionary(made.map { ($0.team, $0) }) { first, _ in first }
    for line in stated where byTeam[line.team] != line {
      faults.append("team \(line.team): its score does not follow from its figures")
    }
    return faults
  }

  /// The same against what is kept.
  package static func faults(in file: File, store: Store) async throws -> [String] {
    let ownFaults = try faults(in: file)
    guard let id = UUID(uuidString: file.result.challenge) else { return ownFaults + ["it names no challenge"] }
    return try await store.database.scan { connection in
      var faults = ownFaults
      guard let city = try connection.cities.find(slug: file.result.city),
        let challenge = try connection.challenges.find(id, city: city.key)
      else { return faults + ["the database has no such challenge"] }
      guard let kept = try connection.challenges.result(of: challenge.key) else {
        return faults + ["the database has no result of it yet"]
      }
      if kept.hash != file.sha256 { faults.append("the database keeps another result, \(kept.hash)") }
      let now = try ResultMaking(store: store).content(
        of: challenge, rounds: file.result.rounding != nil, on: connection)
      if now != file.result { faults.append("the database's own sums give another result") }
      return faults
    }
  }
}

extension ChallengeResult {
  /// Whether it closed at some midnight on Earth after its last late day; the city's zone is known to its database alone.
  fileprivate var closesAfterItsDays: Bool {
    guard let closed = Instant(closedAt) else { return false }
    let midnight = (Int64(lastDay.number) + Int64(lateDays) + 1) * 86_400_000
    return abs(closed.milliseconds - midnight) <= 14 * 3_600_000
  }
}

extension StoredChallenge {
  /// As far as its standings depend on it.
  fileprivate init?(_ result: ChallengeResult) {
    guard let id = UUID(uuidString: result.challenge) else { return nil }
    let target: ScoringTarget? =
      if let mass = result.targetMilligrams {
        .milligrams(mass)
      } else if let entries = result.targetEntries {
        .entries(entries)
      } else {
        nil
      }
    self.init(
      id: id, city: 0, organiser: 0, title: ChallengeText(ja: result.titleJa, en: result.titleEn),
      description: ChallengeText(),
      period: ChallengePeriod(firstDay: result.firstDay, lastDay: result.lastDay, lateDays: result.lateDays),
      actions: [], themes: [], counting: result.counting, teamKind: nil, rule: result.rule, target: target,
      minimumParticipationPercent: result.minimumParticipationPercent, bands: result.bands,
      visibility: result.fewestMembers == SmallGroups.fewestInside ? .group : .public,
      createdAt: Instant(milliseconds: 0))
    fairWeight = result.fairWeight
  }
}

extension ChallengeResult.Line {
  fileprivate var masses: ToldMasses {
    switch (doneMilligrams, newMilligrams) {
    case (nil, nil): .none
    case (nil, _), (_, nil): .counted
    default: .both
    }
  }
}

extension ChallengeFigures {
  fileprivate init(_ line: ChallengeResult.Line) {
    self.init()
    entries = line.entries ?? 0
    activeMembers = line.activeMembers ?? 0
    memberDays = line.memberDays ?? 0
    doneMilligrams = line.doneMilligrams ?? 0
    newMilligrams = line.newMilligrams ?? 0
    lateEntries = line.lateEntries ?? 0
    heldBackEntries = line.heldBackEntries ?? 0
  }
}
