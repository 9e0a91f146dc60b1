import Foundation
import Models
import Storage

extension StoredChallenge {
  init(_ draft: ChallengeDraft, id: UUID, organiser: StoredGroup, at now: Instant) {
    self.init(
      id: id, city: organiser.city, organiser: organiser.key, title: draft.title, description: draft.description,
      period: draft.period, actions: draft.actions, themes: draft.themes, counting: draft.counting,
      teamKind: draft.teamKind, rule: draft.rule, target: draft.target,
      minimumParticipationPercent: draft.minimumParticipationPercent, bands: draft.bands,
      visibility: draft.visibility, createdAt: now)
  }

  /// A draft as it is meant now.
  mutating func take(_ draft: ChallengeDraft) {
    (title, description, period) = (draft.title, draft.description, draft.period)
    (actions, themes, counting) = (draft.actions, draft.themes, draft.counting)
    (teamKind, rule, target) = (draft.teamKind, draft.rule, draft.target)
    (minimumParticipationPercent, bands) = (draft.minimumParticipationPercent, draft.bands)
    visibility = draft.visibility
  }
}

extension ChallengeDraft {
  /// What an organiser has said so far, but for chosen teams.
  init(_ challenge: StoredChallenge, organiser: UUID) {
    self.init(
      organiser: organiser, title: challenge.title, description: challenge.description, period: challenge.period,
      actions: challenge.actions, themes: challenge.themes, counting: challenge.counting,
      teamKind: challenge.teamKind, rule: challenge.rule, target: challenge.target,
      minimumParticipationPercent: challenge.minimumParticipationPercent, bands: challenge.bands,
      visibility: challenge.visibility)
  }
}
