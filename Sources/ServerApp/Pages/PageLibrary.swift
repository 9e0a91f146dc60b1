import Accounting
import Mustache

/// The templates with their texts, in every language: parsed once, when the server starts.
///
/// Texts are templates themselves. Each becomes two partials: `t.KEY` as HTML with furigana, `plain.KEY` for attributes and titles.
struct PageLibrary: Sendable {
  private let libraries: [Language: MustacheLibrary]
  private let tables: [Language: [String: String]]
  /// Readings of the words with kanji in the catalogue's texts that children see.
  let readings: [String: String]
  let pictureNames: [String: [String: String]]

  /// - Throws: What is wrong with a template or a table.
  init() throws {
    var libraries: [Language: MustacheLibrary] = [:]
    var tables: [Language: [String: String]] = [:]
    for language in Language.allCases {
      let table = try Self.table(language)
      var library = MustacheLibrary()
      for file in PageFile.all(in: "templates") { try library.register(file.text, named: String(file.stem)) }
      for (key, text) in table {
        try library.register(Furigana.html(text), named: "t.\(key)")
        let plain = Furigana.plain(text, readingsOnly: language == .jaHira)
        try library.register(plain, named: "plain.\(key)")
      }
      libraries[language] = library
      tables[language] = table
    }
    self.libraries = libraries
    self.tables = tables
    readings = try PageFile.json("texts/readings.json", as: [String: String].self)
    let pictures = try PageFile.json("texts/pictures.json", as: [String: [[String: String]]].self)["pictures"] ?? []
    pictureNames = Dictionary(pictures.map { ($0["id"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter page: The name of a template.
  func render(_ page: String, _ context: PageContext, _ language: Language) -> String {
    libraries[language]?.render(context, withTemplate: page) ?? ""
  }

  /// A text that stands by itself, as HTML.
  func text(_ key: String, _ language: Language) -> String { Furigana.html(tables[language]?[key] ?? "") }

  /// A catalogue's text as HTML: with furigana in Japanese, also where that has to stand in for easy Japanese.
  func wording(_ text: LocalizedText, _ language: Language) -> String {
    language == .ja || language == .jaHira && text.jaHira == nil
      ? Furigana.html(text.ja, readings: readings) : Furigana.escaped(text.text(language))
  }

  /// Easy Japanese is Japanese where it has no text of its own.
  private static func table(_ language: Language) throws -> [String: String] {
    let own = try PageFile.json("texts/\(language.rawValue).json", as: [String: String].self)
    return language == .jaHira ? try table(.ja).merging(own) { $1 } : own
  }
}

/// What a template is filled with; its first lines say with what.
typealias PageContext = [String: Any]
