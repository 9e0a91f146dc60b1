/// An estimate's explanation as a block of text, for terminals and plain pages.
public struct ExplanationText {
  private let estimate: Estimate
  private let language: Language
  private let words: ExplanationWords

  public static func render(_ estimate: Estimate, language: Language) -> String {
    ExplanationText(estimate: estimate, language: language, words: ExplanationWords(language: language)).text
  }

  private var text: String {
    let rows = masses + remarks
    let width = rows.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    let lines = rows.map { row in
      let padding = String(repeating: " ", count: width - DisplayWidth.columns(of: row.label))
      return "  \(row.label)\(padding)  \(row.text)"
    }
    return ([headline] + lines + sources).joined(separator: "\n") + "\n"
  }

  private var headline: String {
    let number = NumberText.plain(micro: estimate.quantityMicro)
    let quantity = number + " " + UnitText.text(estimate.unit, language: language)
    let title = estimate.title.text(language)
    guard estimate.kind != .resilience else { return words.headlineWithoutMass(title, quantity) }
    let figures = estimate.figures
    let format = MassFormat.of(milligrams: figures.avoidedMilligrams)
    func end(_ milligrams: Int64) -> String { NumberText.grouped(format.number(milligrams, finer: -1)) }
    return words.headline(
      title,
      quantity,
      mass: MassText.text(milligrams: figures.avoidedMilligrams, language: language),
      gas: estimate.basis == .co2e ? "CO2e" : "CO2",
      low: end(figures.lowMilligrams),
      high: end(figures.highMilligrams)
    )
  }

  private typealias Row = (label: String, text: String)

  private var masses: [Row] {
    estimate.steps.filter { $0.role != .value && $0.role != .avoided }.map { side in
      let equation = "\(ExplanationText.withoutCO2(side.expression ?? "")) = \(side.shown)"
      let values = side.uses.compactMap { name in estimate.steps.first { $0.name == name } }.map(citation)
      return (
        side.label.text(language), equation + (values.isEmpty ? "" : "    " + values.joined(separator: words.semicolon))
      )
    }
  }

  /// Every mass in a column is one of CO2, and the basis is said below.
  private static func withoutCO2(_ expression: String) -> String {
    expression.replacing("CO2e", with: "").replacing("CO2", with: "")
  }

  private func citation(_ value: Step) -> String {
    var parts = [value.label.text(language)]
    if value.isReplaced { parts.append(words.ownFigure) }
    if let region = value.regionName { parts.append(region.text(language)) }
    if let latest = value.latestKnown {
      parts.append(words.latestKnown(latest))
    } else if let period = value.period {
      parts.append(period)
    }
    if !value.fellThroughNames.isEmpty {
      parts.append(
        words.fellThrough(
          value.fellThroughNames.map { $0.text(language) }, day: estimate.sheet?.factorDay ?? estimate.day))
    }
    let number = estimate.sources.firstIndex { $0.id == value.source }.map { " [\($0 + 1)]" } ?? ""
    return parts.joined(separator: words.comma) + number
  }

  private var remarks: [Row] {
    var rows: [Row] = []
    if estimate.kind != .resilience {
      let assumed = estimate.steps.filter(\.isAssumed).map { $0.label.text(language) }
      rows.append((words.range, words.rangeText(assumed: assumed)))
    }
    let others = estimate.steps.filter { $0.role == .value && $0.expression != nil }
    for step in others { rows.append((step.role.label.text(language), citation(step))) }
    if let basis = estimate.basis { rows.append((words.basis, words.text(basis))) }
    if let reason = estimate.mixesBases { rows.append((words.mixed, reason.text(language))) }
    if let sheet = estimate.sheet {
      rows.append((words.sheet, words.valuedBySheet(sheet.title.text(language), day: sheet.factorDay)))
    }
    if let note = estimate.note { rows.append((words.note, note.text(language))) }
    return rows
  }

  private var sources: [String] {
    estimate.sources.enumerated().map { index, source in
      let parts = [source.name.text(language), String(source.year), source.address]
      let remark = words.remark(source.confidence).map { [$0] } ?? []
      return "  [\(index + 1)] " + (parts + remark).joined(separator: words.comma)
    }
  }
}
