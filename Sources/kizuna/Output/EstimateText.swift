import APITypes
import Accounting

/// The explanation of an entry, from the steps that the server keeps with it.
///
/// It says what `ExplanationText` says of an estimate made here, as far as an answer of the API holds it.
struct EstimateText {
  let estimate: EstimateBody
  let title: LocalizedText
  let language: Language

  var text: String {
    var table = Table([("", .left), ("", .left)])
    table.rows = masses + values + remarks
    let rows = table.text(Style(isColoured: false), heading: false).split(separator: "\n").map { "  \($0)\n" }
    return headline + "\n" + rows.joined() + sources.map { "  \($0)\n" }.joined()
  }

  private var headline: String {
    let quantity = QuantityText.text(estimate.quantity, estimate.unit, language)
    let avoided: Phrase =
      estimate.kind == .resilience ? .noMass : .avoided(MassRange(estimate, language: language).text)
    let what = language == .en ? "\(title.text(language)), \(quantity): " : "\(title.text(language)) \(quantity)："
    return what + avoided.text(language)
  }

  /// Every mass of the block is one of CO2, as the headline says.
  private var masses: [[String]] {
    estimate.steps.filter { $0.role != .value && $0.role != .avoided }.map { step in
      let expression = (step.expression ?? "").replacing("CO2e", with: "").replacing("CO2", with: "")
      let shown = step.shown.contains(" ") ? step.shown : step.shown + " kg"
      return [step.label, expression + " = " + shown]
    }
  }

  private var values: [[String]] {
    estimate.steps.filter { $0.role == .value }.enumerated().map { index, step in
      [index == 0 ? Phrase.with.text(language) : "", citation(step)]
    }
  }

  private func citation(_ step: StepBody) -> String {
    var parts = [step.label, "\(step.shown) \(step.unit)"]
    if step.replaced == true { parts.append(Phrase.ownFigure.text(language)) }
    if let region = step.region { parts.append(region.rawValue) }
    if let latest = step.latestKnown { parts.append(Phrase.latestKnown(latest).text(language)) }
    if let regions = step.fellThrough, !regions.isEmpty {
      parts.append(Phrase.noneFrom(regions.map(\.rawValue)).text(language))
    }
    let number = estimate.sources.firstIndex { $0.id == step.source }.map { " [\($0 + 1)]" } ?? ""
    return parts.joined(separator: language == .en ? ", " : "、") + number
  }

  private var remarks: [[String]] {
    var rows: [[String]] = []
    if let reason = estimate.mixesBases { rows.append([Phrase.fieldMixes.text(language), reason]) }
    if let note = estimate.note { rows.append([Phrase.fieldNote.text(language), note]) }
    return rows
  }

  private var sources: [String] {
    estimate.sources.enumerated().map { index, source in
      "[\(index + 1)] " + SourceText.text(source, language)
    }
  }
}

/// A source in one line.
enum SourceText {
  static func text(_ source: SourceBody, _ language: Language) -> String {
    let remark: Phrase? = source.confidence == .recalled ? .recalled : nil
    let parts = [source.name, String(source.year), source.address] + [remark].compactMap { $0?.text(language) }
    return parts.joined(separator: language == .en ? ", " : "、")
  }
}
