/// Where in a body something stands, as RFC 6901 writes it.
enum JSONPointer {
  static func text(_ path: some Sequence<any CodingKey>) -> String {
    path.map { key in step(key.intValue.map(String.init) ?? key.stringValue) }.joined()
  }

  /// One step down: `/name`, with `~` and `/` of the name escaped.
  static func step(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return "/" + name }
    return name.reduce(into: "/") { text, character in
      text += character == "~" ? "~0" : character == "/" ? "~1" : String(character)
    }
  }
}
