import Accounting
import Foundation
import Models
import Services

/// A board as a page shows it.
struct ChallengeBoardText {
  let board: Board
  let language: Language
  let target: ScoringTarget?
  /// What is said in the place of figures that may not be shown, as HTML.
  let hidden: String
  let ownTeams: Set<UUID>
  /// The rows that are shown, and before which of them others are left out.
  private let excerpt: [(row: Board.Row, isAfterGap: Bool)]

  /// - Parameter mostRows: From the first on; of more teams those around one's own besides.
  init(
    board: Board, language: Language, target: ScoringTarget?, hidden: String, ownTeams: Set<UUID>, mostRows: Int
  ) {
    self.board = board
    self.language = language
    self.target = target
    self.hidden = hidden
    self.ownTeams = ownTeams
    let places = board.excerpt(top: mostRows, around: ownTeams)
    excerpt = zip(places, [-1] + places).map { (board.rows[$0], $0 != $1 + 1) }
  }

  /// Whether a team without figures might stand before those with a rank.
  var hidesRankedTeams: Bool { board.rows.contains(where: \.isSuppressed) && board.rows.contains { $0.rank != nil } }

  /// The one row of a common goal.
  var goal: PageContext? {
    guard let row = board.rows.first else { return nil }
    var context = figures(of: row)
    switch target {
    case .milligrams(let amount): context["target_mass"] = ["target": mass(amount)] as PageContext
    case .entries(let amount): context["target_entries"] = ["entries": PageNumbers.grouped(amount)] as PageContext
    case nil: break
    }
    return context
  }

  private func figures(of row: Board.Row) -> PageContext {
    guard let figures = row.figures, let score = row.score else {
      guard let quarters = row.quarters, quarters > 0 else { return ["arc": 0, "hidden": hidden] }
      var context: PageContext = ["arc": Self.arc(25 * quarters), "reached": quarters == 4]
      if let name = Self.quarterNames[quarters] { context["quarters"] = [name: true] as PageContext }
      return context
    }
    let percent = max(0, ScoringText.wholePercent(score))
    return [
      "arc": Self.arc(percent), "percent": ["percent": percent] as PageContext, "done": mass(.done, of: row, figures),
      "new": mass(.new, of: row, figures), "took_part": tookPart(figures.activeMembers, of: row.enrolled),
      "entries": PageNumbers.grouped(figures.entries), "reached": percent >= 100,
    ]
  }

  /// What the template calls so many quarters of a goal that is not reached.
  private static let quarterNames = [1: "quarter", 2: "half", 3: "three_quarters"]

  /// A ring that is whole goes a little over its beginning, where a seam would show.
  private static func arc(_ percent: Int) -> Int { percent < 100 ? percent : 101 }

  /// Whether others come after the last one that is shown.
  var endsEarly: Bool { board.rows.last?.team != excerpt.last?.row.team }

  var rows: [PageContext] {
    let best = board.rows.compactMap { $0.score?.value }.max() ?? 0
    // Who looks after all of them has none that is more the own than others.
    let marked = ownTeams.count < board.rows.count ? ownTeams : []
    return excerpt.map { row, isAfterGap in
      var context: PageContext = [
        "name": row.name(in: language), "hidden": hidden, "rank": row.rank.map { "\($0)" } ?? "",
        "gap": isAfterGap, "own": marked.contains(row.team),
      ]
      if let band = row.band { context["band"] = ["band": band + 1] as PageContext }
      guard let figures = row.figures else { return context }
      let share = best > 0 ? max(0, row.score?.value ?? 0) / best : 0
      var shown: PageContext = [
        "score": score(row.score), "width": Int(share * 100), "done": mass(.done, of: row, figures),
        "new": mass(.new, of: row, figures),
        "took_part": tookPart(figures.activeMembers, of: row.enrolled),
      ]
      if let reason = row.unrankedReason { shown["reason"] = [reason.rawValue: true] as PageContext }
      context["shown"] = shown
      return context
    }
  }

  /// Children who tick on a page and on paper too are two: beside more than the team has, its size says nothing.
  private func tookPart(_ members: Int64, of enrolled: Int64?) -> String {
    guard let enrolled, members <= enrolled else { return "\(members)" }
    return "\(members) / \(enrolled)"
  }

  /// How far figures are rounded, and why some are not there; nil where none are shown.
  var rounding: String? {
    let shown = board.rows.filter { !$0.isSuppressed }
    guard !shown.isEmpty else { return nil }
    let isWhole = shown.allSatisfy { $0.masses == .both }
    return ([board.rounding.explanation] + (isWhole ? [] : [ToldMasses.explanation])).map { $0.text(language) }
      .joined(separator: language == .en ? " " : "")
  }

  /// The arithmetic in words, and but in easy Japanese as a formula.
  var explanation: [PageContext] {
    excerpt.compactMap { row, _ in
      board.arithmetic(of: row).map { arithmetic in
        let terms = arithmetic.terms.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
        var line: PageContext = [
          "name": row.name(in: language), "sentence": arithmetic.sentence.text(language),
        ]
        if language != .jaHira { line["formula"] = ["text": "\(arithmetic.formula) (\(terms))"] as PageContext }
        return line
      }
    }
  }

  private func score(_ score: Score?) -> String {
    guard let score else { return "" }
    if board.rule.unit == .share { return ScoringText.percent(score) }
    return mass(Int64(score.value.rounded()))
  }

  private func mass(_ mass: ChallengeCounting, of row: Board.Row, _ figures: ChallengeFigures) -> String {
    row.masses.tells(mass, board.counting) ? self.mass(figures.milligrams(mass)) : "-"
  }

  private func mass(_ milligrams: Int64) -> String { MassText.text(milligrams: milligrams, language: language) }
}
