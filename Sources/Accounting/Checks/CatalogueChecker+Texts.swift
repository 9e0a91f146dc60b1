extension CatalogueChecker {
  static let longestText = 4000

  /// Both languages are there, and easy Japanese where it is asked for.
  mutating func check(_ text: LocalizedText?, _ path: [String], needsEasyJapanese: Bool = false) {
    guard let text else { return }
    for (language, words) in [("en", text.en), ("ja", text.ja), ("ja-Hira", text.jaHira ?? "-")] {
      if words.allSatisfy(\.isWhitespace) { fault(path, "the text has no \(language)") }
      if words.count > CatalogueChecker.longestText { fault(path, "the \(language) text is too long") }
    }
    if needsEasyJapanese, text.jaHira == nil {
      fault(path, "children read it, so it needs easy Japanese (ja-Hira)")
    }
  }

  mutating func checkSources() {
    for (id, source) in definition.sources {
      let path = ["sources", id.rawValue]
      check(id.rawValue, isIDAt: path)
      check(source.name, path + ["name"])
      if source.address.allSatisfy(\.isWhitespace) {
        fault(path + ["address"], "a source has an address or a document")
      }
      if !(1950...2100).contains(source.year) { fault(path + ["year"], "\(source.year) is no year of a source") }
      tables.sources[id] = SourceReference(id: id, source)
    }
  }

  mutating func checkRegions() {
    for (id, region) in definition.regions {
      check(id.rawValue, isIDAt: ["regions", id.rawValue])
      check(region.name, ["regions", id.rawValue, "name"])
    }
    tables.regions = definition.regions
  }
}
