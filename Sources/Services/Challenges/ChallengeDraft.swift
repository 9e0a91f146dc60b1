package import Accounting
package import Foundation
package import Models
package import Storage

/// What an organiser says of a new challenge.
package struct ChallengeDraft: Sendable, Hashable {
  package var organiser: UUID
  package var title: ChallengeText
  package var description: ChallengeText
  package var period: ChallengePeriod
  package var actions: [ActionID]
  package var themes: [Theme]
  package var counting: ChallengeCounting
  package var teamKind: GroupKind?
  /// Nil for all groups of the kind below the organiser when it opens.
  package var teams: [UUID]?
  package var rule: ScoringRule
  package var target: ScoringTarget?
  package var minimumParticipationPercent: Int64?
  package var bands: [Int64]
  package var visibility: ChallengeVisibility

  package init(
    organiser: UUID, title: ChallengeText, description: ChallengeText = ChallengeText(), period: ChallengePeriod,
    actions: [ActionID] = [], themes: [Theme] = [], counting: ChallengeCounting = .done, teamKind: GroupKind? = nil,
    teams: [UUID]? = nil, rule: ScoringRule = .goal, target: ScoringTarget? = nil,
    minimumParticipationPercent: Int64? = nil, bands: [Int64] = [], visibility: ChallengeVisibility = .group
  ) {
    self.organiser = organiser
    self.title = title
    self.description = description
    self.period = period
    self.actions = actions
    self.themes = themes
    self.counting = counting
    self.teamKind = teamKind
    self.teams = teams
    self.rule = rule
    self.target = target
    self.minimumParticipationPercent = minimumParticipationPercent
    self.bands = bands
    self.visibility = visibility
  }

  /// Challenges of one group that are not over: every entry of its people looks at them.
  package static let mostOfGroup: Int64 = 50
  package static let mostTeams = 10_000
  package static let mostActions = 100
  static let mostBands = 10

  /// The kinds of groups that compete. Households are nobody else's business.
  package static let teamKinds: [GroupKind] = [.class, .school, .ward, .club, .company]

  /// Checks what can be checked without looking anything up.
  ///
  /// - Parameter kind: What the organiser is.
  /// - Throws: The first rule that is broken, as a ``Refusal``.
  func check(today: Day, organiser kind: GroupKind) throws(Refusal) {
    try Self.check(title: title, description: description)
    try Self.check(period, today: today)
    guard actions.isEmpty || themes.isEmpty else {
      throw .invalid("themes", en: "Either actions or themes.", ja: "行動かテーマのどちらかにしてください。")
    }
    guard actions.count <= Self.mostActions, Set(actions).count == actions.count else {
      throw .invalid("actions", en: "At most 100 actions, each once.", ja: "行動は100個まで、それぞれ1回です。")
    }
    if rule.ranks { try checkRanking(below: kind) } else { try checkGoal() }
  }

  private func checkGoal() throws(Refusal) {
    switch target {
    case .milligrams(let amount) where amount >= SmallGroups.roundingMilligrams: break
    case .entries(let amount) where amount > 0: break
    case .entries:
      throw .invalid(
        "scoring/target_entries", en: "A goal needs a target above zero.", ja: "目標には0より大きい目標値が必要です。")
    default:
      throw .invalid("scoring/target_mg", en: "A goal needs a target of at least 0.1 kg.", ja: "目標値は0.1 kg以上にしてください。")
    }
    guard teamKind == nil, teams == nil else {
      throw .invalid(
        "team_kind", en: "A common goal has no teams: the organiser's own group reaches it.",
        ja: "みんなの目標にはチームがありません。主催グループ全体で取り組みます。")
    }
    guard minimumParticipationPercent == nil, bands.isEmpty else {
      throw .invalid("scoring", en: "A common goal has no ranks.", ja: "みんなの目標には順位がありません。")
    }
  }

  private func checkRanking(below organiser: GroupKind) throws(Refusal) {
    guard target == nil else {
      throw .invalid("scoring/target_mg", en: "Only a goal has a target.", ja: "目標値は「目標」だけにあります。")
    }
    guard let teamKind, Self.teamKinds.contains(teamKind) else {
      throw .invalid(
        "team_kind", en: "Teams are classes, schools, wards, clubs or companies.",
        ja: "チームはクラス、学校、区、クラブ、会社のどれかです。")
    }
    if let teams, !(1...Self.mostTeams).contains(teams.count) || Set(teams).count != teams.count {
      throw .invalid("teams", en: "1 to 10,000 teams, each once.", ja: "チームは1～10,000、それぞれ1回です。")
    }
    if let percent = minimumParticipationPercent, !(1...100).contains(percent) {
      throw .invalid("scoring/minimum_participation", en: "1 to 100 percent.", ja: "1～100パーセントです。")
    }
    guard bands.count < Self.mostBands, bands == Set(bands).sorted(), bands.first ?? 2 > 1 else {
      throw .invalid(
        "scoring/bands", en: "The smallest sizes of the second band and those above, ascending: at most 9.",
        ja: "2番目からの区分の最小人数を小さい順に、9個までです。")
    }
    // Chosen teams are looked at one by one.
    guard teams != nil || teamKind.canBeBelow(organiser) else {
      throw .invalid(
        "team_kind", en: "Teams are groups below the one that makes the challenge.", ja: "チームは、主催するグループの下にあるグループです。")
    }
  }

  static func check(title: ChallengeText, description: ChallengeText) throws(Refusal) {
    guard !title.isEmpty, [title.ja, title.en].allSatisfy({ $0.map(TextRules.isName) ?? true }) else {
      throw .invalid(
        "title", en: "A title of 1 to 80 characters, in Japanese, English or both.", ja: "題名は1～80文字で、日本語か英語、または両方です。")
    }
    let texts = [description.ja, description.en].compactMap(\.self)
    guard texts.allSatisfy({ TextRules.isReadable($0, length: 0...1000, lines: true) }) else {
      throw .invalid("description", en: "At most 1,000 characters.", ja: "説明は1,000文字までです。")
    }
  }

  static func check(_ period: ChallengePeriod, today: Day) throws(Refusal) {
    guard period.firstDay <= period.lastDay, period.days <= ChallengePeriod.mostDays else {
      throw .invalid("last_day", en: "A challenge lasts 1 to 366 days.", ja: "チャレンジの期間は1～366日です。")
    }
    guard (0...ChallengePeriod.mostLateDays).contains(period.lateDays) else {
      throw .invalid("late_days", en: "0 to 30 days.", ja: "0～30日です。")
    }
    guard period.lastDay >= today, today.distance(to: period.firstDay) <= ChallengePeriod.mostDays else {
      throw .invalid(
        "first_day", en: "A challenge begins within a year and is not over yet.", ja: "1年以内に始まり、まだ終わっていない期間にしてください。")
    }
  }
}
