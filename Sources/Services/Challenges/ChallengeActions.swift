import Accounting
import Models
import Storage

/// The actions that count in a challenge, fixed when it opens: another edition in the middle changes nothing.
struct ChallengeActions {
  let catalogue: Catalogue
  /// Whether children take part.
  let withPupils: Bool

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
