import APITypes
import Accounting
import Models
import Services
import Storage

// Challenges in the shapes of the contract, both ways.

extension ChallengeDraft {
  init(_ body: ChallengeRequest) {
    self.init(
      organiser: body.group.uuid, title: ChallengeText(body.title),
      description: body.description.map(ChallengeText.init) ?? ChallengeText(),
      period: ChallengePeriod(
        firstDay: body.firstDay, lastDay: body.lastDay,
        lateDays: body.lateDays.map(Int.init(clamping:)) ?? ChallengePeriod.standardLateDays),
      actions: body.actions ?? [], themes: body.themes ?? [], counting: body.counting, teamKind: body.teamKind,
      teams: body.teams.map { $0.map(\.uuid) }, rule: body.scoring.rule, target: body.scoring.target,
      minimumParticipationPercent: body.scoring.minimumParticipation, bands: body.scoring.bands ?? [],
      visibility: body.visibility ?? .group)
  }
}

extension ChallengeService.Change {
  init(_ body: ChallengePatch) {
    self.init()
    title = body.title.map(ChallengeText.init)
    description = body.description.map(ChallengeText.init)
    opens = body.state == .open
    var texts = ChallengePatch()
    (texts.title, texts.description, texts.state) = (body.title, body.description, body.state)
    if body != texts { draft = { $0.apply(body) } }
  }
}

extension ChallengeDraft {
  fileprivate mutating func apply(_ patch: ChallengePatch) {
    period = ChallengePeriod(
      firstDay: patch.firstDay ?? period.firstDay, lastDay: patch.lastDay ?? period.lastDay,
      lateDays: patch.lateDays.map(Int.init(clamping:)) ?? period.lateDays)
    if patch.actions != nil || patch.themes != nil { (actions, themes) = (patch.actions ?? [], patch.themes ?? []) }
    counting = patch.counting ?? counting
    visibility = patch.visibility ?? visibility
    if let scoring = patch.scoring {
      (rule, target) = (scoring.rule, scoring.target)
      (minimumParticipationPercent, bands) = (scoring.minimumParticipation, scoring.bands ?? [])
      if !rule.ranks { teamKind = nil }
    }
    teamKind = patch.teamKind ?? teamKind
  }
}

extension ChallengeBody {
  init(_ view: ChallengeView, language: Language) {
    let challenge = view.challenge
    self.init(
      id: PublicIdentifier(challenge.id), city: view.city, group: PublicIdentifier(view.organiser.id),
      groupName: view.organiser.name(in: language), title: TextBody(challenge.title),
      description: TextBody(challenge.description), firstDay: challenge.period.firstDay,
      lastDay: challenge.period.lastDay, lateDays: Int64(challenge.period.lateDays), actions: challenge.actions,
      themes: challenge.themes, counting: challenge.counting, teamKind: challenge.teamKind,
      scoring: ScoringRequest(challenge), visibility: challenge.visibility, state: view.state,
      revision: challenge.revision, createdAt: challenge.createdAt, openedAt: challenge.openedAt,
      closesAt: challenge.closesAt, teamCount: view.teamCount,
      teams: view.teams.map { team in
        Team(
          id: PublicIdentifier(team.id), name: team.name(in: language),
          enrolled: team.enrolled,
          isOwn: team.isOwn)
      }, canManage: view.canManage, isFilling: view.isFilling)
  }
}

extension ScoringRequest {
  fileprivate init(_ challenge: StoredChallenge) {
    self.init(
      rule: challenge.rule, minimumParticipation: challenge.minimumParticipationPercent, bands: challenge.bands)
    switch challenge.target {
    case .milligrams(let amount): targetMilligrams = amount
    case .entries(let amount): targetEntries = amount
    case nil: break
    }
  }

  func requireOneTarget() throws(Refusal) {
    guard targetMilligrams != nil, targetEntries != nil else { return }
    throw Refusal(
      .invalidValue, at: "/scoring/target_entries",
      LocalizedText(en: "A goal has one target: a mass or entries.", ja: "目標値は重さか件数のどちらかです。"))
  }

  fileprivate var target: ScoringTarget? {
    targetMilligrams.map { .milligrams($0) } ?? targetEntries.map { .entries($0) }
  }
}

extension TextBody {
  fileprivate init(_ text: ChallengeText) { self.init(ja: text.ja, en: text.en) }
}

extension ChallengeText {
  fileprivate init(_ body: TextBody) { self.init(ja: body.ja, en: body.en) }
}
