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
    _ challenge: StoredChallenge, rounding: BoardRounding?, city: String, organiser: String, edition: String,
    actions: [String], alertDays: [Day], standings: [Line], left: [String]
  ) {
    self.init(
      challenge: challenge.id.text, city: city, organiser: organiser, firstDay: challenge.period.firstDay,
      lastDay: challenge.period.lastDay, lateDays: challenge.period.lateDays,
      closedAt: (challenge.closesAt ?? challenge.createdAt).description, counting: challenge.counting,
      rule: challenge.rule, bands: challenge.bands, fairWeight: challenge.fairWeight, edition: edition,
      actions: actions, alertDays: alertDays, fewestMembers: challenge.fewestMembersInResult, standings: standings,
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
  var fewestMembersInResult: Int {
    visibility == .group ? SmallGroups.fewestInside : SmallGroups.fewestOutside
  }
}
