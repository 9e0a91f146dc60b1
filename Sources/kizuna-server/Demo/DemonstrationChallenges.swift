import Accounting
import Foundation
import Models
import ServerApp
import Services
import Storage

/// A challenge between schools that is over with its result, one between classes that is running, and a goal of the whole city.
struct DemonstrationChallenges {
  let services: AppServices
  /// Whose classes compete.
  let school: DemonstrationSchool
  let officer: Principal
  let today: Day

  private struct Plan {
    let draft: ChallengeDraft
    let organiser: Principal
    let opensOn: Day
  }

  private func plans() async throws -> [Plan] {
    let city = try await services.catalogue.city(Demonstration.city).root.id
    func period(_ first: Int, _ last: Int) -> ChallengePeriod {
      ChallengePeriod(firstDay: today.advanced(by: first), lastDay: today.advanced(by: last))
    }
    // Of one action: in two weeks nearly every child does something, and all schools would be first.
    let schools = ChallengeDraft(
      organiser: city, title: ChallengeText(ja: "みんなで学校対抗エコウィーク", en: "Schools' eco week"),
      description: ChallengeText(
        ja: "こまめに明かりを消した人の割合で競いました。", en: "How many of a school switched lights off, not how often."),
      period: period(-35, -22), actions: ["lights-off-day"], teamKind: .school, rule: .participation,
      visibility: .public)
    let classes = ChallengeDraft(
      organiser: school.id, title: ChallengeText(ja: "クラス対抗エコチャレンジ", en: "Class against class"),
      description: ChallengeText(ja: "大きなクラスも小さなクラスも同じチャンス。", en: "Small and large classes have the same chance."),
      period: period(-13, 7), counting: .new, teamKind: .class, rule: .fair, visibility: .public)
    let goal = ChallengeDraft(
      organiser: city, title: ChallengeText(ja: "さいたま市みんなの目標", en: "Saitama's common goal"),
      description: ChallengeText(ja: "家でも学校でも、みんなの記録を合わせて300 kg。", en: "At home and at school, 300 kg together."),
      period: period(-20, 20), target: .milligrams(300_000_000), visibility: .public)
    return [
      Plan(draft: schools, organiser: officer, opensOn: today.advanced(by: -36)),
      Plan(draft: classes, organiser: school.teacher, opensOn: today.advanced(by: -14)),
      Plan(draft: goal, organiser: officer, opensOn: today.advanced(by: -20)),
    ]
  }

  /// Opens those that open on that day.
  func live(_ day: Day) async throws {
    for plan in try await plans() where plan.opensOn == day {
      let made = try await services.challenges.create(plan.draft, by: plan.organiser).view.challenge
      var change = ChallengeService.Change()
      change.opens = true
      _ = try await services.challenges.update(made.id, change, precondition: .any, by: plan.organiser)
    }
  }
}
