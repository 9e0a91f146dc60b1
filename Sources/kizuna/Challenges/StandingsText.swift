import APITypes
import Accounting
import Models

/// Standings as bars.
struct StandingsText {
  let standings: StandingsBody
  let title: String
  let language: Language
  let instants: InstantText
  /// Whether each score's arithmetic stands below it.
  let explains: Bool

  private static let widestBar = 24

  func text(_ style: Style, columns: Int) -> String {
    let asOf = Phrase.asOf(instants.text(standings.asOf, language)).text(language)
    var lines = [style.bold(title), Phrase.challengeState(standings.state).text(language) + "  " + style.dim(asOf)]
    if standings.isFilling { lines.append(Phrase.stillFilling.text(language)) }
    let shown = StandingsRows(standings)
    var text = lines.map { $0 + "\n" }.joined() + table(shown, style, columns)
    let rest = standings.teamCount - Int64(shown.rows.count)
    if rest > 0, shown.gap == nil { text += Phrase.moreTeams(rest).text(language) + "\n" }
    return text + notes(shown.rows).map { $0.text(language) + "\n" }.joined()
  }

  private func notes(_ rows: [StandingBody]) -> [Phrase] {
    let shown = rows.compactMap(\.figures)
    let isReached = standings.rule == .goal && shown.contains { $0.score?.value ?? 0 >= 1 }
    return (isReached ? [.goalReached] : []) + hiding(rows)
      + (shown.isEmpty ? [] : [Phrase(standings.rounding.explanation)])
      + (shown.allSatisfy { $0.doneMilligrams != nil && $0.newMilligrams != nil }
        ? [] : [Phrase(ToldMasses.explanation)])
  }

  private func hiding(_ rows: [StandingBody]) -> [Phrase] {
    guard rows.contains(where: \.isSuppressed) else { return [] }
    if standings.state == .announced { return [.notBegunYet] }
    let why = standings.state == .closed ? Phrase.heldBackWhy : .heldBackOnBoard
    return rows.contains { $0.figures?.rank != nil } ? [why, .ranksAmongShown] : [why]
  }

  /// All rows in the same columns, with bars of the same scale.
  private func table(_ shown: StandingsRows, _ style: Style, _ columns: Int) -> String {
    let rows = shown.rows
    guard !rows.isEmpty else { return "" }
    let names = rows.map { DisplayWidth.columns(of: $0.team.name) }.max() ?? 0
    let width = max(6, min(Self.widestBar, columns - names - 44))
    let shares = rows.map { share($0) }
    let most = max(standings.rule == .goal ? 1 : 0, shares.max() ?? 0)
    var table = Table(
      [
        ("", .right), ("", .left), (Phrase.columnScore.text(language), .right), ("", .left),
        (Phrase.columnDone.text(language), .right), (Phrase.columnNew.text(language), .right),
        (Phrase.columnTookPart.text(language), .right),
      ])
    table.rows = zip(rows, shares).map { row, share in
      cells(row, bar: Bars(most: 1_000_000, width: width).bar(scaled(share, most), part: scaled(share, most), style))
    }
    let lines = table.text(style).split(separator: "\n", omittingEmptySubsequences: false)
    var text = "\(lines[0])\n"
    for (index, (line, row)) in zip(lines.dropFirst(), rows).enumerated() {
      if index == shown.gap { text += "…\n" }
      text += "\(line)\n"
      if explains { text += explanation(row).map { "      " + style.dim($0) + "\n" }.joined() }
    }
    return text
  }

  private func cells(_ row: StandingBody, bar: String) -> [String] {
    guard let figures = row.figures else {
      let quarters = row.quarters.map { "\($0 * 25) %" } ?? Phrase.heldBack.text(language)
      return ["", row.team.name, quarters, row.quarters == nil ? "" : bar, "", "", ""]
    }
    let band = figures.band.map { "  " + Phrase.band(Int($0) + 1).text(language) } ?? ""
    let reason = figures.unrankedReason.map { Phrase.unranked($0).text(language) }
    return [
      figures.rank.map { "\($0)." } ?? "-", row.team.name + band, reason ?? score(figures.score), bar,
      mass(figures.doneMilligrams), mass(figures.newMilligrams),
      TookPartText.text(figures.activeMembers, of: figures.enrolled),
    ]
  }

  private func score(_ score: ScoreBody?) -> String {
    guard let score else { return "-" }
    switch score.unit {
    case .share: return PercentText.text(score.value)
    case .milligrams, .milligramsPerPerson:
      return mass(Int64(score.value.rounded()))
    }
  }

  private func mass(_ milligrams: Int64?) -> String {
    milligrams.map { MassText.text(milligrams: $0, language: language) } ?? "-"
  }

  private func share(_ row: StandingBody) -> Double {
    row.quarters.map { Double($0) / 4 } ?? row.figures?.score?.value ?? 0
  }

  private func scaled(_ share: Double, _ most: Double) -> Int64 {
    most > 0 ? Int64(max(0, min(1, share / most)) * 1_000_000) : 0
  }

  private func explanation(_ row: StandingBody) -> [String] {
    guard let figures = row.figures, let arithmetic = figures.arithmetic else { return [] }
    let terms = arithmetic.terms.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
    return [figures.sentence ?? "", "\(arithmetic.formula)  (\(terms))"]
  }
}
