import Accounting
import Models
import Storage

/// The actions that count in a challenge, fixed when it opens: another edition in the middle changes nothing.
struct ChallengeActions {
  let catalogue: Catalogue
  /// Whether children take part.
  let withPupils: Bool

  /// Checks a draft: of what has no mass, none is scored.
  ///
  /// - Throws: ``ProblemCode/unknownAction``, ``ProblemCode/invalidValue``.
  func check(_ challenge: StoredChallenge) throws(Refusal) {
    let actions = try chosen(challenge)
    guard challenge.rule.isOfMass(challenge.target),
      !actions.contains(where: { catalogue.action($0)?.kind != .resilience })
    else { return }
    throw .invalid(
      challenge.actions.isEmpty ? "themes" : "actions",
      en: "These actions have no mass: choose participation, active_days or a goal of entries.",
      ja: "CO2の量のない行動です。participation、active_days か、件数の目標にしてください。")
  }

  /// - Throws: ``ProblemCode/unknownAction``.
  func chosen(_ challenge: StoredChallenge) throws(Refusal) -> [ActionID] {
    for (index, action) in challenge.actions.enumerated() where catalogue.action(action) == nil {
      throw Refusal(
        .unknownAction, at: "/actions/\(index)",
        LocalizedText(
          en: "\"\(action.rawValue)\" is not in the catalogue.", ja: "「\(action.rawValue)」はカタログにありません。"))
    }
    if !challenge.actions.isEmpty { return challenge.actions }
    if !challenge.themes.isEmpty {
      return catalogue.actions.filter { challenge.themes.contains($0.theme) }.map(\.id)
    }
    return catalogue.actions.filter { $0.kind != .resilience && (!withPupils || $0.isForPupils) }.map(\.id)
  }
}
