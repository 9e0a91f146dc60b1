import APITypes
import Accounting
import ArgumentParser
import Models

/// What counts in a challenge and how it is scored, as a new one and the change of a draft say it.
struct ChallengeTermsOptions: ParsableArguments {
  @Option(help: "So many days after the last one, entries for its days still count.")
  var lateDays: Int64?

  @Option(help: "goal, total, per_member, participation, active_days or fair.")
  var rule: ScoringRule?

  @Option(help: "What a goal is reached with: a mass, such as 100kg.")
  var target: String?

  @Option(help: "What a goal is reached with: so many entries.")
  var targetEntries: Int64?

  @Option(help: "What competes: class, school, ward, club or company.")
  var teams: GroupKind?

  @Option(help: "Count everything done, or only what is new: done or new.")
  var counting: ChallengeCounting?

  @Option(help: "The actions that count, joined by commas.")
  var actions: String?

  @Option(help: "The themes that count, joined by commas: energy, mobility, smart_cities, resilience.")
  var themes: String?

  @Option(help: "In percent: a team in which fewer take part has no rank; 0 for none.")
  var minimum: Int64?

  @Option(help: "Sizes at which further bands begin, joined by commas: teams are ranked within their band.")
  var bands: String?

  @Option(help: "Who may see it: group, city or public.")
  var visibility: ChallengeVisibility?

  /// Whether anything is said of what counts.
  var choosesActions: Bool { actions != nil || themes != nil }

  /// Whether anything is said of how it is scored.
  var scores: Bool {
    rule != nil || target != nil || targetEntries != nil || teams != nil || minimum != nil || bands != nil
  }

  /// What stands on the command line goes before what was said earlier. A goal has no teams, and only a goal has a target.
  func apply(to plan: inout ChallengeTemplate) throws {
    plan.lateDays = lateDays ?? plan.lateDays
    plan.counting = counting ?? plan.counting
    plan.visibility = visibility ?? plan.visibility
    if choosesActions {
      plan.actions = actions.map { CommaWords.words($0).map { ActionID($0) } }
      plan.themes = try themes.map { try CommaWords.words($0).map(Theme.required) }
    }
    if scores { try score(&plan) }
  }

  private func score(_ plan: inout ChallengeTemplate) throws {
    let old = plan.scoring
    let isTargeted = target != nil || targetEntries != nil
    let rule = rule ?? (teams != nil && !old.rule.ranks ? .fair : old.rule)
    plan.scoring = ScoringRequest(
      rule: rule, targetMilligrams: try target.map(MassWord.milligrams), targetEntries: targetEntries,
      minimumParticipation: minimum == 0 ? nil : minimum, bands: try bands.map(CommaWords.numbers))
    plan.teamKind = teams ?? (rule.ranks ? plan.teamKind : nil)
    if !rule.ranks, !old.rule.ranks, !isTargeted {
      plan.scoring.targetMilligrams = old.targetMilligrams
      plan.scoring.targetEntries = old.targetEntries
    }
    if rule.ranks, old.rule.ranks {
      if minimum == nil { plan.scoring.minimumParticipation = old.minimumParticipation }
      plan.scoring.bands = plan.scoring.bands ?? old.bands
    }
  }
}
