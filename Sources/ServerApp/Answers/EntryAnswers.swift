import APITypes
import Accounting
import Services

/// Entries as JSON: the bytes of an ``EntryBody``, written without building one.
struct EntryAnswers: Sendable {
  private let templates = EstimateTemplates()

  func write(_ view: EntryView, language: Language, to json: inout JSONWriter) throws {
    let entry = view.entry
    let content = view.content
    json.raw(#"{"action":"#)
    json.text(content.action.rawValue)
    json.raw(#","counted_in":["#)
    for (index, place) in view.countedIn.enumerated() {
      if index > 0 { json.raw(",") }
      Self.write(place, to: &json)
    }
    json.raw(#"],"created_at":"#)
    json.text(entry.createdAt.description)
    json.raw(#","day":"#)
    json.text(content.day.description)
    json.raw(#","estimate":"#)
    try templates.template(of: view, language: language).write(view, to: &json)
    json.raw(#","habit":"#)
    if let habit = content.habit { json.flag(habit) } else { json.null() }
    json.raw(#","id":"#)
    json.text(entry.id.text)
    json.raw(#","inputs":"#)
    if content.inputs.isEmpty { json.raw("{}") } else { try json.value(content.inputs) }
    json.raw(#","member":"#)
    json.text(view.member.text)
    json.raw(#","note":"#)
    if let note = content.note { json.text(note) } else { json.null() }
    json.raw(#","quantity":"#)
    try json.number(FixedQuantity.value(micro: content.quantityMicro))
    json.raw(#","revision":"#)
    json.integer(entry.revision)
    json.raw(#","source":"#)
    json.text(entry.source)
    json.raw(#","unit":"#)
    json.text(content.unit)
    json.raw(#","unusual":"#)
    json.flag(entry.isUnusual)
    json.raw(#","updated_at":"#)
    json.text((entry.updatedAt ?? entry.createdAt).description)
    json.raw("}")
  }

  /// A page of a list: the bytes of a ``ListBody``.
  func write(_ views: [EntryView], next: String?, language: Language, to json: inout JSONWriter) throws {
    json.raw(#"{"data":["#)
    for (index, view) in views.enumerated() {
      if index > 0 { json.raw(",") }
      try write(view, language: language, to: &json)
    }
    json.raw(#"],"next":"#)
    if let next { json.text(next) } else { json.null() }
    json.raw("}")
  }

  private static func write(_ place: EntryView.CountedIn, to json: inout JSONWriter) {
    json.raw(#"{"avoided_mg":"#)
    json.integer(place.avoidedMilligrams)
    if case .challenge(let id) = place.place {
      json.raw(#","challenge":"#)
      json.text(id.text)
    }
    json.raw(#","counted":"#)
    json.flag(place.reason == nil)
    if case .group(let id) = place.place {
      json.raw(#","group":"#)
      json.text(id.text)
    }
    if let reason = place.reason {
      json.raw(#","reason":"#)
      json.text(reason.rawValue)
    }
    json.raw("}")
  }
}
