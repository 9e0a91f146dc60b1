import APITypes
import Accounting

/// Everything about an action, one line for each.
struct ActionDetails {
  let action: ActionBody
  let sources: [SourceBody]
  let language: Language

  func text(_ style: Style) -> String {
    var table = Table([("", .left), ("", .left)])
    table.rows = (words + bounds + inputs + formulas + sourceFields).map { [$0.0.text(language), $0.1] }
    let rows = table.text(style, heading: false).split(separator: "\n").map { "  \($0)\n" }
    return style.bold(action.title) + "\n" + rows.joined()
  }

  private typealias Field = (Phrase, String)

  private var words: [Field] {
    let theme = Phrase.theme(action.theme).text(language)
    var fields: [Field] = [(.fieldAction, action.id.rawValue), (.fieldTheme, "\(theme), \(action.category)")]
    fields.append((.fieldKind, Phrase.kind(action.kind).text(language)))
    if let caution = action.caution { fields.append((.fieldCaution, caution)) }
    if let note = action.note { fields.append((.fieldNote, note)) }
    if let reason = action.mixesBases { fields.append((.fieldMixes, reason)) }
    return fields
  }

  private var bounds: [Field] {
    let quantity = action.quantity
    let unit = UnitText.text(quantity.unit, language: language)
    let bounds = Phrase.bounds(
      usual: QuantityText.text(quantity.usual, quantity.unit, language),
      most: QuantityText.text(quantity.most, quantity.unit, language))
    var fields: [Field] = [(.fieldUnit, unit), (.fieldBounds, bounds.text(language))]
    fields.append((.fieldOncePer, Phrase.oncePer(action.oncePer).text(language)))
    if let months = action.season {
      fields.append((.fieldSeason, Phrase.months(months).text(language)))
    }
    fields.append((.fieldAges, action.ages.map(\.rawValue).joined(separator: ", ")))
    if !action.profile.isEmpty {
      fields.append((.fieldProfile, action.profile.map(\.rawValue).joined(separator: ", ")))
    }
    return fields
  }

  private var inputs: [Field] {
    action.inputs.sorted { $0.key < $1.key }.map { name, input in
      let answers = (input.options ?? []).map { "\($0.id) (\($0.title))" }.joined(separator: ", ")
      let number = [input.minimum, input.maximum].compactMap { $0.map(QuantityText.number) }.joined(separator: "–")
      let range = input.type == .option ? answers : "\(number) \(input.unit ?? "")"
      return (.fieldInput, "\(name) (\(input.title)): \(range)")
    }
  }

  private var formulas: [Field] {
    let formulas = action.formulas
    let all: [(Phrase, String?)] = [
      (.formulaBaseline, formulas.baseline), (.formulaActual, formulas.actual), (.formulaSaved, formulas.saved),
      (.formulaPrinted, formulas.printed),
    ]
    return all.compactMap { label, formula in formula.map { (label, $0) } }
  }

  private var sourceFields: [Field] {
    sources.map { (.fieldSource, SourceText.text($0, language)) }
  }
}
