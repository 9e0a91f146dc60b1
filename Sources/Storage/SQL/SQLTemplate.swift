/// A statement's text without its values: the program's own literals, one after the other, and where values stand between them.
///
/// Literals never move while the program runs. So where they stand tells two texts apart without reading them, and the text itself is put
/// together once, when an engine prepares it.
package struct SQLTemplate: Hashable, Sendable {
  /// The addresses of literals; a zero is the place of a value.
  private var parts: [Int] = []
  private var digest = 0

  init(capacity: Int) { parts.reserveCapacity(capacity) }

  /// The text with `$1`, `$2`, … for the values.
  package var text: String {
    var text = ""
    var values = 0
    for part in parts {
      if let literal = UnsafePointer<CChar>(bitPattern: part) {
        text += String(cString: literal)
      } else {
        values += 1
        text += "$\(values)"
      }
    }
    return text
  }

  mutating func append(_ literal: StaticString) { append(Int(bitPattern: literal.utf8Start)) }

  mutating func appendValue() { append(0) }

  mutating func append(_ other: SQLTemplate) {
    for part in other.parts { append(part) }
  }

  private mutating func append(_ part: Int) {
    parts.append(part)
    digest = (digest &+ part) &* 0x9E37_79B1
  }

  package static func == (left: SQLTemplate, right: SQLTemplate) -> Bool {
    left.digest == right.digest && left.parts == right.parts
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
