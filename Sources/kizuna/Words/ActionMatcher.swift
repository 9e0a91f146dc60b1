import Accounting

/// Finds the action that is meant: by its id, the beginning of its id, or words of its title in any language.
struct ActionMatcher {
  static let mostCandidates = 5

  let actions: [Action]

  enum Match: Equatable {
    case one(Action)
    /// The word fits several.
    case several([Action])
    /// The word fits none; these are near.
    case none(near: [Action])
  }

  /// - Parameter fits: Chooses between actions that the word alone leaves open, such as by a quantity's unit.
  func match(_ word: String, where fits: (Action) -> Bool = { _ in true }) -> Match {
    let folded = PlainText.folded(word)
    if let exact = actions.first(where: { $0.id.rawValue == folded }) { return .one(exact) }
    let byID = actions.filter { !folded.isEmpty && $0.id.rawValue.hasPrefix(folded) }
    let found = byID.isEmpty ? titled(folded) : byID
    if found.isEmpty { return .none(near: near(folded)) }
    if found.count == 1 { return .one(found[0]) }
    let fitting = found.filter(fits)
    return fitting.count == 1 ? .one(fitting[0]) : .several(fitting.isEmpty ? found : fitting)
  }

  /// The action, or a failure that lists what may have been meant.
  func require(_ word: String, language: Language, where fits: (Action) -> Bool = { _ in true }) throws -> Action {
    switch match(word, where: fits) {
    case .one(let action): return action
    case .several(let actions):
      throw CommandFailure.usage(.severalActions(word), details: Self.lines(actions, language))
    case .none(let near):
      throw CommandFailure.usage(
        near.isEmpty ? .noAction(word) : .noActionButNear(word), details: Self.lines(near, language))
    }
  }

  /// Those whose title in some language holds all words; one whose title is just these words stands alone.
  private func titled(_ folded: String) -> [Action] {
    let words = folded.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return [] }
    let joined = words.joined()
    let found = actions.filter { action in
      Self.titles(action).contains { title in
        words.allSatisfy { title.contains($0) } || Self.joined(title).contains(joined)
      }
    }
    let equal = found.filter { action in Self.titles(action).contains { Self.joined($0) == joined } }
    return equal.count == 1 ? equal : found
  }

  private static func titles(_ action: Action) -> [String] {
    [action.title.en, action.title.ja, action.title.jaHira].compactMap { $0 }.map { PlainText.folded($0) }
  }

  private static func joined(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private func near(_ folded: String) -> [Action] {
    let scored = actions.compactMap { action -> (action: Action, score: Double)? in
      let texts = [action.id.rawValue] + Self.titles(action)
      guard let score = texts.map({ Likeness.of(folded, $0) }).max(), score >= Likeness.least else { return nil }
      return (action, score)
    }
    let sorted = scored.sorted { ($1.score, $0.action.id) < ($0.score, $1.action.id) }
    return sorted.prefix(Self.mostCandidates).map(\.action)
  }

  private static func lines(_ actions: [Action], _ language: Language) -> [Phrase] {
    let shown = actions.prefix(mostCandidates)
    let width = shown.map { $0.id.rawValue.count }.max() ?? 0
    return shown.map { action in
      let padding = String(repeating: " ", count: width - action.id.rawValue.count)
      return .plain("\(action.id)\(padding)  \(action.title.text(language))")
    }
  }
}
