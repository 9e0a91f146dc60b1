import Accounting
import Foundation
package import Models
import Storage

extension ChallengeResult {
  package func canonicalJSON() throws -> [UInt8] { try CanonicalJSON.bytes(of: self) }

  package init(canonicalJSON: [UInt8]) throws {
    self = try CanonicalJSON.decode(ChallengeResult.self, from: canonicalJSON)
  }

  init(
    _ challenge: StoredChallenge, rounding: BoardRounding?, fewestMembers: Int, city: String, organiser: String,
    edition: String, actions: [String], alertDays: [Day], standings: [Line], left: [String]
  ) {
    self.init(
      challenge: challenge.id.text, city: city, organiser: organiser, firstDay: challenge.period.firstDay,
      lastDay: challenge.period.lastDay, lateDays: challenge.period.lateDays,
      closedAt: (challenge.closesAt ?? challenge.createdAt).description, counting: challenge.counting,
      rule: challenge.rule, bands: challenge.bands, fairWeight: challenge.fairWeight, edition: edition,
      actions: actions, alertDays: alertDays, fewestMembers: fewestMembers, standings: standings,
      left: left)
    titleJa = challenge.title.ja
    titleEn = challenge.title.en
    switch challenge.target {
    case .milligrams(let target): targetMilligrams = target
    case .entries(let target): targetEntries = target
    case nil: break
    }
    minimumParticipationPercent = challenge.minimumParticipationPercent
    self.rounding = rounding
  }
}

extension StoredChallenge {
  /// A result is the same for everybody who may see it, so it goes by the strangest of them.
  func fewestMembersInResult(organiser kind: GroupKind) -> Int {
    visibility == .group && !kind.holdsStrangers ? SmallGroups.fewestInside : SmallGroups.fewestOutside
  }

  /// Whether a team is told of so many people: of more than a few, and not by a mass that only some of them brought.
  func tells(_ members: Int64, _ masses: ToldMasses, fewest: Int) -> Bool {
    members >= Int64(fewest) && !(masses == .none && rule.isOfMass(target))
  }

  /// What is told of a team's figures.
  ///
  /// - Parameter rounding: Nil for results from before they were rounded.
  func told(
    _ figures: ChallengeFigures, _ masses: ToldMasses, enrolled: Int64?, _ rounding: BoardRounding?
  ) -> ChallengeFigures {
    let rounded = rounding?.told(figures, enrolled: enrolled, isGoal: !rule.ranks) ?? figures
    return masses.told(rounded, counting)
  }
}

extension GroupKind {
  /// Whether those who belong to it are nobody's friends for that: whoever lives in a city or ward is not inside what it organises.
  var holdsStrangers: Bool { self == .city || self == .ward }
}
