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
    var text = lines.map { $0 + "\n" }.joined() + rows(standings.data, style, columns)
    if let around = standings.around, !around.isEmpty {
      text += "…\n" + rows(around, style, columns)
    }
    let rest = standings.teamCount - Int64(standings.data.count)
    if rest > 0, standings.around == nil { text += Phrase.moreTeams(rest).text(language) + "\n" }
    return text + notes.map { $0.text(language) + "\n" }.joined()
  }

  private var notes: [Phrase] {
    let shown = standings.data.compactMap(\.figures)
    let isReached = standings.rule == .goal && shown.contains { $0.score?.value ?? 0 >= 1 }
    return (isReached ? [.goalReached] : []) + hiding
      + (shown.isEmpty ? [] : [Phrase(rounding: standings.rounding)])
  }

  private var hiding: [Phrase] {
    guard standings.data.contains(where: \.isSuppressed) else { return [] }
    if standings.state == .announced { return [.notBegunYet] }
    let why = standings.state == .closed ? Phrase.heldBackWhy : .heldBackOnBoard
    return standings.data.contains { $0.figures?.rank != nil } ? [why, .ranksAmongShown] : [why]
  }

  private func rows(_ rows: [StandingBody], _ style: Style, _ columns: Int) -> String {
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
    guard explains, lines.count > rows.count else { return lines.joined(separator: "\n") }
    var text = lines[0] + "\n"
    for (line, row) in zip(lines.dropFirst(), rows) {
      text += line + "\n" + explanation(row).map { "      " + style.dim($0) + "\n" }.joined()
    }
    return String(text)
  }

  private func cells(_ row: StandingBody, bar: String) -> [String] {
    guard let figures = row.figures else {
      let quarters = row.quarters.map { "\($0 * 25) %" } ?? Phrase.heldBack.text(language)
      return ["", row.team.name, quarters, row.quarters == nil ? "" : bar, "", "", ""]
    }
    let band = figures.band.map { "  " + Phrase.band(Int($0) + 1).text(language) } ?? ""
    let reason = figures.unrankedReason.map { Phrase.unranked($0).text(language) }
    let tookPart = figures.enrolled.map { "\(figures.activeMembers)/\($0)" } ?? "\(figures.activeMembers)"
    return [
      figures.rank.map { "\($0)." } ?? "-", row.team.name + band, reason ?? score(figures.score), bar,
      MassText.text(milligrams: figures.doneMilligrams, language: language),
      MassText.text(milligrams: figures.newMilligrams, language: language), tookPart,
    ]
  }

  private func score(_ score: ScoreBody?) -> String {
    guard let score else { return "-" }
    switch score.unit {
    case .share: return PercentText.text(score.value)
    case .milligrams, .milligramsPerPerson:
      return MassText.text(milligrams: Int64(score.value.rounded()), language: language)
    }
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
