import Accounting
import Foundation
import Models
import Services
import Storage
import Testing

extension World {
  /// A school of two classes, with some children in each.
  struct TwoClasses {
    let school: School
    let classes: [UUID]
    let pupils: [[Pupil]]

    var teacher: Principal { school.teacher }
  }

  func twoClasses(_ sizes: [Int] = [6, 6], enrolled: [Int64?] = [8, 40]) async throws -> TwoClasses {
    let school = try await school()
    var (classes, pupils): ([UUID], [[Pupil]]) = ([], [])
    for (index, size) in sizes.enumerated() {
      let group = try await openClass("5-\(index + 1)", in: school, enrolled: enrolled[index])
      classes.append(group)
      pupils.append(try await self.pupils(size, in: group, of: school.teacher))
    }
    return TwoClasses(school: school, classes: classes, pupils: pupils)
  }

  /// A draft of the school's classes against one another, from three days ago to three days from now.
  func draft(
    in school: UUID, rule: ScoringRule = .total, counting: ChallengeCounting = .done, target: ScoringTarget? = nil,
    first: Int = -3, last: Int = 3, lateDays: Int = 1, actions: [ActionID] = [], teams: [UUID]? = nil,
    minimum: Int64? = nil, bands: [Int64] = [], visibility: ChallengeVisibility = .group
  ) -> ChallengeDraft {
    ChallengeDraft(
      organiser: school, title: ChallengeText(ja: "夏のチャレンジ"),
      period: ChallengePeriod(firstDay: day(first), lastDay: day(last), lateDays: lateDays), actions: actions,
      counting: counting, teamKind: rule.ranks ? .class : nil, teams: teams, rule: rule, target: target,
      minimumParticipationPercent: minimum, bands: bands, visibility: visibility)
  }

  /// Makes a challenge and opens it.
  func open(_ draft: ChallengeDraft, by person: Principal) async throws -> ChallengeView {
    let made = try await challenges.create(draft, by: person).view
    return try await open(made.challenge.id, by: person)
  }

  func open(_ id: UUID, by person: Principal) async throws -> ChallengeView {
    var change = ChallengeService.Change()
    change.opens = true
    let view = try await challenges.update(id, change, precondition: .any, by: person)
    if view.isFilling { try await boards.tick() }
    return view
  }

  /// One member a step, so that others write in between.
  var slowAlerts: AlertService { AlertService(store: store, membersAtOnce: 1) }

  /// The board a second later, so that it is made anew.
  func board(_ id: UUID, of person: Principal) async throws -> Board {
    outside.pass(seconds: 2)
    return try await boards.board(for: boards.seat(at: id, of: person))
  }

  /// Lets everything be counted anew, as an alert does, and stops before the first member.
  func countAnew(_ challenge: ChallengeView) async throws {
    let now = store.effects.now()
    let (key, city) = (challenge.challenge.key, challenge.challenge.city)
    try await database.write { transaction in
      let connection = transaction.connection
      try connection.challengeFigures.beginAnew(key, at: now)
      try connection.challenges.put(
        ChallengeFill(challenge: key, group: 0, through: try connection.members.lastKey(), isRepeated: true))
      try connection.challenges.raiseVersion(of: city)
    }
  }

  /// What counts, whether shown or not, by team.
  func counted(_ challenge: ChallengeView) async throws -> [UUID: ChallengeFigures] {
    let key = challenge.challenge.key
    return try await database.read { connection in
      var result: [UUID: ChallengeFigures] = [:]
      for row in try connection.challengeFigures.ofChallenge(key) where row.part == .counted {
        let team = try connection.groups.node(row.team.group)
        result[try #require(team).id] = row.figures
      }
      return result
    }
  }
}
