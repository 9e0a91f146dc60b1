import Accounting
import Models

/// One pass over a body's bytes, without recursion: depth, names given twice, and what may stand in a text.
///
/// It is no parser: what it lets through may still be no JSON, and is refused by the decoder that comes after it.
struct JSONScan {
  /// More names in one object than any request has; it keeps the search for names given twice short.
  static let maximumNames = 100

  static let isNoJSON = LocalizedText(en: "The body is not JSON.", ja: "本文がJSONではありません。")

  let bytes: [UInt8]
  var position = 0
  private var levels: [Level] = []

  /// An object or array that has begun and not ended.
  private struct Level {
    let isObject: Bool
    var expectsName: Bool
    var names: [Range<Int>] = []
    var index = 0
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() throws(Refusal) {
    guard let first = bytes.first(where: { !Self.blanks.contains($0) }), first == UInt8(ascii: "{") else {
      throw refusal("The body must be a JSON object.", "本文はJSONオブジェクトでなければなりません。")
    }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"): try open(isObject: true)
      case UInt8(ascii: "["): try open(isObject: false)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): if levels.isEmpty { throw notJSON() } else { levels.removeLast() }
      case UInt8(ascii: ","): next()
      case UInt8(ascii: "\""):
        try text()
        continue
      case 0: throw notJSON()
      default: break
      }
      position += 1
    }
  }

  private static let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]

  private mutating func open(isObject: Bool) throws(Refusal) {
    guard levels.count < RequestDecoding.maximumDepth else {
      throw refusal("The body is nested more than 32 levels deep.", "本文の入れ子が32段より深くなっています。")
    }
    levels.append(Level(isObject: isObject, expectsName: isObject))
  }

  private mutating func next() {
    guard let last = levels.indices.last else { return }
    levels[last].expectsName = levels[last].isObject
    levels[last].index += 1
  }

  private mutating func text() throws(Refusal) {
    let range = try textRange()
    guard let last = levels.indices.last, levels[last].expectsName else { return }
    levels[last].expectsName = false
    guard levels[last].names.count < Self.maximumNames else {
      throw refusal("An object has more than 100 fields.", "100を超える項目があります。")
    }
    let isRepeated = levels[last].names.contains { names(range, equals: $0) }
    levels[last].names.append(range)
    if isRepeated { throw refusal("The field is given twice.", "同じ項目が二つあります。") }
  }

  private func names(_ one: Range<Int>, equals other: Range<Int>) -> Bool {
    if bytes[one].elementsEqual(bytes[other]) { return true }
    let backslash = UInt8(ascii: "\\")
    guard bytes[one].contains(backslash) || bytes[other].contains(backslash) else { return false }
    return name(one) == name(other)
  }

  /// The text between two quotes, its escapes resolved; nil where they cannot be.
  private func name(_ range: Range<Int>) -> String? {
    try? JSONCoding.decode([String].self, from: Array("[\"".utf8) + bytes[range] + Array("\"]".utf8)).first
  }

  func notJSON() -> Refusal { refusal(Self.isNoJSON.en, Self.isNoJSON.ja) }

  /// A refusal that points at what is being read.
  func refusal(_ english: String, _ japanese: String) -> Refusal {
    let pointer = levels.map { level in
      guard level.isObject else { return JSONPointer.step(String(level.index)) }
      return level.names.last.flatMap(name).map(JSONPointer.step) ?? ""
    }
    return Refusal(.malformedRequest, at: pointer.joined(), LocalizedText(en: english, ja: japanese))
  }
}
