import Accounting
import Models
import Services
import Storage

/// What a challenge goes by, in short sentences: what scores, what counts, and until when.
struct ChallengeRulesText {
  let challenge: StoredChallenge
  let state: ChallengeState
  let catalogue: Catalogue

  /// Of more chosen actions the first are named.
  private static let mostActions = 6

  func context(_ call: PageCall) -> PageContext {
    var context: PageContext = ["rule": [challenge.rule.rawValue: true] as PageContext]
    if challenge.rule.isOfMass(challenge.target) {
      context["counting"] = [challenge.counting.rawValue: true] as PageContext
    }
    if let percent = challenge.minimumParticipationPercent { context["minimum"] = ["percent": percent] as PageContext }
    let period = challenge.period
    if state != .closed, period.lateDays > 0 {
      let until = PageNumbers.day(period.lastDay.advanced(by: period.lateDays))
      context["late"] = ["until": until] as PageContext
    }
    let names = names(call)
    if !names.isEmpty { context["chosen"] = ["names": names] as PageContext }
    return context
  }

  /// The actions or themes that the organiser chose, as HTML; nothing where there was no choice.
  private func names(_ call: PageCall) -> String {
    let themes = challenge.themes.map { call.library.text("theme_\($0.rawValue)", call.language) }
    let actions = challenge.actions.compactMap { catalogue.action($0) }.map { call.wording($0.title) }
    let names = themes + actions.prefix(Self.mostActions) + (actions.count > Self.mostActions ? ["…"] : [])
    return names.joined(separator: call.language == .en ? ", " : "、")
  }
}
