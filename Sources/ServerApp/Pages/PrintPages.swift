import Accounting
import Hummingbird
import Models
import Services

/// The blank sheet of one age band for the copier, with the class's code, and a page for the teacher.
struct PrintPages: Sendable {
  let groups: GroupService
  let codes: CodeService
  let catalogue: CatalogueService
  let visitors: PageVisitors

  private static let bands = ["1-3": "low", "4-6": "middle", "secondary": "secondary"]
  /// Rows of the table for counting by hand.
  private static let tallyRows = 35

  func add(to pages: inout PageTable) {
    pages.page("/classes/{id}/print", show)
  }

  private func show(_ call: PageCall) async throws -> Response {
    let teacher = try await visitors.adult(call)
    let view = try await groups.classroom(call.id(), of: teacher)
    let catalogue = try await catalogue.catalogue(city: view.city)
    guard let sheet = call.query("sheet").map({ catalogue.sheet(SheetID(rawValue: $0)) }) ?? catalogue.newestSheet
    else {
      throw Refusal.notFound
    }
    let band = [call.query("band"), view.group.band].compactMap { $0 }.first { Self.bands[$0] != nil } ?? "4-6"
    let language = call.language == .en ? Language.en : band == "1-3" ? .jaHira : .ja
    let wording = { (text: LocalizedText) -> String in
      language == .ja && band == "4-6"
        ? Furigana.html(text.ja, readings: call.library.readings) : Furigana.escaped(text.text(language))
    }
    var context: PageContext = [
      "class_id": view.group.id.text, "class_name": view.group.name, "sheet_title": sheet.title.text(language),
      "band": band, "large": band == "1-3", "tally_rows": (1...Self.tallyRows).map { ["number": $0] },
      "bands": Self.bands.sorted { $0.key < $1.key }.map { id, flag -> PageContext in
        ["id": id, flag: true, "current": id == band ? "page" : "false"]
      },
      "items": sheet.items.compactMap { catalogue.action($0.action) }.enumerated().map { index, action -> PageContext in
        var item: PageContext = ["number": index + 1, "title": wording(action.title)]
        if let caution = action.caution { item["caution"] = wording(caution) }
        return item
      },
    ]
    if let code = try await codes.ofPupils(in: view.group.id, by: teacher) {
      context["code"] = ["text": code.displayed]
    }
    return call.page("print", context)
  }
}
