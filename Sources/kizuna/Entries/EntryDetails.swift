import APITypes
import Accounting

/// Everything about an entry, one line for each.
struct EntryDetails {
  let entry: EntryBody
  let title: LocalizedText
  let names: [PublicIdentifier: String]
  let instants: InstantText

  func text(_ language: Language, _ style: Style) -> String {
    let line = EntryLine(entry, title: title)
    var table = Table([("", .left), ("", .left)])
    table.rows = fields(language).map { [$0.0.text(language), $0.1.text(language)] }
    let heading = style.bold(line.what.text(language)) + "\n"
    let counted = CountedText(names: names).lines(entry.countedIn) + (entry.unusual ? [.unusual] : [])
    let body = table.text(style, heading: false) + counted.map { $0.text(language) + "\n" }.joined()
    return heading + "  " + line.avoided.text(language) + "\n"
      + body.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  private func fields(_ language: Language) -> [(Phrase, Phrase)] {
    var fields: [(Phrase, Phrase)] = [(.fieldAction, .plain(entry.action.rawValue))]
    if !entry.inputs.isEmpty {
      let inputs = entry.inputs.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.text($0.value))" }
      fields.append((.fieldInputs, .plain(inputs.joined(separator: " "))))
    }
    if let habit = entry.habit { fields.append((.fieldHabit, habit ? .habitYes : .habitNo)) }
    if let note = entry.note { fields.append((.fieldNote, .plain(note))) }
    fields.append((.fieldMade, .plain(instants.text(entry.createdAt, language))))
    if entry.revision > 1 {
      let changed = instants.text(entry.updatedAt, language)
      fields.append((.fieldRevision, .plain("\(entry.revision), \(changed)")))
    }
    fields.append((.fieldEntry, .plain(entry.id.description)))
    return fields
  }

  private static func text(_ value: InputValue) -> String {
    switch value {
    case .option(let word): word
    case .number(let micro): QuantityText.number(FixedQuantity.value(micro: micro))
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}
