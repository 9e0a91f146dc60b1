import APITypes
import Accounting

/// Totals as bars with a sum below.
struct TotalsText {
  let totals: TotalsBody
  /// For rows of actions.
  let titles: ActionTitles?
  let language: Language

  private static let widestBar = 30

  func text(_ style: Style, columns: Int) -> String {
    let heading = style.bold(DayText.text(totals.from, language) + " – " + DayText.text(totals.to, language)) + "\n"
    guard !totals.data.isEmpty else {
      return heading + (totals.sum == .suppressed ? Phrase.heldBackWhy : .nothingInPeriod).text(language) + "\n"
    }
    var table = Table([
      ("", .left), (Phrase.columnDone.text(language), .right), (Phrase.columnNew.text(language), .right), ("", .left),
    ])
    let bars = bars(columns: columns)
    table.rows = totals.data.map { row in cells(label(row.key), row.cell) + [bar(row.cell, bars, style)] }
    table.rows.append(cells(Phrase.sum.text(language), totals.sum) + [""])
    return heading + table.text(style) + remarks.map { $0.text(language) + "\n" }.joined()
  }

  private func bars(columns: Int) -> Bars {
    let most = totals.data.compactMap { $0.cell.figures?.doneMilligrams }.max() ?? 0
    let labels = totals.data.map { DisplayWidth.columns(of: label($0.key)) }.max() ?? 0
    return Bars(most: most, width: max(8, min(Self.widestBar, columns - labels - 26)))
  }

  private func bar(_ cell: TotalsCell, _ bars: Bars, _ style: Style) -> String {
    guard let figures = cell.figures else { return "" }
    return bars.bar(figures.doneMilligrams, part: figures.newMilligrams, style)
  }

  private func cells(_ label: String, _ cell: TotalsCell) -> [String] {
    guard let figures = cell.figures else { return [label, Phrase.heldBack.text(language), ""] }
    return [
      label, MassText.text(milligrams: figures.doneMilligrams, language: language),
      MassText.text(milligrams: figures.newMilligrams, language: language),
    ]
  }

  private func label(_ key: String) -> String {
    switch totals.by {
    case .day: Day(key).map { DayText.text($0, language) } ?? key
    case .action: titles?[ActionID(key)].text(language) ?? key
    case .theme: Theme(rawValue: key).map { Phrase.theme($0).text(language) } ?? key
    }
  }

  private var remarks: [Phrase] {
    guard let sum = totals.sum.figures else { return [.heldBackWhy] }
    let range = MassRange(
      milligrams: sum.doneMilligrams, low: sum.lowMilligrams, high: sum.highMilligrams,
      basis: totals.bases == [.equivalent] ? .equivalent : .carbonDioxide, language: language)
    let bases: [Phrase] = totals.bases.count > 1 ? [.mixedBases] : []
    return [.sumOf(sum.entries, range.text)] + bases + totals.equivalents.map { .equivalent($0.label) }
  }
}

extension TotalsCell {
  /// Nil where they are held back.
  var figures: TotalsFigures? {
    guard case .shown(let figures) = self else { return nil }
    return figures
  }
}
