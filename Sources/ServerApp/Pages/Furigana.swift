/// Texts with readings, as the tables write them: `今日《きょう》`, `｜お茶《おちゃ》` where the reading's word is not all kanji, and `*word*` for
/// what is strong.
enum Furigana {
  /// As HTML; what is special there is escaped.
  static func html(_ text: String) -> String {
    let ruby = replacing(escaped(text)) { word, reading in
      "<ruby>\(word)<rp>（</rp><rt>\(reading)</rt><rp>）</rp></ruby>"
    }
    let parts = ruby.split(separator: "*", omittingEmptySubsequences: false)
    // A star alone is a star.
    guard parts.count % 2 == 1 else { return ruby }
    return parts.enumerated().map { $0.offset % 2 == 1 ? "<b>\($0.element)</b>" : String($0.element) }.joined()
  }

  /// For attributes and titles: the same without stars and with the words alone, or with their readings alone.
  static func plain(_ text: String, readingsOnly: Bool = false) -> String {
    replacing(escaped(text)) { word, reading in String(readingsOnly ? reading : word) }.filter { $0 != "*" }
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  /// A catalogue's text as HTML, the words of a table with their readings; the longest word first, as it says most of its place.
  static func html(_ text: String, readings: [String: String]) -> String {
    let words = readings.keys.sorted { ($0.count, $0) > ($1.count, $1) }
    var marked = ""
    var rest = text[...]
    while let first = rest.first {
      if let word = words.first(where: { rest.hasPrefix($0) }), let reading = readings[word] {
        marked += reading.contains("《") ? reading : "｜\(word)《\(reading)》"
        rest = rest.dropFirst(word.count)
      } else {
        marked.append(first)
        rest = rest.dropFirst()
      }
    }
    return html(marked)
  }

  private static func replacing(_ text: String, _ ruby: (Substring, Substring) -> String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "《"), let close = rest[open...].firstIndex(of: "》") {
      let before = rest[..<open]
      let reading = rest[rest.index(after: open)..<close]
      if let bar = before.lastIndex(of: "｜") {
        result += before[..<bar] + ruby(before[before.index(after: bar)...], reading)
      } else {
        let start = before.lastIndex { !isKanji($0) }.map { before.index(after: $0) } ?? before.startIndex
        result += before[..<start] + ruby(before[start...], reading)
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func isKanji(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x4E00...0x9FFF).contains(scalar.value) || character == "々" || character == "〆"
  }
}
