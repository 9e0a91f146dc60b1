package import Accounting
import Foundation
package import Models
import Storage

/// What came out of a challenge, for good. Holds no names that somebody could change later, and no time but the closing one: whoever makes it,
/// and whenever, gets the same bytes.
package struct ChallengeResult: Codable, Sendable, Hashable {
  package var challenge: String
  package var city: String
  package var organiser: String
  package var titleJa: String?
  package var titleEn: String?
  package var firstDay: Day
  package var lastDay: Day
  package var lateDays: Int
  /// RFC 3339: what arrived from then on is not in it.
  package var closedAt: String
  package var counting: ChallengeCounting
  package var rule: ScoringRule
  package var targetMilligrams: Int64?
  package var targetEntries: Int64?
  package var minimumParticipationPercent: Int64?
  package var bands: [Int64]
  package var fairWeight: Int64
  /// The catalogue's edition whose actions count.
  package var edition: String
  package var actions: [String]
  package var alertDays: [Day]
  /// Teams of fewer people are told without figures, and have no part in the others' scores.
  package var fewestMembers: Int
  package var standings: [Line]
  /// Groups that took part and left.
  package var left: [String]

  enum CodingKeys: String, CodingKey {
    case challenge, city, organiser, counting, rule, bands, edition, actions, standings, left
    case titleJa = "title_ja"
    case titleEn = "title_en"
    case firstDay = "first_day"
    case lastDay = "last_day"
    case lateDays = "late_days"
    case closedAt = "closed_at"
    case targetMilligrams = "target_mg"
    case targetEntries = "target_entries"
    case minimumParticipationPercent = "minimum_participation"
    case fairWeight = "fair_weight"
    case alertDays = "alert_days"
    case fewestMembers = "fewest_members"
  }

  /// One team.
  package struct Line: Codable, Sendable, Hashable {
    package var team: String
    package var rank: Int?
    package var band: Int?
    package var unrankedReason: Standings.UnrankedReason?
    package var isSuppressed: Bool?
    package var enrolled: Int64?
    /// As it was when the challenge opened, where the organiser changed it.
    package var firstEnrolled: Int64?
    package var entries: Int64?
    package var activeMembers: Int64?
    package var memberDays: Int64?
    package var doneMilligrams: Int64?
    package var newMilligrams: Int64?
    /// Of the entries: those that arrived after the last day.
    package var lateEntries: Int64?
    /// Besides the entries: unusual ones that nobody confirmed.
    package var heldBackEntries: Int64?
    /// The score as a fraction, in decimal digits: it may be larger than what numbers of JSON keep.
    package var numerator: String?
    package var denominator: String?
    package var formula: String?
    package var terms: [String: Int64]?
    package var sentence: LocalizedText?

    enum CodingKeys: String, CodingKey {
      case team, rank, band, enrolled, entries, numerator, denominator, formula, terms, sentence
      case unrankedReason = "unranked_reason"
      case isSuppressed = "suppressed"
      case firstEnrolled = "first_enrolled"
      case activeMembers = "active_members"
      case memberDays = "member_days"
      case doneMilligrams = "done_mg"
      case newMilligrams = "new_mg"
      case lateEntries = "late_entries"
      case heldBackEntries = "held_back_entries"
    }

    package init(team: String) { self.team = team }
  }

  package func canonicalJSON() throws -> [UInt8] { try CanonicalJSON.bytes(of: self) }

  package init(canonicalJSON: [UInt8]) throws {
    self = try CanonicalJSON.decode(ChallengeResult.self, from: canonicalJSON)
  }

  init(
    _ challenge: StoredChallenge, city: String, organiser: String, edition: String, actions: [String], alertDays: [Day],
    standings: [Line], left: [String]
  ) {
    self.challenge = challenge.id.text
    self.city = city
    self.organiser = organiser
    titleJa = challenge.title.ja
    titleEn = challenge.title.en
    firstDay = challenge.period.firstDay
    lastDay = challenge.period.lastDay
    lateDays = challenge.period.lateDays
    closedAt = (challenge.closesAt ?? challenge.createdAt).description
    counting = challenge.counting
    rule = challenge.rule
    switch challenge.target {
    case .milligrams(let target): targetMilligrams = target
    case .entries(let target): targetEntries = target
    case nil: break
    }
    minimumParticipationPercent = challenge.minimumParticipationPercent
    bands = challenge.bands
    fairWeight = challenge.fairWeight
    self.edition = edition
    self.actions = actions
    self.alertDays = alertDays
    fewestMembers = challenge.fewestMembersInResult
    self.standings = standings
    self.left = left
  }
}

extension StoredChallenge {
  /// A result is the same for everybody who may see it, so it goes by the strangest of them.
  var fewestMembersInResult: Int {
    visibility == .group ? SmallGroups.fewestInside : SmallGroups.fewestOutside
  }
}
