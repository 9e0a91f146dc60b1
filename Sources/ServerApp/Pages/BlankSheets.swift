import Accounting
import Foundation
import Models
import Services

/// The blank sheet of one age band for the copier, with the class's code, and a page for the teacher: a page of the server, and the same
/// as a file that needs nothing beside it.
struct BlankSheets: Sendable {
  let groups: GroupService
  let codes: CodeService
  let catalogue: CatalogueService
  let library: PageLibrary

  /// Bands of pupils, with what their template calls them.
  static let bands: [AgeBand: String] = [.lowerElementary: "low", .upperElementary: "middle", .secondary: "secondary"]
  private static let usualBand = AgeBand.upperElementary
  /// Rows of the table for counting by hand.
  private static let tallyRows = 35
  private static let mark = "assets/rings-black.svg"

  /// What `print.mustache` is filled with.
  ///
  /// - Parameters:
  ///   - sheet: Its id; nil for the newest.
  ///   - band: Nil for the class's own.
  func context(
    of id: UUID, sheet: String?, band asked: AgeBand?, language: Language, for teacher: Principal
  ) async throws -> PageContext {
    let view = try await groups.classroom(id, of: teacher)
    let catalogue = try await catalogue.catalogue(city: view.city)
    guard let sheet = sheet.map({ catalogue.sheet(SheetID(rawValue: $0)) }) ?? catalogue.newestSheet else {
      throw Refusal.notFound
    }
    let own = view.group.band.flatMap { AgeBand(rawValue: $0) }
    let band = [asked, own].compactMap { $0 }.first { Self.bands[$0] != nil } ?? Self.usualBand
    let wording = wording(band, language)
    var context: PageContext = [
      "class_id": view.group.id.text, "class_name": view.group.name,
      "sheet_title": sheet.title.text(Self.wordingLanguage(band, language)),
      "band": band.rawValue, "large": band == .lowerElementary, "mark": "/\(Self.mark)",
      "tally_rows": (1...Self.tallyRows).map { ["number": $0] },
      "bands": Self.bands.sorted { $0.key.rawValue < $1.key.rawValue }.map { other, flag -> PageContext in
        ["id": other.rawValue, flag: true, "current": other == band ? "page" : "false"]
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
    return context
  }

  /// The page with its style and its mark inside, to be kept as a file and printed anywhere.
  func file(
    of id: UUID, sheet: String?, band: AgeBand?, language: Language, for teacher: Principal
  ) async throws -> String {
    var context = try await context(of: id, sheet: sheet, band: band, language: language, for: teacher)
    context["lang"] = language.rawValue
    context["standalone"] = ["style": Self.style]
    context["mark"] = "data:image/svg+xml;base64,\(Data(PageFile.text(Self.mark).utf8).base64EncodedString())"
    return library.render("print", context, language)
  }

  private static let style = ["assets/kizuna.css", "assets/print.css"].map { PageFile.text($0) }.joined(separator: "\n")

  /// Grades 1 to 3 read easy Japanese.
  private static func wordingLanguage(_ band: AgeBand, _ language: Language) -> Language {
    language == .ja && band == .lowerElementary ? .jaHira : language
  }

  /// A catalogue's text as HTML; with furigana but for secondary school.
  private func wording(_ band: AgeBand, _ language: Language) -> (LocalizedText) -> String {
    let language = Self.wordingLanguage(band, language)
    let isForReaders = language == .ja && band == .secondary
    return { isForReaders ? Furigana.escaped($0.ja) : library.wording($0, language) }
  }
}
