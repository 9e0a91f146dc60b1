package import Accounting
package import Foundation
package import Models

/// A challenge as the database keeps it.
package struct StoredChallenge: Sendable, Hashable {
  package var key: Int64 = 0
  package var id: UUID
  package var city: Int64
  /// The group that makes it.
  package var organiser: Int64
  /// In at least one of the languages.
  package var title: ChallengeText
  package var description: ChallengeText
  package var period: ChallengePeriod
  /// What the organiser chose; with no themes either, it is what fits its teams.
  package var actions: [ActionID]
  package var themes: [Theme]
  package var counting: ChallengeCounting
  /// Nil for a common goal, which has no teams.
  package var teamKind: GroupKind?
  package var rule: ScoringRule
  package var target: ScoringTarget?
  package var minimumParticipationPercent: Int64?
  /// The smallest enrolments of all bands but the first, ascending; empty for no bands.
  package var bands: [Int64]
  package var visibility: ChallengeVisibility
  /// Fixed when it opened.
  package var fairWeight: Int64 = 0
  /// The catalogue's edition when it opened.
  package var edition: Int64?
  package var revision: Int64 = 1
  package var createdAt: Instant
  package var openedAt: Instant?
  package var closesAt: Instant?
  package var deletedAt: Instant?

  package init(
    id: UUID, city: Int64, organiser: Int64, title: ChallengeText, description: ChallengeText,
    period: ChallengePeriod, actions: [ActionID], themes: [Theme], counting: ChallengeCounting, teamKind: GroupKind?,
    rule: ScoringRule, target: ScoringTarget?, minimumParticipationPercent: Int64?, bands: [Int64],
    visibility: ChallengeVisibility, createdAt: Instant
  ) {
    self.id = id
    self.city = city
    self.organiser = organiser
    self.title = title
    self.description = description
    self.period = period
    self.actions = actions
    self.themes = themes
    self.counting = counting
    self.teamKind = teamKind
    self.rule = rule
    self.target = target
    self.minimumParticipationPercent = minimumParticipationPercent
    self.bands = bands
    self.visibility = visibility
    self.createdAt = createdAt
  }
}

/// A text in one of the languages or in both.
package struct ChallengeText: Sendable, Hashable {
  package var ja: String?
  package var en: String?

  package init(ja: String? = nil, en: String? = nil) {
    self.ja = ja
    self.en = en
  }

  package var isEmpty: Bool { ja == nil && en == nil }

  /// In that language, or in the one there is.
  package func text(_ language: Language) -> String? { language == .en ? en ?? ja : ja ?? en }
}

/// A group that takes part.
package struct StoredTeam: Sendable, Hashable {
  package let group: Int64
  /// How many belong to it, as fixed when the challenge opened or set by the organiser since; nil if nobody knows.
  package var enrolled: Int64?
  /// As the group itself said when it came in.
  package var firstEnrolled: Int64?
  package var leftAt: Instant?

  package init(group: Int64, enrolled: Int64?, firstEnrolled: Int64? = nil, leftAt: Instant? = nil) {
    self.group = group
    self.enrolled = enrolled
    self.firstEnrolled = firstEnrolled
    self.leftAt = leftAt
  }
}

/// How far a challenge is filled with what was logged before it opened, or before a team joined.
package struct ChallengeFill: Sendable, Hashable {
  package let challenge: Int64
  /// The team; 0 for all of them.
  package let group: Int64
  /// Members up to this one are in it.
  package var position: Int64
  /// Members above this one came later; what they log counts at once.
  package let through: Int64
  /// Whether what it brings is known from elsewhere, because it was filled before or other challenges count it: then nobody's share in it
  /// helps to show it.
  package let isRepeated: Bool

  package init(challenge: Int64, group: Int64, position: Int64 = 0, through: Int64, isRepeated: Bool) {
    self.challenge = challenge
    self.group = group
    self.position = position
    self.through = through
    self.isRepeated = isRepeated
  }

  /// Whether what a member logs is to be counted as it is written, because the filling has passed or will not come.
  package func covers(_ member: Int64) -> Bool { member <= position || member > through }
}
