import APITypes
import Accounting

/// A sheet's figures for people: its items with sums and rates.
struct SheetText {
  struct Line {
    var title: String
    var ticks: Int64
    /// Nil where nothing was sent: a mass is the server's to say.
    var masses: (doneMilligrams: Int64, newMilligrams: Int64)?
    var rate: Double?
    var enrolledRate: Double?
  }

  let lines: [Line]
  let language: Language

  func text(_ style: Style) -> String {
    let hasMasses = lines.contains { $0.masses != nil }
    let hasEnrolment = lines.contains { $0.enrolledRate != nil }
    var columns: [(String, Table.Alignment)] = [("", .left), (Phrase.columnTicks.text(language), .right)]
    if hasMasses { columns += [(Phrase.columnDone.text(language), .right), (Phrase.columnNew.text(language), .right)] }
    columns.append((Phrase.columnRate.text(language), .right))
    if hasEnrolment { columns.append((Phrase.columnEnrolledRate.text(language), .right)) }
    var table = Table(columns)
    table.rows = (lines + [sum]).map { line in
      var cells = [line.title, "\(line.ticks)"]
      if let masses = line.masses {
        cells += [masses.doneMilligrams, masses.newMilligrams].map { MassText.text(milligrams: $0, language: language) }
      }
      cells.append(line.rate.map(PercentText.text) ?? "")
      if hasEnrolment { cells.append(line.enrolledRate.map(PercentText.text) ?? "") }
      return cells
    }
    return table.text(style)
  }

  private var sum: Line {
    let masses = lines.compactMap(\.masses)
    return Line(
      title: Phrase.sum.text(language), ticks: lines.reduce(0) { $0 + $1.ticks },
      masses: masses.isEmpty
        ? nil : (masses.reduce(0) { $0 + $1.doneMilligrams }, masses.reduce(0) { $0 + $1.newMilligrams }))
  }
}

extension SheetText {
  init(_ run: SheetRunBody, language: Language) {
    self.init(
      lines: run.byAction.map { item in
        Line(
          title: item.title, ticks: item.ticks, masses: (item.doneMilligrams, item.newMilligrams), rate: item.rate,
          enrolledRate: item.enrolledRate)
      }, language: language)
  }

  /// What a file would bring, before it is sent.
  init(_ file: SheetFile, of sheet: Sheet, _ catalogue: Catalogue, language: Language) {
    self.init(
      lines: sheet.items.compactMap { item in
        catalogue.action(item.action).map { action in
          let ticks = file.rows.count { row in row.ticks.contains { $0.action == action.id } }
          return Line(
            title: action.title.text(language), ticks: Int64(ticks),
            rate: file.rows.isEmpty ? nil : Double(ticks) / Double(file.rows.count))
        }
      }, language: language)
  }
}
