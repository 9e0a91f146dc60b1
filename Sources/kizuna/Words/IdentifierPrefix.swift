import APITypes

/// The beginning of an id, as lists show it.
enum IdentifierPrefix {
  /// What lists show at least.
  static let shortest = 8

  /// Whether a word can be an id or its beginning.
  static func isPossible(_ word: String) -> Bool {
    (4...36).contains(word.count) && word.allSatisfy { $0.isASCII && ($0.isHexDigit || $0 == "-") }
      && word.contains(where: \.isNumber)
  }

  /// How many characters tell all of these ids apart.
  static func length(for ids: [PublicIdentifier]) -> Int {
    let texts = ids.map(\.description)
    let whole = PublicIdentifier.textLength
    return (shortest..<whole).first { length in
      Set(texts.map { $0.prefix(length) }).count == Set(texts).count
        && texts.allSatisfy { !$0.prefix(length).hasSuffix("-") }
    } ?? whole
  }
}

extension PublicIdentifier {
  static let textLength = 36
}
